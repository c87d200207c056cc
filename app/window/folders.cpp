// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "app/window/folders.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

namespace heddle {

QString libraryFolder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../lib/heddle"));
}

QString sharedFolder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/heddle"));
}

} // namespace heddle
