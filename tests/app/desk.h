// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "app/window/application.h"
#include "qml/Heddle/Canvas/canvasbase.h"

#include <QtQuick/QQuickWindow>
#include <QtTest/QtTest>

#include <functional>

namespace heddle::testing {

/// The whole program in a test: window, engine, nodes. Finds things by what they are called and works them
/// with mouse and keys, as a person does. GUI thread; owned by the test.
class Desk {
public:
    explicit Desk(const std::function<void(Catalog &)> &more = {});

    /// The window; of the panel alone if so asked.
    bool show(bool panelAlone = false);
    /// The window with this flow, which is written to the file first.
    bool open(const QString &path, const QByteArray &flow, bool panelAlone = false);
    /// The same with so many nodes, once they are there, the canvas has the keyboard and all is drawn.
    bool openReady(const QString &path, const QByteArray &flow, int nodes);
    void close();
    /// Nothing is selected, and what showed the selected has gone: where no event calls, that would wait for
    /// long.
    void deselect();

    QQuickWindow *window() const { return m_window; }
    FlowDocument *document() { return m_application->workbench().document(); }
    Application &application() { return *m_application; }
    ui::CanvasBase *canvas() const;

    /// The item of that name below another, the deepest popups included; nullptr: none.
    QQuickItem *find(const QString &name, QQuickItem *below = nullptr) const;
    QPoint centre(const QQuickItem *item) const;
    /// A place of the scene, in the window.
    QPoint onCanvas(QPointF scene) const;
    /// The node of that type; there must be one.
    const SceneNode &node(const QString &typeId);
    /// All wires, in words: "1 → 2.a".
    QStringList wires();
    QPoint output(const QString &typeId, int index);
    QPoint input(const QString &typeId, int index);

    /// Until what has changed is laid out and drawn.
    void settle();
    /// The canvas from there at that zoom.
    void look(const ui::CanvasView &view);
    /// The button in the foot of a node, by its place among as many as there are.
    QPoint footButton(const SceneNode &node, int index, int count);
    /// What the window shows at an item, as it is drawn now.
    QImage seen(const QQuickItem *item) const;
    void picture(const QString &name) const;
    void click(QPoint at);
    void click(const QString &name);
    void rightClick(QPoint at);
    /// The row of an open menu with these words, below the item; none: nullptr.
    QQuickItem *menuRow(const QString &text, QQuickItem *below = nullptr) const;
    void chooseRow(const QString &text);
    void drag(QPoint from, QPoint to);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);
    /// The colour of the window at a place.
    QColor pixel(QPoint at) const;

private:
    std::unique_ptr<Application> m_application;
    QQuickWindow *m_window = nullptr;
};

} // namespace heddle::testing
