// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/table/parsed.h"

namespace heddle::table {

static ExpressionHooks hooksOf(Run &run)
{
    return {.checkpoint = [&run] { run.checkpoint(); },
        .warn = [&run](std::string_view text) { run.warn(text); }};
}

Expression parsed(const std::string &text)
{
    auto expression = Expression::parse(text);
    if (!expression)
        throw NodeError(toText(expression.error()));
    return *std::move(expression);
}

Column columnOf(Run &run, const Expression &expression, const Table &table, std::string name)
{
    auto column = expression.evaluateColumn(table, std::move(name), hooksOf(run));
    if (!column)
        throw NodeError(toText(column.error()));
    return *std::move(column);
}

static std::string trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto first = text.find_first_not_of(kBlanks);
    return first == std::string_view::npos
        ? std::string()
        : std::string(text.substr(first, text.find_last_not_of(kBlanks) - first + 1));
}

static std::string unquoted(std::string text)
{
    const bool quoted
        = text.size() >= 2 && text.front() == text.back() && (text.front() == '`' || text.front() == '"');
    return quoted ? text.substr(1, text.size() - 2) : text;
}

std::vector<std::string> splitNames(const std::string &text, char separator)
{
    std::vector<std::string> names;
    std::size_t start = 0;
    char quote = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : separator;
        if (quote || c == '`' || c == '"')
            quote = quote == 0 ? c : c == quote ? 0 : quote;
        if ((c != separator || quote) && i < text.size())
            continue;
        if (std::string name = trimmed(std::string_view(text).substr(start, i - start)); !name.empty())
            names.push_back(unquoted(std::move(name)));
        start = i + 1;
    }
    return names;
}

} // namespace heddle::table
