// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "app/window/startlog.h"

#include "models/document/flowdocument.h"

#include <QtCore/QLoggingCategory>
#include <QtCore/QPointer>
#include <QtQuick/QQuickWindow>

namespace heddle {

Q_LOGGING_CATEGORY(lcStart, "heddle.start", QtWarningMsg)

void StartLog::watch(QQuickWindow *window, const FlowDocument &document)
{
    if (lcStart().isInfoEnabled())
        new StartLog(window, document); // owned by the window
}

StartLog::StartLog(QQuickWindow *window, const FlowDocument &document)
    : QObject(window)
{
    connect(window, &QQuickWindow::afterAnimating, this,
        [this, flow = QPointer(&document)] { m_prepared = flow && flow->nodeCount() > 0; });
    connect(window, &QQuickWindow::frameSwapped, this, [this] {
        if (!m_prepared)
            return;
        qCInfo(lcStart) << "first frame with nodes";
        deleteLater();
        m_prepared = false;
    });
}

} // namespace heddle
