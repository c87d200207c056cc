// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/register.h"

#include "engine/nodes/basics/nodes.h"
#include "engine/sdk/catalog.h"

namespace heddle {

void registerBasics(Catalog &catalog)
{
    catalog.add(basics::valueNumber());
    catalog.add(basics::valueInt());
    catalog.add(basics::valueText());
    catalog.add(basics::valueBool());
    catalog.add(basics::mathAdd());
    catalog.add(basics::mathSubtract());
    catalog.add(basics::mathMultiply());
    catalog.add(basics::mathDivide());
    catalog.add(basics::textJoin());
    catalog.add(basics::textFormat());
    catalog.add(basics::listMake());
    catalog.add(basics::listGet());
    catalog.add(basics::listLength());
    catalog.add(basics::listRange());
    catalog.add(basics::mapMake());
    catalog.add(basics::mapGet());
}

} // namespace heddle
