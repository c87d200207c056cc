// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/nodeaccess.h"

#include "models/graph/spoken.h"

#include <QtQuick/QQuickWindow>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace heddle::ui {
namespace {

QQuickItem *itemOf(const QQuickItem &below, const QString &name)
{
    for (QQuickItem *child : below.childItems()) {
        if (child->objectName() == name)
            return child;
        if (QQuickItem *found = itemOf(*child, name))
            return found;
    }
    return nullptr;
}

} // namespace

std::vector<QAccessibleInterface *> toldItems(const QQuickItem &below, const QString &but)
{
    std::vector<QAccessibleInterface *> found;
    for (QQuickItem *child : below.childItems()) {
        if (!child->isVisible() || (!but.isEmpty() && child->objectName().startsWith(but)))
            continue;
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(child);
        if (told && !told->state().invisible) {
            found.push_back(told);
            continue;
        }
        const std::vector<QAccessibleInterface *> deeper = toldItems(*child, but);
        found.insert(found.end(), deeper.begin(), deeper.end());
    }
    return found;
}

CanvasPart::CanvasPart(CanvasBase &canvas, NodeId node)
    : m_canvas(&canvas)
    , m_node(node)
{
}

const SceneNode *CanvasPart::node() const
{
    return m_canvas && m_canvas->document() ? scene().node(m_node) : nullptr;
}

QWindow *CanvasPart::window() const
{
    return m_canvas ? m_canvas->window() : nullptr;
}

QRect CanvasPart::rect() const
{
    if (!isValid() || !m_canvas->window())
        return {};
    const QRectF inView = m_canvas->view().toView(place());
    const QRect inWindow = m_canvas->mapRectToScene(inView).toAlignedRect();
    return {m_canvas->window()->mapToGlobal(inWindow.topLeft()), inWindow.size()};
}

QAccessibleInterface *CanvasPart::childAt(int x, int y) const
{
    for (int index = 0; index < childCount(); ++index)
        if (QAccessibleInterface *found = child(index); found && found->rect().contains(x, y))
            return found;
    return nullptr;
}

void *CanvasPart::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

void CanvasPart::doAction(const QString &name)
{
    if (!isValid())
        return;
    m_canvas->forceActiveFocus(Qt::OtherFocusReason);
    m_canvas->showNode(int(m_node.value));
    if (name == showMenuAction())
        m_canvas->askForMenu();
}

PortAccess::PortAccess(CanvasBase &canvas, NodeId node, bool output, int index)
    : CanvasPart(canvas, node)
    , m_output(output)
    , m_index(index)
{
}

bool PortAccess::isValid() const
{
    const SceneNode *of = node();
    return of && std::size_t(m_index) < (m_output ? of->layout->outputRows : of->layout->inputRows).size();
}

QAccessibleInterface *PortAccess::parent() const
{
    auto *canvas = static_cast<CanvasAccess *>(QAccessible::queryAccessibleInterface(m_canvas));
    return canvas ? canvas->node(m_node) : nullptr;
}

bool PortAccess::editable() const
{
    return !m_output && hasField(node()->type->inputs[std::size_t(m_index)])
        && sourceOf(scene(), *node(), m_index).isEmpty() && !m_canvas->readOnly();
}

QAccessible::Role PortAccess::role() const
{
    return isValid() && editable() ? QAccessible::EditableText : QAccessible::ListItem;
}

QAccessible::State PortAccess::state() const
{
    QAccessible::State state;
    state.focusable = true;
    if (!isValid())
        return state;
    state.readOnly = !editable();
    const ScenePort ring = m_canvas->portHand()->port();
    state.focused = m_canvas->hasActiveFocus() && ring && ring.node == m_node && ring.output == m_output
        && ring.index == m_index;
    return state;
}

QString PortAccess::text(QAccessible::Text which) const
{
    if (!isValid())
        return {};
    const PortType &port
        = m_output ? node()->type->outputs[std::size_t(m_index)] : node()->type->inputs[std::size_t(m_index)];
    if (which == QAccessible::Name)
        return m_output ? spokenOutput(scene(), *node(), m_index) : spokenInput(scene(), *node(), m_index);
    if (which == QAccessible::Value && !m_output)
        return heldBy(*node(), m_index);
    return which == QAccessible::Description || which == QAccessible::Help ? QString::fromStdString(port.help)
                                                                           : QString();
}

