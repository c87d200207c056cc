// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

namespace heddle {

class Catalog;

/// Groups and their ports: flow.group, flow.input, flow.output (see engine/graph/flow.h).
void registerFlow(Catalog &catalog);

} // namespace heddle
