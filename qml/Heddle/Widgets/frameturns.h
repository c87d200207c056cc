// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtQuick/QQuickItem>

class QQuickWindow;

namespace heddle::ui {

// Whose turn it is to be polished: of hundreds of items that change all the time a frame takes so many, and
// the rest follow in the next ones, so that no frame takes long. One alone has its turn at once. GUI thread;
// one for each window, owned by it.
class FrameTurns : public QObject {
    Q_OBJECT

public:
    static FrameTurns *of(QQuickWindow *window);

    explicit FrameTurns(QQuickWindow *window);

    // polish() for the item, in this frame or soon.
    void ask(QQuickItem *item);

private:
    void nextFrame();

    QList<QPointer<QQuickItem>> m_waiting;
    int m_given = 0; // since the last frame
};

} // namespace heddle::ui
