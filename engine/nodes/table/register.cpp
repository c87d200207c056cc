// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/table/register.h"

#include "engine/nodes/table/nodes.h"
#include "engine/sdk/catalog.h"

namespace heddle {

void registerTable(Catalog &catalog)
{
    catalog.add(table::tableFilter());
    catalog.add(table::tableSelect());
    catalog.add(table::tableCompute());
    catalog.add(table::tableGroup());
    catalog.add(table::tableSort());
    catalog.add(table::tableColumn());
}

} // namespace heddle
