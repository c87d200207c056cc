// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>

QT_FORWARD_DECLARE_CLASS(QLockFile)

namespace heddle {

class OpenFlows;
class RecoveryModel;
class Settings;

/// Brings the flows back that were open when the program ended, however it ended: their files, and of those
/// with changes what was kept of them. One window at a time has the session; others leave it alone. GUI
/// thread; owned by the Workbench.
class FlowSession : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the Workbench.")

public:
    FlowSession(OpenFlows &flows, RecoveryModel &recoveries, Settings &settings, QObject *parent);
    ~FlowSession() override;

    /// From now on this window has the session, unless another one does. True: flows come back, and with them
    /// the wanted one, which is shown; empty: that which was. Not so where the program died soon after they
    /// did: then the user is asked, as of other unsaved work.
    bool restore(const QString &wanted = {});
    /// The program ends: what happens to the flows from now on is no wish of the user's.
    Q_INVOKABLE void end();

private:
    void keep();
    void openAll(const QStringList &files, const QString &current, const QString &wanted);

    OpenFlows &m_flows;
    RecoveryModel &m_recoveries;
    Settings &m_settings;
    std::unique_ptr<QLockFile> m_lock; ///< Null: the session is not this window's.
    QTimer m_soon; ///< Something has changed.
};

} // namespace heddle
