// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <string>

namespace heddle {

/// How both sides of a channel begin: with the version of the protocol that they speak.
Map ourGreeting();
/// Why one who greets like this cannot be spoken with; empty: he can.
std::string greetingFault(const Map &hello);

} // namespace heddle
