// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace heddle::formats {

/// Throws NodeError: Cannot read "cells.png": it is empty.
[[noreturn]] void failReading(const std::string &path, std::string_view why);
/// "1.2 KB", "100 GB"
std::string byteText(double bytes);

/// A file opened for reading. Errors name it. One thread; closes the file at its end.
class InputFile {
public:
    /// Throws NodeError where there is no such file, or it is a folder, or empty.
    explicit InputFile(std::string path);

    const std::string &path() const { return m_path; }
    std::uint64_t size() const { return m_size; }
    std::uint64_t left() const { return m_size - m_at; }
    /// How many bytes there were to read, at most n.
    std::size_t readSome(void *into, std::size_t n);
    void rewind();
    /// Goes to that place and reads as readSome().
    std::size_t readAt(std::uint64_t at, void *into, std::size_t n);
    /// All of it from here on; refuses more than the limit.
    std::string readAll(std::uint64_t limit);

private:
    std::string m_path;
    std::unique_ptr<std::FILE, int (*)(std::FILE *)> m_file;
    std::uint64_t m_size = 0, m_at = 0;
};

} // namespace heddle::formats
