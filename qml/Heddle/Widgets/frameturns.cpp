// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/frameturns.h"

#include <QtCore/QVariant>
#include <QtQuick/QQuickWindow>

namespace heddle::ui {
namespace {

constexpr int kTurns = 10; // in one frame
constexpr char kProperty[] = "_heddleFrameTurns";

} // namespace

FrameTurns *FrameTurns::of(QQuickWindow *window)
{
    auto *turns = qobject_cast<FrameTurns *>(window->property(kProperty).value<QObject *>());
    if (!turns) {
        turns = new FrameTurns(window);
        window->setProperty(kProperty, QVariant::fromValue<QObject *>(turns));
    }
    return turns;
}

FrameTurns::FrameTurns(QQuickWindow *window)
    : QObject(window)
{
    connect(window, &QQuickWindow::afterAnimating, this, &FrameTurns::nextFrame);
}

void FrameTurns::ask(QQuickItem *item)
{
    if (m_given < kTurns && m_waiting.isEmpty()) {
        ++m_given;
        item->polish();
    } else if (!m_waiting.contains(item)) {
        m_waiting.append(item);
    }
}

// Those that wait longest come first.
void FrameTurns::nextFrame()
{
    m_given = 0;
    while (m_given < kTurns && !m_waiting.isEmpty())
        if (QQuickItem *item = m_waiting.takeFirst()) {
            ++m_given;
            item->polish();
        }
}

} // namespace heddle::ui
