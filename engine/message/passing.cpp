// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/message/passing.h"

#include "engine/value/convert.h"

namespace heddle {

int passedInput(std::span<const Arrival> arrivals, const Type &wanted)
{
    int converted = -1;
    for (const Arrival &arrival : arrivals) {
        const Fit fits = fit(*arrival.type, wanted);
        if (fits == Fit::Same)
            return arrival.input;
        if (fits == Fit::Converted && converted < 0)
            converted = arrival.input;
    }
    return converted;
}

} // namespace heddle
