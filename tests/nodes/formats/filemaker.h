// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// Makes files byte by byte, with none of the libraries that read them.
namespace heddle::test {

struct PngParts {
    int width = 1, height = 1, bits = 8,
        colour = 0; ///< colour: 0 grey, 2 rgb, 3 palette, 4 grey + alpha, 6 rgba
    std::string rows = {}; ///< Packed rows, without the filter byte; fewer than height promises, if you like.
    std::string palette = {}; ///< Of PLTE.
    std::string alpha = {}; ///< Of tRNS.
};
std::string makePng(const PngParts &parts);

struct TiffParts {
    int width = 1, height = 1, bits = 8, samples = 1, format = 1; ///< format: 1 unsigned, 2 signed, 3 float
    bool big = false; ///< Big-endian header; `data` is given in that order.
    bool planar = false;
    int rowsPerStrip = 0; ///< 0: one strip.
    int tile = 0; ///< Side of square tiles; 0: strips.
    std::vector<std::string> pages = {}; ///< Strips or tiles one after the other.
};
std::string makeTiff(const TiffParts &parts);

std::string makeNpy(const std::string &dictionary, const std::string &data, int version = 1);

struct ZipEntry {
    std::string name = {}, data = {};
    std::uint32_t promised = 0; ///< The size that the archive claims; 0: the true one.
};
std::string makeZip(const std::vector<ZipEntry> &entries);

} // namespace heddle::test
