// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/stack/register.h"

#include "engine/sdk/catalog.h"

namespace heddle {

void registerStack(Catalog &catalog)
{
    catalog.add(stack::projectNode());
    catalog.add(stack::sliceNode());
    catalog.add(stack::traceNode());
    catalog.add(stack::cropNode());
}

} // namespace heddle
