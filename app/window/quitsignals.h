// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; the signal handler only writes one byte.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>

namespace heddle {

/// Turns SIGTERM and SIGINT into a question to the user. One at a time. GUI thread; owned by heddleMain().
class QuitSignals : public QObject {
    Q_OBJECT

public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

signals:
    void asked();

private:
    void read();

    int m_pipe[2] = {-1, -1};
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace heddle
