// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// What the user has chosen for the program as a whole; kept between starts. GUI thread; owned by the
/// Workbench.
class Settings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the Workbench.")
    /// "system", "dark", "light", "contrast-dark" or "contrast-light".
    Q_PROPERTY(QString themeMode READ themeMode WRITE setThemeMode NOTIFY themeModeChanged FINAL)
    /// "live", "release" or "manual": when a changed value makes the flow run.
    Q_PROPERTY(QString updateMode READ updateMode WRITE setUpdateMode NOTIFY updateModeChanged FINAL)
    /// What is dragged on the canvas snaps to the grid, and first to what is near.
    Q_PROPERTY(bool snapsToGrid READ snapsToGrid WRITE setSnapsToGrid NOTIFY snappingChanged FINAL)
    Q_PROPERTY(
        bool snapsToNeighbours READ snapsToNeighbours WRITE setSnapsToNeighbours NOTIFY snappingChanged FINAL)

public:
    explicit Settings(QObject *parent = nullptr);

    QString themeMode() const { return m_themeMode; }
    void setThemeMode(const QString &mode);
    QString updateMode() const { return m_updateMode; }
    void setUpdateMode(const QString &mode);
    bool snapsToGrid() const { return m_snapsToGrid; }
    void setSnapsToGrid(bool snaps);
    bool snapsToNeighbours() const { return m_snapsToNeighbours; }
    void setSnapsToNeighbours(bool snaps);

    QString fileName() const; ///< Of the file that they are kept in.

    /// Anything else that is to be kept, such as the size of a panel.
    Q_INVOKABLE QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    Q_INVOKABLE void setValue(const QString &key, const QVariant &value);

signals:
    void themeModeChanged();
    void updateModeChanged();
    void snappingChanged();

private:
    void keepSnapping(bool &kept, const QString &key, bool snaps);

    QString m_themeMode, m_updateMode;
    bool m_snapsToGrid, m_snapsToNeighbours;
};

} // namespace heddle