QStringList PortAccess::actionNames() const
{
    return isValid() && editable() ? QStringList{pressAction()} : QStringList{setFocusAction()};
}

void PortAccess::doAction(const QString &name)
{
    CanvasPart::doAction({});
    if (isValid() && name == pressAction())
        emit m_canvas->editRequested(
            int(m_node.value), QString::fromStdString(node()->type->inputs[std::size_t(m_index)].name));
}

QRectF PortAccess::place() const
{
    using namespace geometry;
    const auto &rows = m_output ? node()->layout->outputRows : node()->layout->inputRows;
    return {node()->at.x(), node()->at.y() + portY(rows[std::size_t(m_index)]) - kRow / 2,
        node()->size.width(), kRow};
}

NodeAccess::NodeAccess(CanvasBase &canvas, NodeId node)
    : CanvasPart(canvas, node)
{
}

NodeAccess::~NodeAccess()
{
    for (const auto &[port, id] : m_ports)
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface *NodeAccess::parent() const
{
    return QAccessible::queryAccessibleInterface(m_canvas);
}

std::vector<NodeAccess::Stop> NodeAccess::stops() const
{
    std::vector<Stop> all;
    const SceneNode *of = node();
    for (std::size_t i = 0; of && i < of->layout->inputRows.size(); ++i)
        if (of->layout->inputRows[i] >= 0)
            all.push_back({false, int(i)});
    for (std::size_t i = 0; of && i < of->layout->outputRows.size(); ++i)
        all.push_back({true, int(i)});
    return all;
}

QAccessibleInterface *NodeAccess::port(bool output, int index) const
{
    QAccessible::Id &id = m_ports[{output, index}];
    if (id == 0)
        id = QAccessible::registerAccessibleInterface(new PortAccess(*m_canvas, m_node, output, index));
    return QAccessible::accessibleInterface(id);
}

// The parts of a node's face, while it is in view.
std::vector<QAccessibleInterface *> NodeAccess::face() const
{
    const QQuickItem *item
        = m_canvas ? itemOf(*m_canvas, u"node-"_s + QString::number(m_node.value)) : nullptr;
    return item ? toldItems(*item) : std::vector<QAccessibleInterface *>();
}

int NodeAccess::childCount() const
{
    return int(stops().size() + face().size());
}

QAccessibleInterface *NodeAccess::child(int index) const
{
    const std::vector<Stop> ports = stops();
    if (index < 0)
        return nullptr;
    if (std::size_t(index) < ports.size())
        return port(ports[std::size_t(index)].output, ports[std::size_t(index)].index);
    const std::vector<QAccessibleInterface *> parts = face();
    const std::size_t part = std::size_t(index) - ports.size();
    return part < parts.size() ? parts[part] : nullptr;
}

int NodeAccess::indexOfChild(const QAccessibleInterface *wanted) const
{
    for (int index = 0; index < childCount(); ++index)
        if (child(index) == wanted)
            return index;
    return -1;
}

QAccessible::State NodeAccess::state() const
{
    QAccessible::State state;
    state.focusable = state.selectable = state.multiSelectable = true;
    const SceneNode *of = node();
    if (!of)
        return state;
    const bool alone = of->selected && m_canvas->document()->selection()->count() == 1;
    state.selected = of->selected;
    state.busy = of->state == NodeState::Running;
    state.focused = alone && m_canvas->hasActiveFocus() && !m_canvas->portHand()->isActive();
    const QRectF seen(0, 0, m_canvas->width(), m_canvas->height());
    state.offscreen = !m_canvas->view().toView(of->rect()).intersects(seen);
    return state;
}

QString NodeAccess::text(QAccessible::Text which) const
{
    if (!isValid())
        return {};
    switch (which) {
    case QAccessible::Name:
        return spokenNode(scene(), *node());
    case QAccessible::Value:
        return spokenState(*node());
    case QAccessible::Description:
    case QAccessible::Help:
        return QString::fromStdString(node()->type->help);
    default:
        return {};
    }
}

QStringList NodeAccess::actionNames() const
{
    return {pressAction(), showMenuAction()};
}

QRectF NodeAccess::place() const
{
    return node()->rect();
}

} // namespace heddle::ui
