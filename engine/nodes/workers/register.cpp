// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/workers/register.h"

#include "engine/nodes/workers/nodes.h"
#include "engine/sdk/catalog.h"

namespace heddle {

void registerWorkers(Catalog &catalog)
{
    catalog.add(workers::randomMeanNode());
    catalog.add(workers::runningMeanNode());
}

} // namespace heddle
