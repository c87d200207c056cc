// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/document/runnotice.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtGui/QWindow>

namespace heddle {

/// Tells somebody who is not looking at the window. GUI thread; owned by the application.
class Notifier {
public:
    Notifier() = default;
    virtual ~Notifier() = default;
    Notifier(const Notifier &) = delete;
    Notifier &operator=(const Notifier &) = delete;

    virtual void tell(const RunNotice &notice) = 0;
};

/// By the desktop's own notification where it has such a service, and by a mark on the window in the task
/// bar. Nothing waits for an answer.
class DesktopNotifier final : public Notifier {
public:
    explicit DesktopNotifier(QWindow *window)
        : m_window(window)
    {
    }
    void tell(const RunNotice &notice) override;

private:
    QPointer<QWindow> m_window;
};

} // namespace heddle
