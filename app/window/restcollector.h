// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

class QJSEngine;
class QQuickWindow;

namespace heddle {

/// Collects what QML has left over while the hand rests. Left to itself it does so in the midst of an edit,
/// which then takes 10 ms longer. GUI thread; owned by the window.
class RestCollector : public QObject {
    Q_OBJECT

public:
    RestCollector(QQuickWindow *window, QJSEngine &engine);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void collect();

    QJSEngine &m_engine;
    QTimer m_rest;
    QElapsedTimer m_since; ///< The last time.
};

} // namespace heddle
