// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

namespace heddle::basics {

// The nodes of this library, one file each.
NodeType valueNumber();
NodeType valueInt();
NodeType valueText();
NodeType valueBool();
NodeType mathAdd();
NodeType mathSubtract();
NodeType mathMultiply();
NodeType mathDivide();
NodeType textJoin();
NodeType textFormat();
NodeType listMake();
NodeType listGet();
NodeType listLength();
NodeType listRange();
NodeType mapMake();
NodeType mapGet();

} // namespace heddle::basics
