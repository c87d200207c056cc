// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/document/settings.h"

#include <QtCore/QSettings>

namespace heddle {

Settings::Settings(QObject *parent)
    : QObject(parent)
    , m_themeMode(QSettings().value(QStringLiteral("theme/mode"), QStringLiteral("system")).toString())
    , m_updateMode(QSettings().value(QStringLiteral("run/update"), QStringLiteral("live")).toString())
{
}

void Settings::setThemeMode(const QString &mode)
{
    if (m_themeMode == mode)
        return;
    m_themeMode = mode;
    QSettings().setValue(QStringLiteral("theme/mode"), mode);
    emit themeModeChanged();
}

void Settings::setUpdateMode(const QString &mode)
{
    if (m_updateMode == mode)
        return;
    m_updateMode = mode;
    QSettings().setValue(QStringLiteral("run/update"), mode);
    emit updateModeChanged();
}

QVariant Settings::value(const QString &key, const QVariant &otherwise) const
{
    return QSettings().value(QStringLiteral("ui/") + key, otherwise);
}

void Settings::setValue(const QString &key, const QVariant &value)
{
    QSettings().setValue(QStringLiteral("ui/") + key, value);
}

} // namespace heddle
