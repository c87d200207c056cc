// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; its list is painted on the render thread.
#pragma once

#include "models/actions/actionlist.h"
#include "models/document/flowdocument.h"
#include "models/edit/whyquestion.h"
#include "models/graph/nodeslots.h"
#include "qml/Heddle/Canvas/canvasview.h"
#include "qml/Heddle/Canvas/framehand.h"
#include "qml/Heddle/Canvas/painter/scenelist.h"
#include "qml/Heddle/Canvas/painter/scenepainter.h"
#include "qml/Heddle/Canvas/paintsurface.h"
#include "qml/Heddle/Canvas/peekhand.h"
#include "qml/Heddle/Canvas/porthand.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtCore/QVariantAnimation>

#include <memory>
#include <vector>

namespace heddle::ui {

class CanvasOverlay;
class NodeBody;
class ThemeBase;

// A flow to look at and to work on: paints the ground, frames, wires and far nodes, and hears mouse and keys.
// FlowCanvas.qml puts the nodes that can be read above it. GUI thread; owned by its parent item.
class CanvasBase : public heddle::ui::PaintSurface // in full, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(heddle::FlowDocument *document READ document WRITE setDocument NOTIFY documentChanged FINAL)
    Q_PROPERTY(double zoom READ zoom WRITE setZoom NOTIFY viewChanged FINAL)
    Q_PROPERTY(QPointF offset READ offset WRITE setOffset NOTIFY viewChanged FINAL)
    Q_PROPERTY(bool readOnly READ readOnly WRITE setReadOnly NOTIFY readOnlyChanged FINAL)
    // What is dragged snaps to the grid; first to where a wire becomes level or edges meet those of others.
    Q_PROPERTY(bool snaps READ snaps WRITE setSnaps NOTIFY snapsChanged FINAL)
    Q_PROPERTY(bool snapsToNeighbours READ snapsToNeighbours WRITE setSnapsToNeighbours NOTIFY snapsChanged)
    // The flow has no nodes; it has some, but none is in view.
    Q_PROPERTY(bool empty READ isEmpty NOTIFY contentChanged FINAL)
    Q_PROPERTY(bool lost READ isLost NOTIFY contentChanged FINAL)
    // Where the pointer was last, in the scene: the place for what is pasted or added.
    Q_PROPERTY(QPointF pointer READ pointer NOTIFY pointerChanged FINAL)
    Q_PROPERTY(QString hint READ hint NOTIFY hintChanged FINAL) // of what lies under the pointer; or ""
    Q_PROPERTY(QPointF hintPoint READ hintPoint NOTIFY hintChanged FINAL)
    Q_PROPERTY(heddle::ActionList *heard MEMBER m_heard NOTIFY heardChanged FINAL) // their keys are
    Q_PROPERTY(heddle::NodeSlots *pool READ pool CONSTANT FINAL) // the nodes that can be read
    Q_PROPERTY(heddle::ui::FrameHand *frameHand READ frameHand CONSTANT FINAL)
    Q_PROPERTY(heddle::ui::PortHand *portHand READ portHand CONSTANT FINAL)
    Q_PROPERTY(bool wireChosen READ isWireChosen NOTIFY wireChosenChanged FINAL) // and removed next

public:
    explicit CanvasBase(QQuickItem *parent = nullptr);
    ~CanvasBase() override;

    FlowDocument *document() const { return m_document; }
    void setDocument(FlowDocument *document);
    double zoom() const { return m_view.zoom(); }
    void setZoom(double zoom);
    QPointF offset() const { return m_view.offset(); }
    void setOffset(const QPointF &offset) { setView(CanvasView(zoom(), offset)); }
    bool readOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly);
    bool snaps() const { return m_snaps; }
    void setSnaps(bool snaps);
    bool snapsToNeighbours() const { return m_snapsToNeighbours; }
    void setSnapsToNeighbours(bool snaps);
    bool isEmpty() const;
    bool isLost() const { return m_lost; }
    QPointF pointer() const { return m_view.toScene(m_pointer); }
    QString hint() const { return m_hint; }
    QPointF hintPoint() const { return m_hintPoint; }
    NodeSlots *pool() { return &m_pool; }
    FrameHand *frameHand() { return &m_frameHand; }
    PortHand *portHand() { return &m_portHand; }
    bool isWireChosen() const { return m_chosenWire.port >= 0; }

    Q_INVOKABLE void fit(); ///< The selection, or all of it.
    Q_INVOKABLE void fitAll();
    Q_INVOKABLE void resetZoom(); ///< 100 %.
    Q_INVOKABLE void zoomIn();
    Q_INVOKABLE void zoomOut();
    Q_INVOKABLE void removeChosen(); ///< The wire that was clicked, or the selection.
    Q_INVOKABLE void askForNode(); ///< Under the pointer, or in the middle.
    Q_INVOKABLE void askForName(); ///< Of the one node or frame that is selected.
    Q_INVOKABLE void walk(double right, double down); ///< Selects the nearest node that way.
    Q_INVOKABLE void askForMenu(); ///< Of what is selected, or of the canvas.
    Q_INVOKABLE void letGo(); ///< Of the gesture that was begun, or of all that is selected.
    Q_INVOKABLE void showNode(int id); ///< Selects it and brings it into view.
    Q_INVOKABLE heddle::NodeProperties *shownNode(int id) const; ///< null: it is not shown
    Q_INVOKABLE heddle::InputProperties *shownInput(int id, const QString &port) const;
    Q_INVOKABLE QPointF toScene(const QPointF &point) const { return m_view.toScene(point); }
    Q_INVOKABLE QPointF toView(const QPointF &point) const { return m_view.toView(point); }

    Level level() const { return m_level; }
    const CanvasView &view() const { return m_view; }
    void setView(const CanvasView &view);
    void jumpTo(const CanvasView &view, bool atOnce = false); ///< So that the eye can follow.
    const Tokens &tokens() const { return m_painter->tokens(); }
    std::shared_ptr<ScenePainter> painter() const { return m_painter; }
    PaintNode paintNode(NodeId id) const; ///< As it looks now, with what the pointer does to it.
    GestureLook gestureLook() const { return m_gesture ? m_gesture->look() : m_portHand.look(); }
    Gesture *gesture() const { return m_gesture.get(); } // nullptr: none
    void begin(std::unique_ptr<Gesture> gesture);
    void finishGesture(const PointerNews &news);
    void gestureChanged();
    void bringIntoView(const QRectF &rect);
    QPointF pointerInView() const { return m_pointer; }
    void addBody(NodeBody *body);
    void removeBody(NodeBody *body);
    void setOverlay(CanvasOverlay *overlay);
    void invalidate(); ///< What is listed looks different.

