// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/register.h"

#include "engine/nodes/files/nodes.h"
#include "engine/sdk/catalog.h"

namespace heddle {

void registerFiles(Catalog &catalog)
{
    catalog.add(files::filesParseCsv());
    catalog.add(files::filesReadCsv());
    catalog.add(files::filesReadJson());
    catalog.add(files::filesWrite());
}

} // namespace heddle
