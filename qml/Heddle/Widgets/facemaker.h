// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "qml/Heddle/Widgets/facetrouble.h"

#include <QtCore/QPointer>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlContext>
#include <QtQml/QQmlIncubator>
#include <QtQuick/QQuickItem>

#include <memory>

namespace heddle::ui {

class WidgetEngine;

// A face and all that it lives on, in the order in which it goes: first what it computes, then what is seen
// of it, then its engine, where it is a user's. GUI thread; owned by the FaceHost.
class FaceLife : public QObject {
    Q_OBJECT

public:
    FaceLife(QQmlContext *around, std::shared_ptr<WidgetEngine> engine);
    ~FaceLife() override;

    const std::shared_ptr<WidgetEngine> engine; // null: the face is one of Heddle's own
    QQmlContext *const context;
    QPointer<QQuickItem> face;
};

// Makes one face, in slices, so that the window goes on where many come into view. A user's file is read and
// compiled beside the GUI thread, and given up where that would never end. GUI thread; owned by the FaceHost
// that wants the face.
class FaceMaker : public QObject, private QQmlIncubator {
    Q_OBJECT

public:
    static constexpr int kMostItems = 5000;
    static constexpr double kMostMs = 5000; // of work for one face

    // On the stage it lies, unseen, until it is ready.
    FaceMaker(std::unique_ptr<FaceLife> life, QObject *node, QQuickItem *stage);
    ~FaceMaker() override;

    void start(const QUrl &file);
    // It is to be the face of another node.
    void setNode(QObject *node);
    // Nothing comes of it any more.
    void cancel();
    std::unique_ptr<FaceLife> take() { return std::move(m_life); }
    // How many items there are in it; counts no further than one beyond the most.
    static int itemsOf(const QQuickItem *face);

signals:
    // take() it.
    void made();
    void failed(const heddle::ui::FaceTrouble &trouble);

protected:
    void setInitialState(QObject *root) override;
    void statusChanged(Status status) override;

private:
    void create();
    void finish();
    void check(double worked);
    void fail(const QList<QQmlError> &errors, const QString &otherwise);

    std::unique_ptr<FaceLife> m_life;
    QPointer<QObject> m_node;
    QPointer<QQuickItem> m_stage;
    QQmlComponent m_component;
    double m_worked = 0;
    bool m_over = false;
};

} // namespace heddle::ui
