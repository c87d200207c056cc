// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/image/register.h"

#include "engine/sdk/catalog.h"

/// Called once, when a node of this library is first needed.
extern "C" void heddleRegister(heddle::Catalog &catalog)
{
    catalog.add(heddle::image::blurNode());
    catalog.add(heddle::image::thresholdNode());
    catalog.add(heddle::image::labelNode());
    catalog.add(heddle::image::measureNode());
    catalog.add(heddle::image::resizeNode());
    catalog.add(heddle::image::greyNode());
    catalog.add(heddle::image::regionsNode());
}
