// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/table/aggregate.h"

#include "engine/expression/reducer.h"
#include "engine/nodes/table/ordering.h"
#include "engine/nodes/table/parsed.h"

#include <algorithm>

namespace heddle::table {

using expression::Reduction;

static std::string trimmed(const std::string &text)
{
    const auto names = splitNames(text, '\0');
    return names.empty() ? std::string() : names.front();
}

static Aggregate parseAggregate(const std::string &text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos)
        throw NodeError("\"" + text
            + "\" names no function. Write a column, a colon and a function, as in temp_max: mean.");
    const std::string column = trimmed(text.substr(0, colon)), function = trimmed(text.substr(colon + 1));
    const Reduction reduction = expression::reductionNamed(function);
    if (reduction == Reduction::None)
        throw NodeError("No function \"" + function
            + "\" for groups. There are: mean, sum, min, max, count, median, std, first, last.");
    return {column, reduction, column};
}

static std::string nameOfFunction(const std::string &text)
{
    return trimmed(text.substr(text.rfind(':') + 1));
}

std::vector<Aggregate> parseAggregates(const std::string &text)
{
    std::vector<Aggregate> all;
    for (const std::string &part : splitNames(text)) {
        Aggregate aggregate = parseAggregate(part);
        const auto same = [&](const Aggregate &a) { return a.column == aggregate.column; };
        if (std::any_of(all.begin(), all.end(), same))
            aggregate.name += " " + nameOfFunction(part);
        all.push_back(std::move(aggregate));
    }
    return all;
}

std::vector<std::vector<std::size_t>> groupRows(
    std::size_t rows, const std::vector<const Column *> &keys, const std::function<void()> &checkpoint)
{
    const auto differ = [&](std::size_t a, std::size_t b) {
        return std::any_of(
            keys.begin(), keys.end(), [&](const Column *key) { return compareRows(*key, a, b) != 0; });
    };
    std::vector<std::vector<std::size_t>> groups;
    for (const std::size_t row : sortedRows(rows, keys, false, checkpoint)) {
        if (groups.empty() || differ(groups.back().front(), row))
            groups.emplace_back();
        groups.back().push_back(row);
    }
    return groups;
}

Column aggregated(const Table &table, const Aggregate &aggregate,
    const std::vector<std::vector<std::size_t>> &groups, const std::function<void()> &checkpoint)
{
    const Column &source = table.require(aggregate.column);
    const auto figure = [&](const std::vector<std::size_t> &rows) {
        const auto reducer = expression::makeReducer(aggregate.reduction);
        reducer->add(expression::blockOf(source.gathered(rows)));
        return reducer->finish();
    };
    try {
        expression::Block all
            = expression::allMissing(figure({}).type(), 0); // of the type that the function gives
        for (const auto &rows : groups) {
            checkpoint();
            expression::append(all, figure(rows));
        }
        return {.name = aggregate.name, .data = std::move(all.data), .missing = std::move(all.missing)};
    } catch (const expression::Failure &failure) {
        throw NodeError("Column " + aggregate.column + ": the function " + failure.text + ".");
    }
}

} // namespace heddle::table
