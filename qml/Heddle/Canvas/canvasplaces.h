// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/document/flowdocument.h"
#include "qml/Heddle/Canvas/canvasbase.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtQml/qqmlregistration.h>

namespace heddle::ui {

// Where a canvas looks from: sets bookmarks and goes to them, and notes where the view has rested, so that
// one can go back. GUI thread; owned by the canvas that it serves.
class CanvasPlaces : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(heddle::ui::CanvasBase *canvas READ canvas WRITE setCanvas NOTIFY canvasChanged FINAL)
    // The canvas goes where one wishes to; else another one does.
    Q_PROPERTY(bool heeds MEMBER m_heeds NOTIFY heedsChanged FINAL)

public:
    explicit CanvasPlaces(QObject *parent = nullptr);

    CanvasBase *canvas() const { return m_canvas; }
    void setCanvas(CanvasBase *canvas);

    Q_INVOKABLE void set(int bookmark);
    Q_INVOKABLE void goTo(int bookmark);
    Q_INVOKABLE void back();
    Q_INVOKABLE void forward();

signals:
    void canvasChanged();
    void heedsChanged();
    // The view has come to rest.
    void rested();

private:
    void follow();
    void rest();
    void show(const QPointF &centre, double zoom);
    void showArea(const QRectF &area);
    void arrive(const CanvasView &view);
    Standpoint here() const;
    bool isElsewhere(const Standpoint &now) const;

    QPointer<CanvasBase> m_canvas;
    QPointer<FlowDocument> m_document;
    QTimer m_still; // The view has not moved since.
    Standpoint m_rested; // Where it rested last.
    bool m_heeds = true;
    bool m_known = false; // It has rested in this flow.
};

} // namespace heddle::ui
