// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace heddle::formats {

/// Throws NodeError: Cannot write "cells.png": a jpg holds 8 bits …
[[noreturn]] void failWriting(const std::string &path, std::string_view why);

/// A place beside the file to write to. commit() puts it where it belongs in one step; without it, it is
/// removed again. One thread.
class PartFile {
public:
    explicit PartFile(std::string path);
    ~PartFile();
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;

    const std::string &path() const { return m_part; }
    void commit();

private:
    std::string m_path, m_part;
    bool m_done = false;
};

/// A file being written, whose errors are exceptions. One thread; closes at its end.
class OutputFile {
public:
    explicit OutputFile(std::string path);
    ~OutputFile();
    OutputFile(const OutputFile &) = delete;
    OutputFile &operator=(const OutputFile &) = delete;

    void write(const void *data, std::size_t n);
    std::FILE *handle() { return m_file; }
    /// Throws NodeError where the disk did not take everything.
    void close();

private:
    std::string m_path;
    std::FILE *m_file;
};

} // namespace heddle::formats
