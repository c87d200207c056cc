// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/nodes/net/transfer.h"
#include "engine/sdk/run.h"

namespace heddle::net {

/// Asks, and asks again up to `retries` times where that may help and does no harm: the server was not
/// reached, or it is too busy; what is not sure to change nothing twice (POST) only where nothing was sent.
/// Throws Stopped.
Answer exchange(Run &run, const Ask &ask, std::int64_t retries);

} // namespace heddle::net
