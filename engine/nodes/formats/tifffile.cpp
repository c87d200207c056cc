// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/formats/tifffile.h"

#include "engine/base/error.h"

#include <fmt/format.h>

#include <cstdarg>
#include <cstdio>

namespace heddle::formats {

TiffFile::TiffFile(std::string path, const char *mode)
    : m_path(std::move(path))
    , m_reading(mode[0] == 'r')
{
    TIFFOpenOptions *options = TIFFOpenOptionsAlloc();
    TIFFOpenOptionsSetErrorHandlerExtR(options, &TiffFile::onError, this);
    // Warnings speak of private tags and the like, which is of no use to anybody.
    TIFFOpenOptionsSetWarningHandlerExtR(
        options, [](TIFF *, void *, const char *, const char *, va_list) { return 1; }, nullptr);
    m_tiff = TIFFOpenExt(m_path.c_str(), mode, options);
    TIFFOpenOptionsFree(options);
    if (!m_tiff)
        fail(m_reading ? "it is no TIFF file, or it is cut off" : "it cannot be written");
}

TiffFile::~TiffFile()
{
    if (m_tiff)
        TIFFClose(m_tiff);
}

void TiffFile::fail(std::string_view what) const
{
    throw NodeError(fmt::format("Cannot {} \"{}\": {}{}.", m_reading ? "read" : "write", m_path, what,
        m_error.empty() ? std::string() : fmt::format(" ({})", m_error)));
}

void TiffFile::close()
{
    if (!TIFFFlush(m_tiff) || failed())
        fail("the data could not be written");
    TIFFClose(m_tiff);
    m_tiff = nullptr;
}

int TiffFile::onError(TIFF *, void *self, const char *module, const char *format, va_list arguments)
{
    auto &error = static_cast<TiffFile *>(self)->m_error;
    char text[256];
    std::vsnprintf(text, sizeof text, format, arguments);
    if (error.empty()) {
        error = text;
        if (module && error.find(module) == std::string::npos && module[0] != '/')
            error = fmt::format("{}: {}", module, text);
        while (!error.empty() && error.back() == '.')
            error.pop_back();
    }
    return 1;
}

} // namespace heddle::formats
