// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

namespace heddle::ui {

inline constexpr double kBusyRound = 1400; // milliseconds

// How far round a mark is that says "busy, nobody knows for how long": BusyPhase { running: node.running }.
// 25 times a second, from one clock for all, so that they go in step; of hundreds only some move at each
// tick, and what moves costs the same as for a few. GUI thread; owned by the mark.
class BusyPhase : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool running READ running WRITE setRunning NOTIFY runningChanged FINAL)
    // 0 to 1, once in kBusyRound. Stays where it is when nothing runs.
    Q_PROPERTY(double turn READ turn NOTIFY turned FINAL)
    // 0 to 1 and back in the same time, slow at the ends.
    Q_PROPERTY(double sway READ sway NOTIFY turned FINAL)

public:
    explicit BusyPhase(QObject *parent = nullptr);
    ~BusyPhase() override;

    bool running() const { return m_running; }
    void setRunning(bool running);
    double turn() const { return m_turn; }
    double sway() const;

signals:
    void runningChanged();
    void turned();

private:
    friend class BusyClock;
    void show(double turn);

    bool m_running = false;
    double m_turn = 0;
};

} // namespace heddle::ui
