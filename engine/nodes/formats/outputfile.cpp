// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/formats/outputfile.h"

#include "engine/base/error.h"

#include <fmt/format.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <utility>

#include <unistd.h>

namespace heddle::formats {

void failWriting(const std::string &path, std::string_view why)
{
    throw NodeError(fmt::format("Cannot write \"{}\": {}", path, why));
}

PartFile::PartFile(std::string path)
    : m_path(std::move(path))
{
    static std::atomic<unsigned> counter{0};
    m_part = fmt::format("{}.{}-{}.part", m_path, ::getpid(), counter++);
}

PartFile::~PartFile()
{
    if (!m_done)
        std::remove(m_part.c_str());
}

void PartFile::commit()
{
    if (std::rename(m_part.c_str(), m_path.c_str()) != 0)
        failWriting(m_path, fmt::format("{}.", std::strerror(errno)));
    m_done = true;
}

OutputFile::OutputFile(std::string path)
    : m_path(std::move(path))
    , m_file(std::fopen(m_path.c_str(), "wbe"))
{
    if (!m_file)
        failWriting(m_path, fmt::format("{}.", std::strerror(errno)));
}

OutputFile::~OutputFile()
{
    if (m_file)
        std::fclose(m_file);
}

void OutputFile::write(const void *data, std::size_t n)
{
    if (std::fwrite(data, 1, n, m_file) != n)
        failWriting(m_path, fmt::format("{}.", std::strerror(errno)));
}

void OutputFile::close()
{
    std::FILE *file = std::exchange(m_file, nullptr);
    if (std::fclose(file) != 0)
        failWriting(m_path, fmt::format("{}.", std::strerror(errno)));
}

} // namespace heddle::formats
