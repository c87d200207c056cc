// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "models/graph/labels.h"

#include "engine/sdk/grouptypes.h"

#include <algorithm>

namespace heddle {

QString nameOfDot(const NodeType &type, int number)
{
    const QString name = QString::fromStdString(type.title).toLower();
    return number < 2 ? name : name + QLatin1Char(' ') + QString::number(number);
}

QString labelOf(const QString &name, const NodeType &type)
{
    if (!isDot(type))
        return name;
    const QString own = nameOfDot(type, 1);
    const QString rest = name.startsWith(own) ? name.mid(own.size()).trimmed() : name;
    const bool counted = std::all_of(rest.begin(), rest.end(), [](QChar letter) { return letter.isDigit(); });
    return counted ? QString() : name;
}

} // namespace heddle
