// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/autosave.h"

#include "engine/document/file.h"
#include "engine/document/userfolder.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <optional>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace heddle {

namespace fs = std::filesystem;

namespace {

constexpr const char *kLockName = "lock";
constexpr const char *kFlowSuffix = ".flow"; // the text
constexpr const char *kOriginSuffix = ".origin"; // a line with the title; the rest is the original path
constexpr std::size_t kMostOriginBytes = 1 << 16;

/// The lock of a store's folder, held while this lives: alone by its store and by whoever takes from it,
/// together by those who only look. Empty where it cannot be had.
class FolderLock {
public:
    explicit FolderLock(const fs::path &folder, int kind = LOCK_EX)
        : m_file(::open((folder / kLockName).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
    {
        if (m_file >= 0 && (::flock(m_file, kind | LOCK_NB) != 0 || isGone(folder)))
            release();
    }
    ~FolderLock() { release(); }
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

    explicit operator bool() const { return m_file >= 0; }
    int take() { return std::exchange(m_file, -1); }

private:
    void release()
    {
        if (m_file >= 0)
            ::close(std::exchange(m_file, -1));
    }
    /// Whether another process removed the folder between our opening and locking of the file.
    bool isGone(const fs::path &folder) const
    {
        struct stat held = {}, there = {};
        return ::fstat(m_file, &held) != 0 || ::stat((folder / kLockName).c_str(), &there) != 0
            || held.st_ino != there.st_ino;
    }

    int m_file;
};

/// A key as a file name: letters and digits as they are, all else as %XX.
std::string fileNameOf(std::string_view key)
{
    std::string name;
    for (const char c : key) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || c == '-' || c == '_';
        name += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return name;
}

fs::path originOf(fs::path flow)
{
    return flow.replace_extension(kOriginSuffix);
}

void removeEntry(const fs::path &flow)
{
    std::error_code ignored;
    fs::remove(flow, ignored);
    fs::remove(originOf(flow), ignored);
}

/// Takes the folder away if it keeps nothing; its lock must be held.
void removeIfEmpty(const fs::path &folder)
{
    std::error_code error;
    for (const fs::directory_entry &entry : fs::directory_iterator(folder, error))
        if (entry.path().extension() == kFlowSuffix)
            return;
    if (!error)
        fs::remove_all(folder, error);
}

Autosave describe(const fs::path &flow)
{
    Autosave autosave;
    autosave.file = flow;
    struct stat status = {};
    if (::stat(flow.c_str(), &status) == 0)
        autosave.time.micros
            = std::int64_t(status.st_mtim.tv_sec) * 1'000'000 + status.st_mtim.tv_nsec / 1'000;
    if (const auto origin = readFile(originOf(flow), kMostOriginBytes)) {
        const std::size_t end = std::min(origin->find('\n'), origin->size());
        autosave.title = origin->substr(0, end);
        autosave.original = origin->substr(std::min(end + 1, origin->size()));
    }
    return autosave;
}

void appendOrphans(const fs::path &folder, std::vector<Autosave> &orphans)
{
    const std::size_t before = orphans.size();
    std::error_code error;
    {
        const FolderLock lock(folder, LOCK_SH);
        if (!lock)
            return;
        for (const fs::directory_entry &entry : fs::directory_iterator(folder, error))
            if (entry.path().extension() == kFlowSuffix)
                orphans.push_back(describe(entry.path()));
    }
    if (orphans.size() > before)
        return;
    if (const FolderLock alone(folder); alone)
        removeIfEmpty(folder);
}

} // namespace

fs::path AutosaveStore::defaultFolder()
{
    const fs::path own = userFolder("XDG_STATE_HOME", ".local/state");
    return own.empty() ? fs::path() : own / "autosave";
}

AutosaveStore::AutosaveStore(fs::path folder)
    : m_root(std::move(folder))
{
}

AutosaveStore::~AutosaveStore()
{
    if (m_lock < 0)
        return;
    removeIfEmpty(m_own);
    ::close(m_lock);
}

Result<Done> AutosaveStore::open()
{
    static std::atomic<unsigned> count = 0;
    if (m_lock >= 0)
        return Done();
    if (m_root.empty())
        return Error{"Cannot keep unsaved work: neither XDG_STATE_HOME nor HOME names a folder."};
    std::error_code error;
    fs::create_directories(m_root, error);
    for (int attempt = 0; attempt < 100 && !error; ++attempt) {
        m_own = m_root / fmt::format("{}-{}", ::getpid(), ++count);
        if (::mkdir(m_own.c_str(), 0700) != 0) {
            if (errno != EEXIST) // else: a process of that number left it before us
                error.assign(errno, std::generic_category());
            continue;
        }
        FolderLock lock(m_own);
        if (lock) {
            m_lock = lock.take();
            return Done();
        }
    }
    return Error{fmt::format("Cannot keep unsaved work in {}: {}.", m_root.string(),
        systemReason(error ? error.value() : EEXIST))};
}

Result<Done> AutosaveStore::write(
    std::string_view key, const fs::path &original, std::string_view title, std::string_view text)
{
    if (auto opened = open(); !opened)
        return opened;
    const fs::path flow = m_own / (fileNameOf(key) + kFlowSuffix);
    std::string origin(title.substr(0, title.find('\n')));
    origin += '\n' + original.string();
    // The origin first: a text that is offered should say where it belongs.
    if (auto written = writeFileAtomically(originOf(flow), origin); !written)
        return written;
    return writeFileAtomically(flow, text);
}

void AutosaveStore::remove(std::string_view key)
{
    if (m_lock >= 0)
        removeEntry(m_own / (fileNameOf(key) + kFlowSuffix));
}

std::vector<Autosave> AutosaveStore::list() const
{
    std::vector<Autosave> orphans;
    std::error_code error;
    for (const fs::directory_entry &folder : fs::directory_iterator(m_root, error))
        if (std::error_code ignored; folder.is_directory(ignored))
            appendOrphans(folder.path(), orphans);
    std::ranges::sort(orphans, std::greater(), &Autosave::time);
    return orphans;
}

Result<Autosave> AutosaveStore::takeOver(const Autosave &orphan, std::string_view key)
{
    if (auto opened = open(); !opened)
        return opened.error();
    const fs::path folder = orphan.file.parent_path();
    const FolderLock lock(folder);
    const fs::path flow = m_own / (fileNameOf(key) + kFlowSuffix);
    std::error_code error;
    if (lock) {
        fs::rename(originOf(orphan.file), originOf(flow), error);
        fs::rename(orphan.file, flow, error);
    }
    if (!lock || error)
        return Error{
            fmt::format("Cannot recover {}: another Heddle has it, or it was removed.", orphan.title)};
    removeIfEmpty(folder);
    return describe(flow);
}

void AutosaveStore::discard(const Autosave &orphan)
{
    const fs::path folder = orphan.file.parent_path();
    if (const FolderLock lock(folder); lock) {
        removeEntry(orphan.file);
        removeIfEmpty(folder);
    }
}

} // namespace heddle
