// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtQml/QQmlIncubationController>

namespace heddle::ui {

// Lets an engine create what is to be shown in slices of a few milliseconds, so that the window goes on
// meanwhile. GUI thread; owned by the WidgetEngine.
class Incubation : public QObject, public QQmlIncubationController {
    Q_OBJECT

public:
    explicit Incubation(QObject *parent = nullptr);

signals:
    void aboutToWork();
    // So much the thread has computed in one slice; more than a slice where one thing alone took so long.
    void worked(double milliseconds);

protected:
    void incubatingObjectCountChanged(int count) override;

private:
    void work();

    QTimer m_next;
};

} // namespace heddle::ui
