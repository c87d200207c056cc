// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/formats/npyheader.h"
#include "engine/nodes/formats/writers.h"

#include <fmt/format.h>
#include <zip.h>

#include <memory>

namespace heddle::formats {

void writeNpy(const Value &value, const std::string &path)
{
    const Array array = arrayOf(value, "npy");
    const std::string header = npyHeaderOf(array);
    OutputFile file(path);
    file.write(header.data(), header.size());
    file.write(array.data(), array.bytes());
    file.close();
}

/// One array by the name that numpy gives to the first.
void writeNpz(const Value &value, const std::string &path)
{
    const Array array = arrayOf(value, "npz");
    int code = 0;
    std::unique_ptr<zip_t, void (*)(zip_t *)> archive(
        zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code), zip_discard);
    if (!archive)
        failWriting(path, "it cannot be created.");
    // libzip reads the two parts, one after the other, when the archive is closed.
    zip_error_t error;
    zip_error_init(&error);
    std::string start = npyHeaderOf(array);
    auto *numbers
        = reinterpret_cast<zip_uint8_t *>(const_cast<std::byte *>(array.data())); // which libzip only reads
    const zip_buffer_fragment_t parts[]
        = {{reinterpret_cast<zip_uint8_t *>(start.data()), start.size()}, {numbers, array.bytes()}};
    zip_source_t *source = zip_source_buffer_fragment_create(parts, array.bytes() > 0 ? 2 : 1, 0, &error);
    if (!source || zip_file_add(archive.get(), "arr_0.npy", source, ZIP_FL_ENC_UTF_8) < 0)
        failWriting(path, fmt::format("{}.", zip_strerror(archive.get())));
    if (zip_close(archive.get()) != 0)
        failWriting(path, fmt::format("{}.", zip_strerror(archive.get())));
    static_cast<void>(archive.release()); // closed, so gone
}

} // namespace heddle::formats
