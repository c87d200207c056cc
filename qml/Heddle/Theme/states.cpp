// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Theme/states.h"

#include "qml/Heddle/Theme/tokens.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace heddle::ui {
namespace {

struct StateRow {
    NodeState state;
    QStringView key; // the name with nothing but its letters
    QStringView name;
    const char *word;
};

constexpr std::array<StateRow, 15> kStates{{
    {NodeState::NotSetUp, u"notsetup", u"not set up", QT_TRANSLATE_NOOP("State", "Not set up")},
    {NodeState::OutOfDate, u"outofdate", u"out of date", QT_TRANSLATE_NOOP("State", "Out of date")},
    {NodeState::Queued, u"queued", u"queued", QT_TRANSLATE_NOOP("State", "Queued")},
    {NodeState::Waiting, u"waiting", u"waiting", QT_TRANSLATE_NOOP("State", "Waiting")},
    {NodeState::Running, u"running", u"running", QT_TRANSLATE_NOOP("State", "Running")},
    {NodeState::Done, u"done", u"done", QT_TRANSLATE_NOOP("State", "Done")},
    {NodeState::Cached, u"cached", u"cached", QT_TRANSLATE_NOOP("State", "Cached")},
    {NodeState::Warning, u"warning", u"warning", QT_TRANSLATE_NOOP("State", "Warning")},
    {NodeState::Error, u"error", u"error", QT_TRANSLATE_NOOP("State", "Error")},
    {NodeState::Paused, u"paused", u"paused", QT_TRANSLATE_NOOP("State", "Paused")},
    {NodeState::Stopping, u"stopping", u"stopping", QT_TRANSLATE_NOOP("State", "Stopping")},
    {NodeState::Interrupted, u"interrupted", u"interrupted", QT_TRANSLATE_NOOP("State", "Interrupted")},
    {NodeState::Bypassed, u"bypassed", u"bypassed", QT_TRANSLATE_NOOP("State", "Bypassed")},
    {NodeState::Muted, u"muted", u"muted", QT_TRANSLATE_NOOP("State", "Muted")},
    {NodeState::Pinned, u"pinned", u"pinned", QT_TRANSLATE_NOOP("State", "Pinned")},
}};

// Compares letter by letter without building a string: this runs for each node of each frame.
bool spells(QStringView name, QStringView key)
{
    qsizetype at = 0;
    for (const QChar c : name) {
        if (c == u' ' || c == u'-' || c == u'_')
            continue;
        if (at == key.size() || c.toLower() != key[at])
            return false;
        ++at;
    }
    return at == key.size();
}

const StateRow *stateRow(QStringView name)
{
    const auto it = std::find_if(
        kStates.begin(), kStates.end(), [&](const auto &row) { return spells(name, row.key); });
    return it == kStates.end() ? nullptr : &*it;
}

} // namespace

NodeState stateOf(QStringView name)
{
    const StateRow *row = stateRow(name);
    return row ? row->state : NodeState::None;
}

QString stateWord(QStringView state)
{
    const StateRow *row = stateRow(state);
    return row ? QCoreApplication::translate("State", row->word) : QString();
}

QString stateName(QStringView state)
{
    const StateRow *row = stateRow(state);
    return row ? row->name.toString() : QString();
}

} // namespace heddle::ui
