// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/canvasaccess.h"

#include "models/graph/nodeids.h"
#include "qml/Heddle/Canvas/nodeaccess.h"

#include <QtQuick/QQuickWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace heddle::ui {
namespace {

QAccessibleInterface *makeAccess(const QString &className, QObject *object)
{
    auto *canvas = className == u"heddle::ui::CanvasBase" ? qobject_cast<CanvasBase *>(object) : nullptr;
    return canvas ? new CanvasAccess(*canvas) : nullptr;
}

} // namespace

void introduceCanvas()
{
    static const bool introduced = [] {
        QAccessible::installFactory(makeAccess);
        return true;
    }();
    Q_UNUSED(introduced)
}

CanvasAccess::CanvasAccess(CanvasBase &canvas)
    : m_canvas(&canvas)
{
    QObject::connect(&canvas, &CanvasBase::documentChanged, &m_ear, [this] { listen(); });
    QObject::connect(canvas.portHand(), &PortHand::moved, &m_ear, [this] { tellFocus(); });
    listen();
}

CanvasAccess::~CanvasAccess()
{
    for (const auto &[node, id] : m_nodes)
        QAccessible::deleteAccessibleInterface(id);
}

void CanvasAccess::listen()
{
    FlowDocument *document = m_canvas->document();
    if (!document)
        return;
    const auto reorder = [this] {
        QAccessibleEvent event(m_canvas, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    };
    QObject::connect(&document->scene(), &Scene::statesTouched, &m_ear,
        [this](const QList<int> &ids) { tellStates(ids); });
    QObject::connect(document->nodes(), &NodeListModel::rowsInserted, &m_ear, reorder);
    QObject::connect(document->nodes(), &NodeListModel::rowsRemoved, &m_ear, reorder);
    QObject::connect(document->nodes(), &NodeListModel::modelReset, &m_ear, reorder);
}

QWindow *CanvasAccess::window() const
{
    return m_canvas ? m_canvas->window() : nullptr;
}

QRect CanvasAccess::rect() const
{
    if (!window())
        return {};
    const QRect inWindow
        = m_canvas->mapRectToScene(QRectF(0, 0, m_canvas->width(), m_canvas->height())).toAlignedRect();
    return {window()->mapToGlobal(inWindow.topLeft()), inWindow.size()};
}

QAccessibleInterface *CanvasAccess::parent() const
{
    for (QQuickItem *item = m_canvas ? m_canvas->parentItem() : nullptr; item; item = item->parentItem())
        if (QAccessibleInterface *found = QAccessible::queryAccessibleInterface(item))
            return found;
    return QAccessible::queryAccessibleInterface(window());
}

int CanvasAccess::nodeCount() const
{
    return m_canvas && m_canvas->document() ? m_canvas->document()->nodes()->count() : 0;
}

// The nodes speak for themselves.
std::vector<QAccessibleInterface *> CanvasAccess::items() const
{
    return m_canvas ? toldItems(*m_canvas, u"node-"_s) : std::vector<QAccessibleInterface *>();
}

NodeAccess *CanvasAccess::node(NodeId id) const
{
    if (!m_canvas || !m_canvas->document() || !m_canvas->document()->scene().node(id))
        return nullptr;
    QAccessible::Id &known = m_nodes[id];
    if (known == 0)
        known = QAccessible::registerAccessibleInterface(new NodeAccess(*m_canvas, id));
    return static_cast<NodeAccess *>(QAccessible::accessibleInterface(known));
}

int CanvasAccess::childCount() const
{
    return nodeCount() + int(items().size());
}

QAccessibleInterface *CanvasAccess::child(int index) const
{
    if (index < 0)
        return nullptr;
    if (index < nodeCount()) {
        const QModelIndex row = m_canvas->document()->nodes()->index(index);
        return node(toId(row.data(NodeListModel::NodeIdRole).toInt()));
    }
    const std::vector<QAccessibleInterface *> above = items();
    const std::size_t item = std::size_t(index - nodeCount());
    return item < above.size() ? above[item] : nullptr;
}

int CanvasAccess::indexOfChild(const QAccessibleInterface *wanted) const
{
    for (const auto &[id, known] : m_nodes)
        if (QAccessible::accessibleInterface(known) == wanted)
            return m_canvas->document()->nodes()->rowOf(int(id.value));
    const std::vector<QAccessibleInterface *> above = items();
    const auto found = std::find(above.begin(), above.end(), wanted);
    return found == above.end() ? -1 : nodeCount() + int(found - above.begin());
}

QAccessibleInterface *CanvasAccess::childAt(int x, int y) const
{
    if (!window() || !rect().contains(x, y))
        return nullptr;
    const QPointF at = m_canvas->mapFromScene(window()->mapFromGlobal(QPoint(x, y)));
    const SceneNode *under
        = m_canvas->document() ? m_canvas->document()->scene().nodeAt(m_canvas->toScene(at)) : nullptr;
    return under ? node(under->id) : nullptr;
}

QAccessibleInterface *CanvasAccess::focusChild() const
{
    if (!m_canvas || !m_canvas->document())
        return nullptr;
    if (!m_canvas->hasActiveFocus()) {
        QQuickItem *item = m_canvas->window() ? m_canvas->window()->activeFocusItem() : nullptr;
        return item && m_canvas->isAncestorOf(item) ? QAccessible::queryAccessibleInterface(item) : nullptr;
    }
    if (const ScenePort ring = m_canvas->portHand()->port())
        if (const NodeAccess *of = node(ring.node))
            return of->port(ring.output, ring.index);
    const QList<int> chosen = m_canvas->document()->selection()->ids();
    return chosen.size() == 1 ? node(toId(chosen.front())) : nullptr;
}

QAccessible::State CanvasAccess::state() const
{
    QAccessible::State state;
    state.focusable = true;
    if (!m_canvas)
        return state;
    state.invisible = !m_canvas->isVisible();
    state.focused = m_canvas->hasActiveFocus() && !focusChild();
    return state;
}

QString CanvasAccess::text(QAccessible::Text which) const
{
    if (which == QAccessible::Name)
        return CanvasBase::tr("Flow canvas");
    if (which != QAccessible::Description || !m_canvas || !m_canvas->document())
        return {};
    return nodeCount() == 0
        ? CanvasBase::tr("No nodes yet. Tab adds one.")
        : CanvasBase::tr(
            "%n node(s). Arrows go from one to the next, Enter goes to the ports.", nullptr, nodeCount());
}

void CanvasAccess::tellFocus()
{
    if (!m_canvas || !m_canvas->hasActiveFocus())
        return;
    QAccessibleInterface *now = focusChild();
    QAccessibleEvent event(now ? now : this, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

// Only those that somebody has looked at.
void CanvasAccess::tellStates(const QList<int> &ids)
{
    for (const int id : ids) {
        const auto known = m_nodes.find(toId(id));
        if (known == m_nodes.end())
            continue;
        QAccessibleEvent event(QAccessible::accessibleInterface(known->second), QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace heddle::ui
