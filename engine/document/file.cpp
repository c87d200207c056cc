// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/file.h"

#include <fmt/format.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <optional>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace heddle {

namespace fs = std::filesystem;

namespace {

constexpr int kMostLinks = 40;
constexpr std::size_t kPiece = std::size_t(16) << 20;

/// An open file of the system; closes itself.
class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor() { close(); }

    explicit operator bool() const { return m_number >= 0; }
    int number() const { return m_number; }
    bool close() { return m_number < 0 || ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

template <class Call> auto retried(Call &&call)
{
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

bool writeAll(int file, std::string_view text)
{
    while (!text.empty()) {
        const std::string_view piece = text.substr(0, kPiece);
        const auto written = retried([&] { return ::write(file, piece.data(), piece.size()); });
        if (written < 0)
            return false;
        text.remove_prefix(std::size_t(written));
    }
    return true;
}

/// Where the path leads at last, though no file need be there. Nothing where links lead in a circle.
std::optional<fs::path> followLinks(fs::path path)
{
    std::error_code error;
    for (int i = 0; i < kMostLinks; ++i) {
        if (!fs::is_symlink(path, error))
            return path;
        const fs::path target = fs::read_symlink(path, error);
        path = target.is_absolute() ? target : path.parent_path() / target;
    }
    return std::nullopt;
}

fs::path folderOf(const fs::path &path)
{
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// One replacement of one file. The temporary file goes away with it unless it took the other's place.
class Replacement {
public:
    explicit Replacement(fs::path target)
        : m_target(std::move(target))
    {
    }
    ~Replacement()
    {
        if (!m_temporary.empty())
            ::unlink(m_temporary.c_str());
    }
    Replacement(const Replacement &) = delete;
    Replacement &operator=(const Replacement &) = delete;

    /// 0, or the system's reason.
    int run(std::string_view text)
    {
        const bool exists = ::stat(m_target.c_str(), &m_old) == 0;
        if (exists && S_ISDIR(m_old.st_mode))
            return EISDIR;
        if (exists && ::access(m_target.c_str(), W_OK) != 0)
            return errno;
        if (exists && !S_ISREG(m_old.st_mode))
            return writeInto(text); // a pipe or a device is not replaced by a file
        if (const int code = writeTemporary(text, exists))
            return code;
        if (exists && m_target.extension() == ".heddle")
            keepBackup();
        if (::rename(m_temporary.c_str(), m_target.c_str()) != 0)
            return errno;
        m_temporary.clear();
        syncFolder();
        return 0;
    }

private:
    int writeInto(std::string_view text)
    {
        Descriptor file(retried([&] { return ::open(m_target.c_str(), O_WRONLY | O_CLOEXEC); }));
        return file && writeAll(file.number(), text) && file.close() ? 0 : errno;
    }

    fs::path freshName() const
    {
        static std::atomic<unsigned> count = 0;
        return folderOf(m_target) / fmt::format(".heddle-{}-{}.tmp", ::getpid(), ++count);
    }

    Descriptor createTemporary()
    {
        for (;;) {
            m_temporary = freshName();
            Descriptor file(retried(
                [&] { return ::open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666); }));
            if (file || errno != EEXIST) {
                if (!file)
                    m_temporary.clear();
                return file;
            }
        }
    }

    int writeTemporary(std::string_view text, bool exists)
    {
        Descriptor file = createTemporary();
        if (!file)
            return errno;
        if (exists) {
            // Best effort: only root may give a file to somebody else. The mode comes after the owner,
            // which resets parts of it.
            [[maybe_unused]] const int owner = ::fchown(file.number(), m_old.st_uid, m_old.st_gid);
            if (::fchmod(file.number(), m_old.st_mode & 07777) != 0)
                return errno;
        }
        const bool written = writeAll(file.number(), text) && ::fsync(file.number()) == 0 && file.close();
        return written ? 0 : errno;
    }

    /// A second name for the old file, made beside and moved into place, so that the old backup stays until
    /// the new one is there. A file without a backup is better than no saving, so trouble is passed over.
    void keepBackup() const
    {
        const fs::path link = freshName();
        if (::link(m_target.c_str(), link.c_str()) != 0)
            return;
        if (::rename(link.c_str(), (m_target.string() + "~").c_str()) != 0)
            ::unlink(link.c_str());
    }

    void syncFolder() const
    {
        const Descriptor folder(::open(folderOf(m_target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (folder)
            ::fsync(folder.number());
    }

    const fs::path m_target;
    fs::path m_temporary;
    struct stat m_old = {};
};

} // namespace

std::string systemReason(int code)
{
    switch (code) {
    case ENOENT:
        return "there is no such file or folder";
    case EACCES:
    case EPERM:
        return "you have no permission";
    case EISDIR:
        return "it is a folder";
    case ENOTDIR:
        return "a part of the path is not a folder";
    case ENOSPC:
        return "no space left on the device";
    case EDQUOT:
        return "your disk quota is used up";
    case EROFS:
        return "the file system is read-only";
    case EFBIG:
        return "the file would be too large for the file system";
    case ENAMETOOLONG:
        return "the name is too long";
    case ELOOP:
        return "the links lead in a circle";
    default:
        return std::error_code(code, std::generic_category()).message();
    }
}

Result<std::string> readFile(const fs::path &path, std::size_t limit)
{
    const auto cannotRead = [&](int code) {
        return Error{fmt::format("Cannot read {}: {}.", path.string(), systemReason(code))};
    };
    const auto tooLarge = [&] {
        return Error{fmt::format("Cannot read {}: it has more than {} bytes.", path.string(), limit)};
    };
    const Descriptor file(retried([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC); }));
    struct stat status = {};
    if (!file || ::fstat(file.number(), &status) != 0)
        return cannotRead(errno);
    if (S_ISDIR(status.st_mode))
        return cannotRead(EISDIR);
    if (status.st_size > 0 && std::size_t(status.st_size) > limit)
        return tooLarge();
    // The size is a guess only: files grow, and pipes have none.
    std::string text(std::size_t(status.st_size) + 1, '\0');
    for (std::size_t size = 0;;) {
        const auto got
            = retried([&] { return ::read(file.number(), text.data() + size, text.size() - size); });
        if (got < 0)
            return cannotRead(errno);
        size += std::size_t(got);
        if (size > limit)
            return tooLarge();
        if (got == 0) {
            text.resize(size);
            return text;
        }
        if (size == text.size())
            text.resize(2 * size);
    }
}

Result<Done> writeFileAtomically(const fs::path &path, std::string_view text)
{
    const auto target = followLinks(path);
    if (const int code = target ? Replacement(*target).run(text) : ELOOP)
        return Error{fmt::format("Cannot write {}: {}.", path.string(), systemReason(code))};
    return Done();
}

} // namespace heddle
