// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/formats/inputfile.h"

#include "engine/base/error.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace heddle::formats {

void failReading(const std::string &path, std::string_view why)
{
    throw NodeError(fmt::format("Cannot read \"{}\": {}", path, why));
}

std::string byteText(double bytes)
{
    constexpr const char *kUnits[] = {"bytes", "KB", "MB", "GB", "TB", "PB", "EB"};
    std::size_t unit = 0;
    for (; bytes >= 1000 && unit < 6; ++unit)
        bytes /= 1000;
    return unit == 0 ? fmt::format("{} bytes", bytes) : fmt::format("{:.3g} {}", bytes, kUnits[unit]);
}

InputFile::InputFile(std::string path)
    : m_path(std::move(path))
    , m_file(nullptr, std::fclose)
{
    if (m_path.empty())
        throw NodeError("No file is chosen. Set path.");
    std::error_code error;
    if (std::filesystem::is_directory(m_path, error))
        failReading(m_path, "it is a folder. Choose a file.");
    m_file.reset(std::fopen(m_path.c_str(), "rbe"));
    if (!m_file)
        failReading(m_path,
            errno == ENOENT ? std::string("there is no such file. Check path.")
                            : std::string(std::strerror(errno)) + ".");
    m_size = std::filesystem::file_size(m_path, error);
    if (error)
        failReading(m_path, "it is not a plain file.");
    if (m_size == 0)
        failReading(m_path, "the file is empty.");
}

std::size_t InputFile::readSome(void *into, std::size_t n)
{
    const std::size_t got = std::fread(into, 1, n, m_file.get());
    m_at = std::min(m_size, m_at + got);
    return got;
}

void InputFile::rewind()
{
    std::rewind(m_file.get());
    m_at = 0;
}

std::size_t InputFile::readAt(std::uint64_t at, void *into, std::size_t n)
{
    if (at >= m_size || fseeko(m_file.get(), off_t(at), SEEK_SET) != 0)
        return 0;
    m_at = at;
    return readSome(into, n);
}

std::string InputFile::readAll(std::uint64_t limit)
{
    if (left() > limit)
        failReading(m_path,
            fmt::format("it has {}, more than the {} that are read.", byteText(double(m_size)),
                byteText(double(limit))));
    std::string data(left(), '\0');
    data.resize(readSome(data.data(), data.size()));
    return data;
}

} // namespace heddle::formats
