// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace heddle {

/// Deletes what rows of a list show, after these rows: they hear of the change and go later themselves, and
/// would look at nothing for a moment.
inline void deleteAfterRows(QObject *shown)
{
    QTimer::singleShot(0, shown, &QObject::deleteLater);
}

} // namespace heddle
