// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>

class QQuickWindow;

namespace heddle {

/// Has a window painted as a whole when it comes into sight again. Qt's render thread for the software
/// renderer paints only what has changed, and what had been covered or minimised would stay black. GUI
/// thread; owned by its window.
class WholeRepaint : public QObject {
    Q_OBJECT

public:
    explicit WholeRepaint(QQuickWindow *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QQuickWindow *m_window;
};

} // namespace heddle
