// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/events/register.h"

#include "engine/nodes/events/nodes.h"
#include "engine/sdk/catalog.h"

namespace heddle {

void registerEvents(Catalog &catalog)
{
    catalog.add(events::buttonNode());
    catalog.add(events::timerNode());
    catalog.add(events::changedNode());
    catalog.add(events::gateNode());
    catalog.add(events::sequenceNode());
    catalog.add(events::counterNode());
    catalog.add(events::debounceNode());
    catalog.add(events::sampleNode());
}

} // namespace heddle
