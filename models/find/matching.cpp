// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions. Whether something is what is looked for.
#include "engine/sdk/nodetype.h"
#include "models/find/query.h"
#include "models/graph/statenames.h"
#include "models/values/variants.h"

#include <algorithm>
#include <utility>

namespace heddle {
namespace {

constexpr qsizetype kLongestReason = 60;

bool holds(const QString &text, const QString &word)
{
    return text.contains(word, Qt::CaseInsensitive);
}

bool holds(const std::string &text, const QString &word)
{
    return holds(QString::fromStdString(text), word);
}

/// What is too large for a field is nothing that one looks for.
bool isReadable(const Value &value)
{
    switch (value.kind()) {
    case Kind::Array:
    case Kind::Image:
    case Kind::Table:
    case Kind::Bytes:
        return false;
    default:
        return !value.isNull();
    }
}

/// "sigma 2.5", of a text the line that holds the word.
QString reason(const std::string &port, const QString &value, const QString &word)
{
    QString line = value.simplified();
    for (const QString &each : value.split(QLatin1Char('\n')))
        if (holds(each, word)) {
            line = each.simplified();
            break;
        }
    if (line.size() > kLongestReason)
        line = line.left(kLongestReason) + QChar(0x2026);
    return QString::fromStdString(port) + QLatin1Char(' ') + line;
}

/// Of the values that count: a wire wins over what is set.
std::optional<QString> matchSet(const Node &node, const QString &word)
{
    for (const Input &input : node.inputs) {
        if (!input.value || input.source || !isReadable(*input.value))
            continue;
        if (const QString value = editText(*input.value); holds(value, word))
            return reason(input.port, value, word);
    }
    return std::nullopt;
}

/// An input that is asked for by name shows its preset, too.
std::optional<QString> matchPort(const Node &node, const FindWord &word)
{
    for (const PortType &port : node.type->inputs) {
        if (!QString::fromStdString(port.name).startsWith(word.port, Qt::CaseInsensitive))
            continue;
        const Input *input = node.input(port.name);
        const Value &value = input && input->value ? *input->value : port.preset;
        if ((input && input->source) || !isReadable(value))
            continue;
        const QString text = editText(value);
        if (text.startsWith(word.text, Qt::CaseInsensitive))
            return reason(port.name, text, word.text);
    }
    return std::nullopt;
}

bool isInState(const NodeStatus &status, const QString &word)
{
    if (word == QLatin1String("paused"))
        return status.paused;
    if (word == QLatin1String("slow"))
        return status.elapsed >= kSlow;
    if (word == QLatin1String("unset"))
        return status.state == NodeState::NotSetUp;
    return stateName(status.state) == word;
}

std::optional<QString> matchState(const QString &word, const NodeStatus *status)
{
    if (!status || word.isEmpty() || !isInState(*status, word))
        return std::nullopt;
    if (word == QLatin1String("slow"))
        return QStringLiteral("%1 s").arg(status->elapsed, 0, 'f', 1);
    return stateText(*status).section(QLatin1Char('\n'), 0, 0);
}

bool isOfType(const Node &node, const QString &word)
{
    return holds(node.type->title, word) || holds(node.type->id, word);
}

std::optional<QString> match(const FindWord &word, const Node &node, const NodeStatus *status)
{
    const auto silent = [](bool fits) { return fits ? std::optional(QString()) : std::nullopt; };
    switch (word.in) {
    case FindWord::Name:
        return silent(holds(node.name, word.text));
    case FindWord::TypeName:
        return silent(isOfType(node, word.text));
    case FindWord::ValueText:
        return matchSet(node, word.text);
    case FindWord::State:
        return matchState(word.text, status);
    case FindWord::Port:
        return matchPort(node, word);
    case FindWord::Anything:
        if (holds(node.name, word.text) || isOfType(node, word.text))
            return QString();
        return matchSet(node, word.text);
    default:
        return std::nullopt;
    }
}

std::optional<QString> match(const FindWord &word, const Frame &frame)
{
    const bool titled = holds(frame.title, word.text), said = holds(frame.text, word.text);
    if (word.in == FindWord::Name || word.in == FindWord::NoteText || word.in == FindWord::Anything) {
        if (titled && word.in != FindWord::NoteText)
            return QString();
        if (said && word.in != FindWord::Name)
            return reason({}, QString::fromStdString(frame.text), word.text).trimmed();
    }
    return std::nullopt;
}

/// All words fit; the first that has something to say says it.
template <class Match> std::optional<QString> matchAll(const FindQuery &query, const Match &matchWord)
{
    QString reason;
    for (const FindWord &word : query.words) {
        const std::optional<QString> by = matchWord(word);
        if (!by)
            return std::nullopt;
        if (reason.isEmpty())
            reason = *by;
    }
    return query.isEmpty() ? std::nullopt : std::optional(reason);
}

} // namespace

std::optional<QString> match(const FindQuery &query, const Node &node, const NodeStatus *status)
{
    return matchAll(query, [&](const FindWord &word) { return match(word, node, status); });
}

std::optional<QString> match(const FindQuery &query, const Frame &frame)
{
    return matchAll(query, [&](const FindWord &word) { return match(word, frame); });
}

} // namespace heddle
