// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "qml/Heddle/Canvas/canvasbase.h"

#include <QtCore/QPointer>
#include <QtGui/QAccessible>

#include <map>
#include <vector>

namespace heddle::ui {

// What assistive tools ask, put off to the scene: nothing is kept but who is meant. Qt owns all of these by
// their ids. GUI thread.
class CanvasPart : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    CanvasPart(CanvasBase &canvas, NodeId node);

    bool isValid() const override { return node() != nullptr; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QRect rect() const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    void setText(QAccessible::Text, const QString &) override { }
    void *interface_cast(QAccessible::InterfaceType type) override;

    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

protected:
    const SceneNode *node() const;
    const Scene &scene() const { return m_canvas->document()->scene(); }
    virtual QRectF place() const = 0; // in the scene

    QPointer<CanvasBase> m_canvas;
    NodeId m_node;
};

// One port or field of a node.
class PortAccess final : public CanvasPart {
public:
    PortAccess(CanvasBase &canvas, NodeId node, bool output, int index);

    bool isValid() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    QString text(QAccessible::Text which) const override;
    QStringList actionNames() const override;
    void doAction(const QString &name) override;

protected:
    QRectF place() const override;

private:
    bool editable() const;

    bool m_output;
    int m_index;
};

// One node: its ports, then what its face has.
class NodeAccess final : public CanvasPart {
public:
    NodeAccess(CanvasBase &canvas, NodeId node);
    ~NodeAccess() override;

    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessible::Role role() const override { return QAccessible::Grouping; }
    QAccessible::State state() const override;
    QString text(QAccessible::Text which) const override;
    QStringList actionNames() const override;

    QAccessibleInterface *port(bool output, int index) const;

protected:
    QRectF place() const override;

private:
    struct Stop {
        bool output;
        int index;
    };
    std::vector<Stop> stops() const;
    std::vector<QAccessibleInterface *> face() const;

    mutable std::map<std::pair<bool, int>, QAccessible::Id> m_ports;
};

// The canvas itself: its nodes, then the items above it.
class CanvasAccess final : public QAccessibleInterface {
public:
    explicit CanvasAccess(CanvasBase &canvas);
    ~CanvasAccess() override;

    bool isValid() const override { return m_canvas; }
    QObject *object() const override { return m_canvas; }
    QWindow *window() const override;
    QRect rect() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    QAccessible::Role role() const override { return QAccessible::Canvas; }
    QAccessible::State state() const override;
    QString text(QAccessible::Text which) const override;
    void setText(QAccessible::Text, const QString &) override { }

    NodeAccess *node(NodeId id) const; // nullptr: it is gone.

private:
    int nodeCount() const;
    void listen();
    void tellFocus();
    void tellStates(const QList<int> &ids);
    std::vector<QAccessibleInterface *> items() const;

    QPointer<CanvasBase> m_canvas;
    QObject m_ear; // what is listened to ends with it
    mutable std::map<NodeId, QAccessible::Id> m_nodes;
};

// Those of the items below, in their order, that have something to say; items that are named are left out.
std::vector<QAccessibleInterface *> toldItems(const QQuickItem &below, const QString &but = {});

} // namespace heddle::ui
