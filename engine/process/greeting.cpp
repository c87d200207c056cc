// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/greeting.h"

#include "engine/process/fields.h"
#include "engine/process/processsettings.h"

#include <fmt/format.h>

namespace heddle {

Map ourGreeting()
{
    return {{"op", "hello"}, {"protocol", List{kProtocolMajor, kProtocolMinor}}};
}

std::string greetingFault(const Map &hello)
{
    const List &protocol = listField(hello, "protocol");
    const bool told = !protocol.empty() && protocol.front().kind() == Kind::Int;
    if (told && protocol.front().toInt() == kProtocolMajor)
        return {};
    return fmt::format("The worker process speaks version {} of the protocol, this program version {}. "
                       "Both must be of one release.",
        told ? std::to_string(protocol.front().toInt()) : "?", kProtocolMajor);
}

} // namespace heddle
