// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The nodes of this library.
#include "@NAME@.h"

#include "engine/sdk/catalog.h"

extern "C" void heddleRegister(heddle::Catalog &catalog)
{
    catalog.add(@NAME@::@CAMEL@Node());
}
