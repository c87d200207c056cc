// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Theme/roles.h"

#include <QtCore/QString>
#include <QtGui/QColor>

namespace heddle::ui {

// Every colour of one theme, by role, for painters: a plain struct, copied, resolved once a theme.
// Any thread may hold a copy; whoever paints owns it. The roles are the rows of roles.h:
// tokens.chrome, tokens.canvas, tokens.nodeEdge, tokens.accent ...
struct Tokens {
#define X(name, ...) QColor name;
    HEDDLE_COLOR_ROLES(X)
    HEDDLE_VEIL_ROLES(X)
#undef X
    bool isDark = true;
    bool isContrast = false;

    static Tokens dark();
    static Tokens light();
    static Tokens contrastDark();
    static Tokens contrastLight();

    // Kinds of node: "source" "filter" "analyse" "view" "flow" "code"; anything else counts as code.
    QColor kindFill(QStringView kind) const;
    QColor kindIcon(QStringView kind) const;
    QColor kindFar(QStringView kind) const;

    // Types: "null" "bool" "int" "number" "text" "bytes" "list" "map" "array" "image" "table" "event",
    // "time" and "duration" (in the colours of int and number), "any" (null's). A list of something
    // ("list<image>") has the colour of its elements; an unknown name has null's.
    QColor typeColor(QStringView type) const;
    QColor wireColor(QStringView type) const; // typeColor, at 90 % in dark
    QColor beadColor(QStringView type) const; // light dots on a hot wire; in light, half way to black

    // The ink of a state's glyph and word; names as in stateWord.
    QColor stateColor(QStringView state) const;
};

// "circle" "diamond" "square" "triangle", or "any": a circle with a dot inside.
QString typeShape(QStringView type);
// True for "list<X>", that is where the port is drawn high and cut in three; a plain "list" is a diamond.
bool isListOf(QStringView type);
// X of "list<X>"; else the type itself.
QStringView elementType(QStringView type);

// The states and their words in the user's language: "not set up", "out of date", "queued", "waiting",
// "running", "done", "cached", "warning", "error", "paused", "stopping", "interrupted", "bypassed", "muted",
// "pinned". Case, spaces, - and _ do not matter (outOfDate, not-set-up). Unknown: empty.
QString stateWord(QStringView state);
// The canonical name of a state, as listed above; empty if there is none.
QString stateName(QStringView state);

} // namespace heddle::ui
