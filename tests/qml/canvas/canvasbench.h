// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. A canvas in a window, with an engine that is played by the test.
#pragma once

#include "models/catalog/catalogmodel.h"
#include "models/document/flowdocument.h"
#include "qml/Heddle/Canvas/canvasbase.h"
#include "qml/Heddle/Theme/themebase.h"
#include "tests/qml/canvas/richflow.h"

#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickView>
#include <QtTest/QtTest>

#include <memory>

namespace heddle::testing {

struct CanvasBench {
    Catalog catalog;
    std::unique_ptr<CatalogModel> library;
    std::vector<Command> posted;
    std::unique_ptr<FlowDocument> document;
    std::unique_ptr<QQuickView> view;
    ui::CanvasBase *canvas = nullptr;

    explicit CanvasBench(QSize size = {1400, 800})
    {
        addTypes(catalog);
        addRichTypes(catalog);
        library = std::make_unique<CatalogModel>(catalog);
        document
            = std::make_unique<FlowDocument>(*library, [this](Command c) { posted.push_back(std::move(c)); });
        view = std::make_unique<QQuickView>();
        view->engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
        view->setResizeMode(QQuickView::SizeRootObjectToView);
        view->setInitialProperties({{QStringLiteral("document"), QVariant::fromValue(document.get())}});
        view->setSource(QUrl(QStringLiteral("qrc:/qt/qml/Heddle/Canvas/FlowCanvas.qml")));
        canvas = qobject_cast<ui::CanvasBase *>(view->rootObject());
        view->resize(size);
    }
    ~CanvasBench() { view.reset(); }

    bool show()
    {
        view->show();
        view->requestActivate();
        return QTest::qWaitForWindowExposed(view.get());
    }
    // The rich flow, its first nodes in sight and shown; the canvas has the keyboard.
    bool showRich()
    {
        document->apply(richFlow(catalog));
        if (!show())
            return false;
        look(1, {20, 20});
        canvas->forceActiveFocus();
        return QTest::qWaitFor([this] { return document->shown()->isShown(NodeId{3}); });
    }
    // From scene to window, which the canvas fills.
    QPoint at(double x, double y) const { return canvas->toView(QPointF(x, y)).toPoint(); }
    QPoint at(QPointF point) const { return at(point.x(), point.y()); }
    const SceneNode &node(std::uint32_t id) const { return *document->scene().node(NodeId{id}); }
    void look(double zoom, QPointF offset) { canvas->setView(ui::CanvasView(zoom, offset)); }

    template <class T> std::vector<T> all() const
    {
        std::vector<T> found;
        for (const Command &command : posted) {
            if (const T *one = std::get_if<T>(&command))
                found.push_back(*one);
        }
        return found;
    }
    template <class E> std::vector<E> edits() const
    {
        std::vector<E> found;
        for (const EditCommand &command : all<EditCommand>()) {
            for (const Edit &edit : command.transaction.edits) {
                if (const E *one = std::get_if<E>(&edit))
                    found.push_back(*one);
            }
        }
        return found;
    }
    // Press, move in steps, and leave the button down.
    void drag(
        QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(view.get(), button, keys, from);
        constexpr int kSteps = 6;
        for (int i = 1; i <= kSteps; ++i)
            move(from + (to - from) * i / kSteps, keys, button);
    }
    void move(QPoint to, Qt::KeyboardModifiers keys = {}, Qt::MouseButtons buttons = Qt::LeftButton)
    {
        QMouseEvent event(QEvent::MouseMove, to, view->mapToGlobal(to), Qt::NoButton, buttons, keys);
        QCoreApplication::sendEvent(view.get(), &event);
    }
    void drop(QPoint at, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseRelease(view.get(), button, keys, at);
    }
    void setTheme(const QString &mode) { ui::ThemeBase::of(canvas)->setMode(mode); }
};

} // namespace heddle::testing
