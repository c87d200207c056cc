// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

namespace heddle {
class Flow;
}

namespace heddle::cli {

/// Warns on stderr of each wire to or from a port that its node does not have: such a wire is kept, since the
/// port may belong to a newer version, and brings nothing.
void tellLostWires(const Flow &flow);

} // namespace heddle::cli
