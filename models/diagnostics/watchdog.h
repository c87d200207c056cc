// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <array>

namespace heddle {

/// Notices when this thread did not come round for a tenth of a second, and logs which event kept it.
/// GUI thread; owned by the application.
class Watchdog : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 kLimitMs = 100;

    explicit Watchdog(QObject *parent = nullptr);
    ~Watchdog() override;

    int stalls() const { return m_stalls; }
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void stalled(qint64 milliseconds, const QString &doing);

private:
    void finish(qint64 now);

    QElapsedTimer m_clock;
    QTimer m_beat;
    qint64 m_started = -1; ///< When the present event began; -1: waiting for one.
    std::array<char, 48> m_class{}; ///< Copied: classes of QML go away.
    int m_type = 0;
    int m_stalls = 0;
};

} // namespace heddle
