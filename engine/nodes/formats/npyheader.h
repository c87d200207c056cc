// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"
#include "engine/value/array.h"

#include <string_view>

namespace heddle::formats {

/// What the header of a .npy file says of the numbers that follow it. A plain value.
struct NpyHeader {
    DType dtype = DType::Float64; ///< As it is handed on.
    std::size_t itemSize = 8; ///< As it is stored.
    bool half = false; ///< Stored as 16 bit floats, handed on as 32.
    bool swapped = false; ///< Stored in the byte order of other machines.
    bool fortran = false; ///< The first index runs fastest.
    Shape shape;

    double bytes() const; ///< Of all the numbers stored, as a number that cannot overflow.
};

/// Reads the dictionary of the header: {'descr': '<i2', 'fortran_order': False, 'shape': (256, 128), }.
Result<NpyHeader> parseNpyHeader(std::string_view text);

/// The whole header of such an array, magic and padding included.
std::string npyHeaderOf(const Array &array);

} // namespace heddle::formats
