// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/readfile.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace heddle::files {

namespace {

constexpr std::uintmax_t kMaxBytes = std::uintmax_t(2) << 30;
constexpr std::size_t kPiece = 4 << 20;

std::uintmax_t sizeOf(const std::string &path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status))
        throw NodeError("No file at " + path + ". Check the path.");
    if (std::filesystem::is_directory(status))
        throw NodeError(path + " is a folder. Choose a file in it.");
    if (!std::filesystem::is_regular_file(status))
        throw NodeError(path + " is not a regular file.");
    const auto size = std::filesystem::file_size(path, error);
    if (error)
        throw NodeError("Cannot read " + path + ": " + error.message() + ".");
    if (size > kMaxBytes)
        throw NodeError(path + " is larger than 2 GiB. Split it into smaller files.");
    return size;
}

/// How many bytes a letter has, by its first; 0 if none starts so.
std::size_t letterLength(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF)
        return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

bool isLetter(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::size_t length = letterLength(byte(0));
    if (length == 0 || length > text.size())
        return false;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0) != 0x80)
            return false;
    // too long a form, surrogates, beyond U+10FFFF
    return !(byte(0) == 0xE0 && byte(1) < 0xA0) && !(byte(0) == 0xED && byte(1) > 0x9F)
        && !(byte(0) == 0xF0 && byte(1) < 0x90) && !(byte(0) == 0xF4 && byte(1) > 0x8F);
}

[[noreturn]] void refuse(const std::string &text, std::size_t place, const std::string &path)
{
    const bool isUtf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
    const auto line = 1 + std::count(text.begin(), text.begin() + std::ptrdiff_t(place), '\n');
    throw NodeError("Line " + std::to_string(line) + " of " + path + " is not UTF-8 text"
        + (isUtf16 ? " but UTF-16" : "") + ". Save the file as UTF-8.");
}

/// Throws NodeError naming the first line that is not UTF-8, or that holds a zero byte.
void requireUtf8(Run &run, const std::string &text, const std::string &path)
{
    std::size_t nextStop = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (i >= nextStop) {
            run.checkpoint();
            nextStop = i + kPiece;
        }
        if (static_cast<unsigned char>(text[i]) < 0x80 && text[i] != 0) {
            ++i;
        } else if (text[i] != 0 && isLetter(std::string_view(text).substr(i))) {
            i += letterLength(static_cast<unsigned char>(text[i]));
        } else {
            refuse(text, i, path);
        }
    }
}

} // namespace

std::string readTextFile(Run &run, const std::string &path)
{
    const auto size = std::size_t(sizeOf(path));
    std::ifstream file(path, std::ios::binary);
    std::string text(size, '\0');
    for (std::size_t at = 0; at < size && file; at += kPiece) {
        run.checkpoint();
        file.read(text.data() + at, std::streamsize(std::min(kPiece, size - at)));
    }
    if (!file)
        throw NodeError("Cannot read " + path + ". Check that you may open it.");
    requireUtf8(run, text, path);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    return text;
}

} // namespace heddle::files
