// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#pragma once

#include "engine/sdk/nodetype.h"

#include <QtCore/QString>
#include <QtCore/QVariantList>

#include <vector>

namespace heddle {

/// One menu of what a node can be told: the entries in the submenu "Reset/Mean", or at the top for "". An
/// action is {title, index, sends}, a submenu {title, path}. `sends`: it goes to the run that is out, and
/// needs one.
QVariantList actionsUnder(const std::vector<Action> &actions, const QString &path);

} // namespace heddle
