// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/view/register.h"

#include "engine/sdk/catalog.h"

namespace heddle {

void registerView(Catalog &catalog)
{
    catalog.add(view::imageNode());
    catalog.add(view::plotNode());
    catalog.add(view::tableNode());
    catalog.add(view::textNode());
}

} // namespace heddle
