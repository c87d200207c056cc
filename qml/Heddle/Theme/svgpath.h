// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include <QtCore/QStringView>
#include <QtGui/QPainterPath>

namespace heddle::ui {

// Reads SVG path data: M L H V C S A Z, relative and absolute, arcs without rotation.
// For our own icons, not for files of others: it stops at the first thing it does not know and gives what it
// has.
QPainterPath parseSvgPath(QStringView data);

} // namespace heddle::ui
