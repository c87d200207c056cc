// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>

QT_FORWARD_DECLARE_CLASS(QQuickWindow)

namespace heddle {

class FlowDocument;

/// Says once on stderr that the window has shown a frame with nodes in it, so that the time to get there can
/// be measured from outside: QT_LOGGING_RULES="heddle.start.info=true". GUI thread; owned by its window.
class StartLog : public QObject {
    Q_OBJECT

public:
    /// Does nothing where nobody asked for it.
    static void watch(QQuickWindow *window, const FlowDocument &document);

private:
    StartLog(QQuickWindow *window, const FlowDocument &document);

    bool m_prepared = false; ///< The frame under way has the nodes in it.
};

} // namespace heddle
