// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/net/register.h"

#include "engine/sdk/catalog.h"

/// Called once, when a node of this library is first needed.
extern "C" void heddleRegister(heddle::Catalog &catalog)
{
    catalog.add(heddle::net::requestNode());
}
