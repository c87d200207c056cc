// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QTimer>
#include <QtQml/qqmlregistration.h>

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace heddle {

/// The way out: everything is told to stop at once, then it is watched who still runs, without waiting.
///
///     begin() ──► nobody runs ──────────────────────────────────► gone(false)
///        │ 300 ms                                      ▲
///        ▼                                             │ nobody runs any more
///     shown: who, and for how many seconds ────────────┤
///        │ 3 s                                         │
///        ▼                                             │
///     late: force() is offered ────────────────────────┴─ force(), or nobody is there to ask ─► gone(true)
///
/// beginAlone() is for when the system says so: whoever answers in time is heard, else it goes all the same.
/// GUI thread; owned by the application.
class Departure : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the Application.")
    Q_PROPERTY(bool active READ active NOTIFY changed FINAL)
    Q_PROPERTY(bool shown READ shown NOTIFY changed FINAL)
    Q_PROPERTY(bool late READ late NOTIFY changed FINAL)
    Q_PROPERTY(bool over READ over NOTIFY changed FINAL)
    Q_PROPERTY(int seconds READ seconds NOTIFY changed FINAL)
    Q_PROPERTY(QString names READ namesText NOTIFY changed FINAL)

public:
    using Alive = std::function<std::vector<std::string>()>;

    /// `refuse` tells everything to stop and returns at once; `alive` names who still runs.
    Departure(std::function<void()> refuse, Alive alive, QObject *parent = nullptr);

    Q_INVOKABLE void begin();
    /// What there is to ask is asked meanwhile; without an answer it goes when it would be late.
    void beginAlone();
    /// Somebody is there, and decides.
    Q_INVOKABLE void answered() { m_alone.stop(); }
    /// Goes now, whoever still runs.
    Q_INVOKABLE void force();

    bool active() const { return m_active; }
    bool shown() const { return m_shown; }
    bool late() const { return m_late; }
    bool over() const { return m_left; } ///< Nothing is asked any more.
    int seconds() const { return m_seconds; }
    QStringList names() const { return m_names; }
    QString namesText() const { return m_names.join(QLatin1String(", ")); }

    /// How long until it is shown, and until it is late.
    void setTimes(std::chrono::milliseconds show, std::chrono::milliseconds late);

signals:
    void changed();
    /// Nothing holds the program any more; forced: somebody still runs.
    void gone(bool forced);

private:
    void look();
    void leave(bool forced);

    std::function<void()> m_refuse;
    Alive m_alive;
    std::chrono::milliseconds m_showAfter{300}, m_lateAfter{3000};
    QTimer m_poll, m_alone;
    QElapsedTimer m_clock;
    bool m_active = false, m_shown = false, m_late = false, m_left = false;
    int m_seconds = 0;
    QStringList m_names;
};

} // namespace heddle
