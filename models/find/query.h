// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include "engine/message/content.h"
#include "engine/message/status.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace heddle {

/// One word of what a person looks for.
struct FindWord {
    enum In { Anything, Name, TypeName, ValueText, NoteText, State, Port };
    In in = Anything;
    QString text; ///< Of a State: the word for it in full; empty: there is no such state.
    QString port = {}; ///< Of a Port: what its name begins with.

    friend bool operator==(const FindWord &, const FindWord &) = default;
};

/// What a person looks for: all of its words must fit. "blur is:error" are two words, "sigma=2" asks for a
/// value of an input; name:, type:, value: and note: say where a word must stand, quotes keep words together.
struct FindQuery {
    QList<FindWord> words;
    QString trouble; ///< What cannot be meant, in a sentence; empty: all is well.

    bool isEmpty() const { return words.isEmpty(); }
    bool asksForStates() const;
};

FindQuery readQuery(const QString &text);

/// The states that one can look for: "error", "warning", "running", "queued", "paused", "unset", "slow".
QStringList stateWords();
/// Such a node took so many seconds or more.
inline constexpr double kSlow = 1;

/// Nothing: the node is not what is looked for. Else what it was found by, where its name does not say it:
/// "sigma 2.5". `status`: null where it is quiet.
std::optional<QString> match(const FindQuery &query, const Node &node, const NodeStatus *status);
std::optional<QString> match(const FindQuery &query, const Frame &frame);

} // namespace heddle
