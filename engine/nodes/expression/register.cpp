// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/expression/register.h"

#include "engine/nodes/expression/nodes.h"
#include "engine/sdk/catalog.h"

namespace heddle {

void registerExpression(Catalog &catalog)
{
    catalog.add(expression::mathExpression());
}

} // namespace heddle