signals:
    void pressed(); ///< The mouse, on the canvas itself.
    void documentChanged();
    void viewChanged();
    void readOnlyChanged();
    void snapsChanged();
    void contentChanged();
    void pointerChanged();
    void hintChanged();
    void heardChanged();
    void wireChosenChanged();
    void themeChanged();
    // A node is wanted here. point is in this item, at in the scene.
    void paletteRequested(const QPointF &point, const QPointF &at);
    // A wire from that port was dropped where nothing is.
    void wireDropped(const QPointF &point, const QPointF &at, int node, const QString &port,
        bool portIsOutput, const QString &type);
    void menuRequested(const QPointF &point, int node);
    void renameRequested(int node);
    void troubleRequested(int node); ///< All that is to say of what is wrong with it is wanted.
    // The field of that input was clicked: an editor is wanted in its place.
    void editRequested(int node, const QString &port);

protected:
    PaintOrder order() override;
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void updatePolish() override;
    void timerEvent(QTimerEvent *event) override;
    bool event(QEvent *event) override;
    bool childMouseEventFilter(QQuickItem *item, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // What is seen (canvasbase.cpp)
    void lookElsewhere();
    void takeUpView();
    void jump(const QVariant &t);
    void resolveTheme();
    void setGlideTime();
    QRectF visibleScene() const { return m_view.toScene(QRectF(0, 0, width(), height())); }
    QRectF selectionBounds() const;

    // What is painted (canvaspainting.cpp)
    void contentTouched(const QList<QRectF> &areas);
    void statesTouched(const QList<int> &ids);
    void wholeTouched();
    void refreshBodies();
    void chooseLevel();
    void rebuildList(const QRectF &visible);
    void decorate(PaintNode &painted, const SceneNode &node) const;
    bool decorate(PaintWire &painted, const SceneWire &wire) const;
    void followRuns();
    void pulse();

    // What the pointer does (canvasinput.cpp, canvashover.cpp)
    PointerNews newsAt(const QPointF &point, Qt::KeyboardModifiers modifiers) const;
    ScenePort portUnder(const QPointF &scene) const;
    void pressLeft(const QMouseEvent &event);
    HotSpot spotUnder(const QPointF &scene) const;
    void pressNode(const SceneNode &node, Qt::KeyboardModifiers modifiers);
    InputProperties *scrubbed() const;
    void useSpot(const HotSpot &spot);
    void releaseClick(const QMouseEvent &event);
    std::unique_ptr<Gesture> gestureFor(const PointerNews &start);
    void moveGesture();
    void heedModifiers(Qt::KeyboardModifiers modifiers);
    bool cancelGesture();
    void hoverAt(const QPointF &point);
    void setHover(const Hover &hover);
    void showCursor();
    void showHint();
    void clearHint();
    void chooseWire(const ChosenWire &wire);
    void scrollAtBorder();

    QPointer<FlowDocument> m_document;
    QPointer<ActionList> m_heard;
    NodeSlots m_pool;
    ThemeBase *m_theme = nullptr;
    std::shared_ptr<ScenePainter> m_painter;
    CanvasView m_view, m_jumpFrom, m_jumpTo;
    QVariantAnimation m_jump;
    bool m_readOnly = false, m_snaps = true, m_snapsToNeighbours = true, m_lost = false, m_fitted = false;
    KeptViews m_views; // of other graphs and flows, as they were left
    GraphPath m_graph;

    std::shared_ptr<const DisplayList> m_list;
    QRectF m_listArea;
    Level m_level = Level::Full;
    bool m_listStale = true, m_repaint = true, m_wasEmpty = true, m_dragged = false;
    QHash<std::uint32_t, NodeBody *> m_bodies;
    QPointer<CanvasOverlay> m_overlay;
    QBasicTimer m_pulseTimer, m_lateTimer, m_hintTimer, m_scrollTimer;
    QElapsedTimer m_clock;
    double m_turn = 0, m_beads = -1;
    std::unique_ptr<Gesture> m_gesture;
    QPointF m_pointer, m_pressed, m_hintPoint;
    Qt::KeyboardModifiers m_modifiers;
    Qt::MouseButton m_button = Qt::NoButton;
    NodeId m_pressedNode;
    ScenePort m_pressedPort;
    HotSpot m_pressedSpot;
    int m_heldKey = 0; // Space or X: the mouse moves the view, or cuts wires; until it worked, X detaches.
    bool m_narrowOnRelease = false, m_heldWorked = false;
    Hover m_hover;
    FrameHand m_frameHand{*this};
    PeekHand m_peekHand{*this};
    PortHand m_portHand{*this};
    ChosenWire m_chosenWire;
    QString m_hint;
    WhyQuestion m_why; // while the pointer rests on the foot of a node that will run
};

} // namespace heddle::ui
