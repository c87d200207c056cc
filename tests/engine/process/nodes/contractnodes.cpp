// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "tests/engine/process/nodes/contractnodes.h"

#include "engine/sdk/catalog.h"
#include "engine/sdk/worker.h"

#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>

namespace heddle::test {

namespace {

// ---- what they should ---------------------------------------------------------------------------

Worker<std::int64_t> yields(std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i)
        co_yield i;
    co_return count;
}

Worker<std::int64_t> forever()
{
    for (std::int64_t i = 0;; ++i)
        co_yield i;
}

double steps(Run &run, std::int64_t count, double base)
{
    for (std::int64_t i = 1; i <= count; ++i)
        run.progress(double(i), double(count));
    return base + double(count);
}

std::int64_t says(Run &run)
{
    run.warn("careful");
    run.message("hello");
    run.remember(7);
    return 1;
}

std::int64_t counting(Run &run)
{
    run.message("counting");
    while (true)
        run.checkpoint();
}

double listens(Run &run)
{
    run.message("listening");
    const double first = run.receive().toNumber();
    run.message("heard");
    return first + run.receive().toNumber();
}

Value echo(const Value &value)
{
    return value;
}

Array doubled(const Array &array)
{
    ArrayBuilder made(array.dtype(), array.shape());
    for (std::int64_t i = 0; i < array.size(); ++i)
        made.as<double>()[std::size_t(i)] = 2 * array.at(i);
    return std::move(made).freeze();
}

std::int64_t prints(std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i)
        std::cout << "line " << i << '\n';
    return count;
}

void fires(Run &run, std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i)
        run.fire(0, i);
}

std::int64_t identity()
{
    return getpid();
}

// ---- what they should not -----------------------------------------------------------------------

std::int64_t raises()
{
    throw NodeError("ValueError: nothing fits");
}

std::int64_t crashes()
{
    volatile std::int64_t *nothing = nullptr;
    return *nothing; // NOLINT(clang-analyzer-core.NullDereference): that is what it is for
}

std::int64_t aborts()
{
    std::abort();
}

std::int64_t leaves(std::int64_t status)
{
    std::exit(int(status)); // NOLINT(concurrency-mt-unsafe)
}

std::int64_t isKilled()
{
    std::ignore = ::kill(getpid(), SIGKILL);
    return 0;
}

std::int64_t hungry()
{
    return std::int64_t(std::string(std::size_t(8) << 30, 'x').size());
}

std::int64_t hungryForArrays()
{
    List kept;
    while (true)
        kept.emplace_back(ArrayBuilder(DType::UInt8, {256 << 20}).freeze());
}

std::int64_t deaf(Run &run)
{
    run.message(std::int64_t(getpid()));
    while (true)
        ::pause();
}

std::int64_t forks(Run &run)
{
    const pid_t child = fork();
    if (child == 0)
        while (true)
            ::pause();
    run.message(std::int64_t(child));
    while (true)
        ::pause();
}

template <class F> NodeDeclaration named(const char *name, F function)
{
    return node(std::string("contract.") + name, function).title(name).impure();
}

} // namespace

void addContractNodes(Catalog &catalog)
{
    const auto add = [&](NodeDeclaration declared) { catalog.add(declared.output("out", "What it gives.")); };
    add(named("yields", yields).input("count", "How many."));
    add(named("forever", forever));
    add(named("steps", steps).input("count", "How many.").input("base", "Where it begins."));
    add(named("says", says));
    add(named("counting", counting));
    NodeType listening = named("listens", listens).output("out", "The sum.");
    listening.takes = &types::number;
    catalog.add(std::move(listening));
    add(named("echo", echo).input("value", "Any."));
    add(named("doubled", doubled).input("array", "Of numbers."));
    add(named("prints", prints).input("count", "How many."));
    catalog.add(named("fires", fires).input("count", "How many.").event("tick", "So often."));
    add(named("identity", identity));
    add(named("raises", raises));
    add(named("crashes", crashes));
    add(named("aborts", aborts));
    add(named("leaves", leaves).input("status", "Its last."));
    add(named("is_killed", isKilled));
    add(named("hungry", hungry));
    add(named("hungry_for_arrays", hungryForArrays));
    add(named("deaf", deaf));
    add(named("forks", forks));
}

} // namespace heddle::test
