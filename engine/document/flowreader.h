// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"
#include "engine/message/content.h"

#include <string_view>
#include <vector>

namespace heddle {

class Catalog;

/// Reads a flow file whole or not at all. Types that are not in the catalog become its placeholders; ports,
/// members and values that do not fit are kept. The error is the first in the text and begins with its line
/// and column. Any thread; linear in the text; limits in flowlimits.h.
Result<FlowContent> readFlow(std::string_view text, Catalog &catalog);

/// What is to be said of a flow file, in the order of the text, at most 100 of each.
struct FlowCheck {
    std::vector<Error> problems; ///< All that readFlow refuses; values and wires that ports will refuse.
    std::vector<Error> notes; ///< Types and inputs that are not known here: they are kept, and do nothing.
};

/// No problems: the file is good. Any thread.
FlowCheck checkFlow(std::string_view text, Catalog &catalog);

/// Reads what writeFragment wrote, or a whole flow file, of which it takes the root graph. Any thread.
Result<GraphContent> readFragment(std::string_view text, Catalog &catalog);

} // namespace heddle
