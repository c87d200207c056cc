// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/window/newpackage.h"

#include "app/pythonstart.h"

namespace heddle {

Result<NodePlace> makePackage(const QString &name)
{
    const QString place = ExtensionsModel::place();
    if (const auto written = writePackage(name.toStdString(), place.toStdString(), programParts()); !written)
        return written.error();
    const QString dot = QStringLiteral(".");
    return NodePlace{name + dot + name, name, QStringLiteral("%1/%2/%2.py").arg(place, name)};
}

void tellOf(const Result<NodePlace> &made, ExtensionsModel &extensions)
{
    if (made)
        emit extensions.made(*made);
    else
        emit extensions.notMade(QString::fromStdString(made.error().text));
}

} // namespace heddle
