// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/generate/register.h"

#include "engine/sdk/catalog.h"

namespace heddle {

void registerGenerate(Catalog &catalog)
{
    catalog.add(generate::volumeNode());
    catalog.add(generate::imagesNode());
    catalog.add(generate::cellsNode());
    catalog.add(generate::waveNode());
    catalog.add(generate::galleryNode());
    catalog.add(generate::galleryViewsNode());
}

} // namespace heddle
