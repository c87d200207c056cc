// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/functions.h"
#include "engine/expression/kernels.h"
#include "engine/expression/timeformat.h"

namespace heddle::expression {

namespace {

void needTime(Block &block)
{
    if (block.untyped)
        block = allMissing(ColumnType::Time, block.size());
    if (block.type() != ColumnType::Time)
        throw Failure{"needs a time, not " + std::string(typeName(block)) + ". Write date(x)"};
}

template <int Calendar::*field> Block part(std::span<Block> arguments, Notes &)
{
    needTime(arguments[0]);
    const auto f = [](Time time) { return std::int64_t(calendarOf(time).*field); };
    arguments[0].data = mapElements<std::int64_t, Time>(arguments[0], f);
    return std::move(arguments[0]);
}

/// 1 is Monday, 7 is Sunday, as ISO 8601 has it.
Block weekday(std::span<Block> arguments, Notes &)
{
    needTime(arguments[0]);
    arguments[0].data
        = mapElements<std::int64_t, Time>(arguments[0], [](Time t) { return std::int64_t(isoWeekday(t)); });
    return std::move(arguments[0]);
}

const std::string &singleText(const Block &block)
{
    if (block.untyped || block.type() != ColumnType::Text || block.size() != 1)
        throw Failure{"needs one text for the form, such as \"%Y-%m\""};
    return block.as<std::string>().front();
}

/// format(time, "%Y-%m")
Block format(std::span<Block> arguments, Notes &)
{
    needTime(arguments[0]);
    const std::string &form = singleText(arguments[1]);
    if (const std::string problem = checkTimeForm(form, false); !problem.empty())
        throw Failure{problem};
    arguments[0].data
        = mapElements<std::string, Time>(arguments[0], [&](Time time) { return formatTime(time, form); });
    return std::move(arguments[0]);
}

/// date(text) reads ISO 8601, date(text, "%b %d %Y") the form given. What cannot be read is missing.
Block date(std::span<Block> arguments, Notes &notes)
{
    Block a = std::move(arguments[0]);
    if (a.untyped || a.type() == ColumnType::Time) {
        needTime(a);
        return a;
    }
    if (a.type() != ColumnType::Text)
        throw Failure{"needs text, not " + std::string(typeName(a))};
    const std::string form = arguments.size() > 1 ? singleText(arguments[1]) : std::string();
    if (const std::string problem = checkTimeForm(form, true); !problem.empty())
        throw Failure{problem};
    a.missing.resize(a.size());
    std::vector<Time> out(a.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::string &word = a.as<std::string>()[i];
        const auto time = form.empty() ? parseTime(word) : readTime(word, form);
        if (!time && !a.missing[i])
            notes.unreadable("date()", word);
        a.missing[i] |= std::uint8_t(!time);
        out[i] = time.value_or(Time{});
    }
    a.data = std::move(out);
    return a;
}

/// duration("PT90S"); seconds(90)
Block seconds(std::span<Block> arguments, Notes &)
{
    Block a = std::move(arguments[0]);
    if (!a.untyped && a.type() == ColumnType::Duration) {
        a.data = mapElements<double, Duration>(a, [](Duration d) { return double(d.micros) * 1e-6; });
        return a;
    }
    makeNumber(a);
    a.data = mapElements<Duration, double>(a, [](double s) {
        if (!(s > -9e12 && s < 9e12))
            throw Failure{"the duration is too long to be held"};
        return Duration{std::int64_t(s * 1e6 + (s < 0 ? -0.5 : 0.5))};
    });
    return a;
}

} // namespace

std::span<const Function> timeFunctions()
{
    static const Function all[] = {
        {"year", 1, 1, part<&Calendar::year>},
        {"month", 1, 1, part<&Calendar::month>},
        {"day", 1, 1, part<&Calendar::day>},
        {"hour", 1, 1, part<&Calendar::hour>},
        {"minute", 1, 1, part<&Calendar::minute>},
        {"second", 1, 1, part<&Calendar::second>},
        {"weekday", 1, 1, weekday},
        {"date", 1, 2, date},
        {"format", 2, 2, format},
        {"seconds", 1, 1, seconds},
    };
    return all;
}

} // namespace heddle::expression
