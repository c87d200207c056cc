// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

namespace heddle {

/// Whether a wire may run from one type to another, and what it does on the way. Pure; any thread.
enum class Fit {
    Same, ///< The value passes as it is.
    Converted, ///< Converted without loss on the wire; the wire names it ("int → number").
    Refused, ///< There is no conversion that loses nothing.
};

Fit fit(const Type &from, const Type &to);

/// Why a wire is refused, for the cursor: "Table into image: no".
std::string refusal(const Type &from, const Type &to);

/// The value as `to` wants it. An Error where this very value would lose something (an int beyond 2^53
/// as a number) or does not fit. Null passes to every type.
Result<Value> convert(const Value &value, const Type &to);

} // namespace heddle
