// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/formats/register.h"

#include "engine/sdk/catalog.h"

/// Called once, when a node of this library is first needed.
extern "C" void heddleRegister(heddle::Catalog &catalog)
{
    catalog.add(heddle::formats::readImageNode());
    catalog.add(heddle::formats::readTiffNode());
    catalog.add(heddle::formats::readNumpyNode());
}
