// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/builtin.h"

#include "engine/nodes/basics/register.h"
#ifdef HEDDLE_HAS_EXPRESSION
#include "engine/nodes/expression/register.h"
#endif
#ifdef HEDDLE_HAS_FILES
#include "engine/nodes/files/register.h"
#endif
#ifdef HEDDLE_HAS_TABLE
#include "engine/nodes/table/register.h"
#endif
#ifdef HEDDLE_HAS_STACK
#include "engine/nodes/stack/register.h"
#endif
#ifdef HEDDLE_HAS_GENERATE
#include "engine/nodes/generate/register.h"
#endif
#ifdef HEDDLE_HAS_VIEW
#include "engine/nodes/view/register.h"
#endif

namespace heddle {

void registerBuiltinNodes(Catalog &catalog)
{
    registerBasics(catalog);
#ifdef HEDDLE_HAS_EXPRESSION
    registerExpression(catalog);
#endif
#ifdef HEDDLE_HAS_TABLE
    registerTable(catalog);
#endif
#ifdef HEDDLE_HAS_FILES
    registerFiles(catalog);
#endif
#ifdef HEDDLE_HAS_STACK
    registerStack(catalog);
#endif
#ifdef HEDDLE_HAS_GENERATE
    registerGenerate(catalog);
#endif
#ifdef HEDDLE_HAS_VIEW
    registerView(catalog);
#endif
}

} // namespace heddle
