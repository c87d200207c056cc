// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/replacefile.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace heddle::files {

namespace fs = std::filesystem;

namespace {

/// A file that is taken away again unless it was put in place.
class PartFile {
public:
    explicit PartFile(const fs::path &path)
    {
        const std::string suffix = path.extension().string();
        std::string name = (path.parent_path() / ("." + path.stem().string() + "-XXXXXX" + suffix)).string();
        const int handle = mkstemps(name.data(), int(suffix.size()));
        if (handle < 0)
            throw NodeError(std::strerror(errno));
        fchmod(handle, modeFor(path));
        close(handle);
        m_path = name;
    }
    ~PartFile()
    {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove(m_path, ignored);
    }
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;

    const fs::path &path() const { return m_path; }
    void putAt(const fs::path &path)
    {
        const int handle = open(m_path.c_str(), O_RDONLY | O_CLOEXEC);
        const bool stored = handle >= 0 && fsync(handle) == 0;
        if (handle >= 0)
            close(handle);
        if (!stored || std::rename(m_path.c_str(), path.c_str()) != 0)
            throw NodeError(std::strerror(errno));
        m_path.clear();
    }

private:
    /// As the file that is replaced; else readable by all, as the file would be by itself.
    static mode_t modeFor(const fs::path &path)
    {
        struct stat old = {};
        return stat(path.c_str(), &old) == 0 ? old.st_mode & 0777 : 0644;
    }

    fs::path m_path;
};

} // namespace

Result<Done> replaceFile(const fs::path &path, const std::function<void(const fs::path &)> &write)
{
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    if (!fs::is_directory(folder))
        return Error{"No folder " + folder.string() + ". Make it first, or choose another path."};
    if (fs::is_directory(path))
        return Error{path.string() + " is a folder. Add a file name."};
    PartFile part(folder / path.filename());
    write(part.path());
    part.putAt(path);
    return Done{};
}

} // namespace heddle::files
