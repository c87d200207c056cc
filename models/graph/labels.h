// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include "engine/sdk/nodetype.h"

#include <QtCore/QString>

namespace heddle {

/// What is read beside a node of that name: of a dot nothing until somebody has named it.
QString labelOf(const QString &name, const NodeType &type);
/// The name that a dot gets by itself: "dot", "dot 2".
QString nameOfDot(const NodeType &type, int number);

} // namespace heddle
