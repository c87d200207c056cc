// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread.
#pragma once

#include <QtCore/QString>

#include <algorithm>

namespace heddle {

/// Whole seconds as a clock shows them: "0:07", "12:30", "1:02:05". What is no time is none.
inline QString clockText(double seconds)
{
    const auto whole = qint64(std::min(std::max(0.0, seconds), 1e9));
    const auto part = [](qint64 n) { return QStringLiteral("%1").arg(n, 2, 10, QChar(u'0')); };
    const qint64 hours = whole / 3600, minutes = whole / 60 % 60;
    return hours > 0 ? QStringLiteral("%1:%2:%3").arg(hours).arg(part(minutes), part(whole % 60))
                     : QStringLiteral("%1:%2").arg(minutes).arg(part(whole % 60));
}

} // namespace heddle
