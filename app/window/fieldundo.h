// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>

QT_FORWARD_DECLARE_CLASS(QQuickWindow)

namespace heddle {

/// Undo and redo in a field where nothing has been typed that is not stored are the flow's; such a field says
/// so by its property `untouched`. Qt's text items would take the keys and do nothing. GUI thread; owned by
/// the window.
class FieldUndo : public QObject {
    Q_OBJECT

public:
    explicit FieldUndo(QQuickWindow *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QQuickWindow *const m_window;
};

} // namespace heddle
