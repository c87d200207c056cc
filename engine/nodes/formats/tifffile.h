// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include <tiffio.h>

namespace heddle::formats {

/// libtiff with its messages caught instead of printed: the first error is kept. Makes no difference
/// between threads, as the handlers belong to the file. Closes the file at its end.
class TiffFile {
public:
    /// Throws NodeError where the file cannot be opened.
    TiffFile(std::string path, const char *mode);
    ~TiffFile();
    TiffFile(const TiffFile &) = delete;
    TiffFile &operator=(const TiffFile &) = delete;

    TIFF *handle() { return m_tiff; }
    const std::string &path() const { return m_path; }
    bool failed() const { return !m_error.empty(); }
    /// Throws NodeError with what libtiff said.
    [[noreturn]] void fail(std::string_view what) const;
    /// Writes the rest and closes; throws NodeError where that fails.
    void close();
    /// A number of the current page, or the value that stands for a missing one.
    template <class T> T field(ttag_t tag, T missing)
    {
        T value = missing;
        TIFFGetFieldDefaulted(m_tiff, tag, &value);
        return value;
    }

private:
    static int onError(TIFF *, void *self, const char *module, const char *format, va_list arguments);

    std::string m_path, m_error;
    bool m_reading;
    TIFF *m_tiff = nullptr;
};

} // namespace heddle::formats
