// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted on the render thread.
#pragma once

#include "models/graph/nodeproperties.h"
#include "qml/Heddle/Canvas/canvasbase.h"

#include <QtCore/QPointer>

namespace heddle::ui {

// What is painted of a node that can be read: all but its live face, drawn as the painter draws it
// everywhere. Lies in a NodeItem, with the node's upper left corner at its own. Not visible where words
// cannot be read: there the canvas draws the node, below its face. GUI thread; owned by its parent item.
class NodeBody : public heddle::ui::PaintSurface // in full, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(heddle::ui::CanvasBase *canvas READ canvas WRITE setCanvas NOTIFY canvasChanged FINAL)
    Q_PROPERTY(heddle::NodeProperties *node READ node WRITE setNode NOTIFY nodeChanged FINAL)
    // The face of the node lies above and is not painted.
    Q_PROPERTY(bool live READ live WRITE setLive NOTIFY liveChanged FINAL)

public:
    explicit NodeBody(QQuickItem *parent = nullptr);
    ~NodeBody() override;

    CanvasBase *canvas() const { return m_canvas; }
    void setCanvas(CanvasBase *canvas);
    NodeProperties *node() const { return m_node; }
    void setNode(NodeProperties *node);
    bool live() const { return m_live; }
    void setLive(bool live);

    std::uint32_t shownId() const { return m_id; }
    bool wanders() const
    {
        return isVisible() && m_painted.state == heddle::NodeState::Running && m_painted.progress < 0;
    }
    // Looks at the node again, and is painted again if it looks different.
    void refresh();

signals:
    void canvasChanged();
    void nodeChanged();
    void liveChanged();

protected:
    PaintOrder order() override;

private:
    QPointer<CanvasBase> m_canvas;
    QPointer<NodeProperties> m_node;
    std::uint32_t m_id = 0;
    PaintNode m_painted;
    std::shared_ptr<const ScenePainter> m_painter; // with which it was
    double m_zoom = 0;
    bool m_live = false, m_repaint = true;
};

} // namespace heddle::ui
