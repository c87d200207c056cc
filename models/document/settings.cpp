// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/document/settings.h"

#include <QtCore/QSettings>

namespace heddle {
namespace {

const QString kGrid = QStringLiteral("canvas/snapsToGrid");
const QString kNeighbours = QStringLiteral("canvas/snapsToNeighbours");

} // namespace

Settings::Settings(QObject *parent)
    : QObject(parent)
    , m_themeMode(QSettings().value(QStringLiteral("theme/mode"), QStringLiteral("system")).toString())
    , m_updateMode(QSettings().value(QStringLiteral("run/update"), QStringLiteral("live")).toString())
    , m_snapsToGrid(QSettings().value(kGrid, true).toBool())
    , m_snapsToNeighbours(QSettings().value(kNeighbours, true).toBool())
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

void Settings::setSnapsToGrid(bool snaps)
{
    keepSnapping(m_snapsToGrid, kGrid, snaps);
}

void Settings::setSnapsToNeighbours(bool snaps)
{
    keepSnapping(m_snapsToNeighbours, kNeighbours, snaps);
}

void Settings::keepSnapping(bool &kept, const QString &key, bool snaps)
{
    if (kept == snaps)
        return;
    kept = snaps;
    QSettings().setValue(key, snaps);
    emit snappingChanged();
}

QString Settings::fileName() const
{
    return QSettings().fileName();
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
