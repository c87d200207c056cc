// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

namespace heddle::cli {

/// From now on Ctrl-C and SIGTERM are noted, for a graceful end. The second one leaves at once.
/// Main thread.
void watchInterrupts();
bool wasInterrupted();

} // namespace heddle::cli
