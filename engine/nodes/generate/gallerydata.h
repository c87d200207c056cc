// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <string>

namespace heddle::generate {

/// What the user has set, all of it.
struct Taste {
    double gain;
    std::int64_t count;
    std::string form;
    bool noisy;
    double low, high;
    std::string tint, note;
};

/// The data of the gallery: four cycles; two clouds in the tint, black below `low`, all of the tint above
/// `high`; the clouds as (z, y, x), and added up along z; the signal as rows. Throw NodeError where that
/// cannot be. Any thread.
Array signalOf(const Taste &taste);
Image imageOf(const Taste &taste);
Array volumeOf();
Array mapOf();
Table tableOf(const Array &signal);

} // namespace heddle::generate
