// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/builtin.h"

#include "engine/nodes/basics/register.h"
#include "engine/nodes/events/register.h"
#include "engine/nodes/expression/register.h"
#include "engine/nodes/files/register.h"
#include "engine/nodes/flow/register.h"
#include "engine/nodes/generate/register.h"
#include "engine/nodes/stack/register.h"
#include "engine/nodes/table/register.h"
#include "engine/nodes/view/register.h"
#include "engine/nodes/workers/register.h"
#include "engine/script/scripttype.h"
#include "engine/sdk/catalog.h"

namespace heddle {

void registerBuiltinNodes(Catalog &catalog)
{
    registerBasics(catalog);
    registerExpression(catalog);
    registerTable(catalog);
    registerFiles(catalog);
    registerStack(catalog);
    registerGenerate(catalog);
    registerWorkers(catalog);
    registerEvents(catalog);
    registerView(catalog);
    registerFlow(catalog);
    catalog.add(newScript());
}

} // namespace heddle
