// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/catalog.h"
#include "engine/sdk/testing.h"
#include "engine/value/value.h"
#include "models/values/valuehandle.h"
#include "tests/support/shareddata.h"

#include <QtCore/QVariant>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>
#include <QtTest/QtTest>

#include <functional>
#include <memory>
#include <vector>

namespace heddle::ui::test {

inline QVariant handle(Value value)
{
    return QVariant::fromValue(ValueHandle(std::move(value)));
}

template <class T> Array filled(Shape shape, const std::function<T(std::int64_t)> &make)
{
    ArrayBuilder builder(kDTypeOf<T>, std::move(shape));
    const auto out = builder.as<T>();
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = make(std::int64_t(i));
    return std::move(builder).freeze();
}

// What a node of the formats library reads from a file of the shared test data; null where it is not there.
inline Value sharedValue(const char *type, const char *file)
{
    const std::string path = heddle::test::sharedData(file);
    Catalog catalog;
    if (path.empty() || !catalog.addManifest(HEDDLE_NODES_DIR "/formats.json"))
        return {};
    const auto *node = catalog.find(type);
    const heddle::test::NodeRun run
        = node ? heddle::test::run(*node, {{"path", Value(path)}}) : heddle::test::NodeRun();
    return run.outputs.empty() ? Value() : run.outputs.begin()->second;
}

// A window of 400 × 300 with one thing of Heddle.Widgets in it, and hands for it. GUI thread.
class Stage {
public:
    explicit Stage(const QByteArray &thing, QSize size = {400, 300})
    {
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        QQmlComponent component(&m_engine);
        component.setData("import QtQuick\nimport Heddle.Theme\nimport Heddle.Widgets\n" + thing, QUrl());
        root.reset(qobject_cast<QQuickItem *>(component.create()));
        if (!root)
            qFatal("%s", qPrintable(component.errorString()));
        window.resize(size);
        root->setParentItem(window.contentItem());
        root->setSize(size);
        window.show();
        if (!QTest::qWaitForWindowExposed(&window))
            qFatal("the window is not shown");
    }

    QVariant get(const char *name) const { return root->property(name); }
    void set(const char *name, const QVariant &value) { root->setProperty(name, value); }
    template <class T> T *find(const char *name) const
    {
        return dynamic_cast<T *>(below(root.get(), QLatin1StringView(name)));
    }
    static QQuickItem *below(QQuickItem *item, QLatin1StringView name)
    {
        if (item->objectName() == name)
            return item;
        for (QQuickItem *child : item->childItems())
            if (QQuickItem *found = below(child, name))
                return found;
        return nullptr;
    }

    void move(QPoint at) { QTest::mouseMove(&window, at); }
    void click(QPoint at) { QTest::mouseClick(&window, Qt::LeftButton, {}, at); }
    void drag(
        QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(&window, button, keys, from);
        QTest::mouseMove(&window, (from + to) / 2);
        QTest::mouseMove(&window, to);
        QTest::mouseRelease(&window, button, keys, to);
    }
    void wheel(QPoint at, int steps)
    {
        QWheelEvent event(at, window.mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, Qt::NoModifier,
            Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&window, &event);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(&window, key, keys); }
    QImage grab() { return window.grabWindow(); }
    // For whoever wants to look: HEDDLE_PICTURES names a folder.
    void keep(const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("HEDDLE_PICTURES"); !folder.isEmpty())
            grab().save(folder + u'/' + name + QStringLiteral(".png"));
    }

    QQuickWindow window;

private:
    QQmlEngine m_engine;

public:
    std::unique_ptr<QQuickItem> root;
};

} // namespace heddle::ui::test
