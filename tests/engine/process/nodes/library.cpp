// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/sdk/catalog.h"
#include "tests/engine/process/nodes/contractnodes.h"

extern "C" void heddleRegister(heddle::Catalog &catalog)
{
    heddle::test::addContractNodes(catalog);
}
