// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "app/window/restcollector.h"

#include <QtCore/QEvent>
#include <QtQml/QJSEngine>
#include <QtQuick/QQuickWindow>

namespace heddle {
namespace {

constexpr int kRest = 35; // milliseconds without a key or a move: what came of the last one is shown
constexpr int kSeldom = 400; // milliseconds between two times: by then there is something to collect

} // namespace

RestCollector::RestCollector(QQuickWindow *window, QJSEngine &engine)
    : QObject(window)
    , m_engine(engine)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &RestCollector::collect);
    window->installEventFilter(this);
}

bool RestCollector::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchUpdate:
        m_rest.start();
        break;
    default:
        break;
    }
    return false;
}

void RestCollector::collect()
{
    if (m_since.isValid() && m_since.elapsed() < kSeldom)
        return;
    m_engine.collectGarbage();
    m_since.start();
}

} // namespace heddle
