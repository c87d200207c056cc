// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "engine/sdk/nodetype.h"

#include <QtCore/QString>

namespace heddle {

/// The icon of a node type: its own, or one that suits its library, its face or its kind.
QString iconOf(const NodeType &type);

} // namespace heddle
