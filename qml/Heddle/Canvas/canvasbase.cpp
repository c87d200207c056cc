// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/canvasbase.h"

#include "models/edit/framing.h"
#include "qml/Heddle/Canvas/canvasaccess.h"
#include "qml/Heddle/Canvas/canvasoverlay.h"
#include "qml/Heddle/Canvas/nodebody.h"
#include "qml/Heddle/Canvas/painter/levelofdetail.h"
#include "qml/Heddle/Theme/themebase.h"

#include <QtCore/QEasingCurve>

namespace heddle::ui {
namespace {

constexpr double kZoomStep = 1.25;
constexpr double kBorder = 24;

} // namespace

CanvasBase::CanvasBase(QQuickItem *parent)
    : PaintSurface(parent)
    , m_painter(std::make_shared<ScenePainter>(Tokens::dark()))
{
    introduceCanvas();
    setAcceptedMouseButtons(Qt::AllButtons);
    setAcceptHoverEvents(true);
    setFiltersChildMouseEvents(true);
    setFlag(ItemAcceptsDrops);
    setActiveFocusOnTab(true);
    setClip(true);
    m_jump.setStartValue(0.0);
    m_jump.setEndValue(1.0);
    m_jump.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_jump, &QVariantAnimation::valueChanged, this, &CanvasBase::jump);
    connect(&m_why, &WhyQuestion::answered, this, [this] {
        if (m_why.node() > 0)
            showHint();
    });
}

CanvasBase::~CanvasBase()
{
    for (NodeBody *body : std::as_const(m_bodies))
        body->setCanvas(nullptr);
}

void CanvasBase::componentComplete()
{
    PaintSurface::componentComplete();
    m_theme = ThemeBase::of(this);
    if (m_theme) {
        connect(m_theme, &ThemeBase::changed, this, &CanvasBase::resolveTheme);
        connect(m_theme, &ThemeBase::motionChanged, this, &CanvasBase::setGlideTime);
    }
    resolveTheme();
}

void CanvasBase::resolveTheme()
{
    m_painter = std::make_shared<ScenePainter>(m_theme ? m_theme->tokens() : Tokens::dark());
    setGlideTime();
    wholeTouched();
    emit themeChanged();
}

// How long nodes are on their way is a matter of looks.
void CanvasBase::setGlideTime()
{
    if (m_document && m_theme)
        m_document->scene().setGlideTime(m_theme->durationLayout());
}

void CanvasBase::setDocument(FlowDocument *document)
{
    if (m_document == document)
        return;
    cancelGesture();
    m_jump.stop();
    const bool another = m_document;
    if (m_document) {
        if (m_fitted && !m_document->scene().bounds().isEmpty())
            m_views.keep(m_document, m_graph, m_view);
        m_document->disconnect(this);
        connect(m_document, &QObject::destroyed, this, [this](QObject *gone) { m_views.forget(gone); });
        m_document->scene().disconnect(this);
        m_document->selection()->disconnect(this);
        m_document->groups()->disconnect(this);
        m_document->find()->disconnect(this);
    }
    m_document = document;
    m_pool.setShown(document ? document->shown() : nullptr);
    setGlideTime();
    m_hover = {};
    chooseWire({});
    if (document) {
        connect(&document->scene(), &Scene::touched, this, &CanvasBase::contentTouched);
        connect(&document->scene(), &Scene::statesTouched, this, &CanvasBase::statesTouched);
        connect(&document->scene(), &Scene::wholeTouched, this, &CanvasBase::wholeTouched);
        connect(document, &FlowDocument::opened, this, [this] {
            m_views.forget(m_document);
            m_fitted = m_document->scene().bounds().isEmpty();
            polish();
        });
        connect(document->groups(), &Groups::looked, this, &CanvasBase::lookElsewhere);
        connect(document, &FlowDocument::begun, this, [this] {
            m_views.forget(m_document);
            m_jump.stop();
            setView({});
        });
        connect(document->selection(), &Selection::switched, this,
            [this](const QList<int> &now, const QList<int> &old) { statesTouched(now + old); });
        connect(document->find(), &Find::found, this, &CanvasBase::wholeTouched);
        if (another)
            takeUpView();
        else
            m_fitted = document->scene().bounds().isEmpty();
        m_graph = document->graph();
    }
    wholeTouched();
    emit documentChanged();
}

void CanvasBase::geometryChange(const QRectF &now, const QRectF &before)
{
    PaintSurface::geometryChange(now, before);
    if (now.size() == before.size())
        return;
    m_repaint = true;
    polish();
    update();
}

void CanvasBase::itemChange(ItemChange change, const ItemChangeData &data)
{
    PaintSurface::itemChange(change, data);
    if (change == ItemVisibleHasChanged && isComponentComplete())
        polish(); // what it shows comes and goes with it
}

void CanvasBase::setView(const CanvasView &view)
{
    if (m_view == view)
        return;
    const bool zoomed = view.zoom() != m_view.zoom();
    m_view = view;
    m_repaint = true;
    clearHint();
    if (zoomed)
        refreshBodies();
    polish();
    update();
    emit viewChanged();
    if (m_gesture || m_portHand.isActive())
        gestureChanged();
}

void CanvasBase::setZoom(double zoom)
{
    m_jump.stop();
    setView(m_view.zoomedAt(QPointF(width() / 2, height() / 2), zoom));
}

void CanvasBase::jumpTo(const CanvasView &view, bool atOnce)
{
    m_jump.stop();
    m_fitted = true;
    const int duration = m_theme && !atOnce ? m_theme->durationJump() : 0;
    if (duration == 0 || !isVisible())
        return setView(view);
    m_jumpFrom = m_view;
    m_jumpTo = view;
    m_jump.setDuration(duration);
    m_jump.start();
}

void CanvasBase::jump(const QVariant &t)
{
    if (m_jump.state() == QAbstractAnimation::Stopped && t.toDouble() < 1)
        return;
    setView(t.toDouble() >= 1 ? m_jumpTo : CanvasView::between(m_jumpFrom, m_jumpTo, t.toDouble()));
}

// Each graph is seen as it was left; one that was never seen, whole.
void CanvasBase::lookElsewhere()
{
    cancelGesture();
    m_jump.stop();
    m_hover = {};
    m_chosenWire = {};
    m_views.keep(m_document, m_graph, m_view);
    takeUpView();
}

// What is drawn on an empty canvas stays where it is put.
void CanvasBase::takeUpView()
{
    m_graph = m_document->graph();
    const std::optional<CanvasView> kept = m_views.find(m_document, m_graph);
    m_fitted = kept.has_value() || m_document->scene().bounds().isEmpty();
    setView(kept.value_or(CanvasView()));
    polish();
}

QRectF CanvasBase::selectionBounds() const
{
    if (!m_document)
        return {};
    const Selection &selection = *m_document->selection();
    return boundsOf(m_document->scene(), selection.ids(), selection.frames());
}

void CanvasBase::fit()
{
    if (const QRectF bounds = selectionBounds(); !bounds.isEmpty())
        jumpTo(CanvasView::showing(bounds, size(), 1));
    else
        fitAll();
}

void CanvasBase::fitAll()
{
    if (m_document && !m_document->scene().bounds().isEmpty())
        jumpTo(CanvasView::showing(m_document->scene().bounds(), size(), 1));
}

void CanvasBase::resetZoom()
{
    jumpTo(m_view.zoomedAt(QPointF(width() / 2, height() / 2), 1));
}

void CanvasBase::zoomIn()
{
    jumpTo(m_view.zoomedAt(QPointF(width() / 2, height() / 2), zoom() * kZoomStep));
}

void CanvasBase::zoomOut()
{
    jumpTo(m_view.zoomedAt(QPointF(width() / 2, height() / 2), zoom() / kZoomStep));
}

void CanvasBase::showNode(int id)
{
    const SceneNode *node = m_document ? m_document->scene().node(NodeId{std::uint32_t(id)}) : nullptr;
    if (!node)
        return;
    m_document->selection()->set({id});
    const double wanted = std::max(zoom(), kFullZoom * 1.1);
    const CanvasView near = m_view.zoomedAt(m_view.toView(node->rect().center()), wanted);
    // In a graph that was not seen yet there is no way to follow.
    jumpTo(near.shifted(QPointF(width() / 2, height() / 2) - near.toView(node->rect().center())), !m_fitted);
}

void CanvasBase::bringIntoView(const QRectF &rect)
{
    const QRectF place = m_view.toView(rect).adjusted(-kBorder, -kBorder, kBorder, kBorder);
    QPointF by;
    if (place.left() < 0 || place.right() > width())
        by.setX(place.left() < 0 ? -place.left() : width() - place.right());
    if (place.top() < 0 || place.bottom() > height())
        by.setY(place.top() < 0 ? -place.top() : height() - place.bottom());
    if (!by.isNull())
        jumpTo(m_view.shifted(by));
}

void CanvasBase::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly)
        return;
    cancelGesture();
    m_readOnly = readOnly;
    emit readOnlyChanged();
}

void CanvasBase::setSnaps(bool snaps)
{
    if (m_snaps == snaps)
        return;
    m_snaps = snaps;
    emit snapsChanged();
}

void CanvasBase::setSnapsToNeighbours(bool snaps)
{
    if (m_snapsToNeighbours == snaps)
        return;
    m_snapsToNeighbours = snaps;
    emit snapsChanged();
}

NodeProperties *CanvasBase::shownNode(int id) const
{
    return m_document ? m_document->shown()->properties(NodeId{std::uint32_t(id)}) : nullptr;
}

InputProperties *CanvasBase::shownInput(int id, const QString &port) const
{
    const NodeProperties *node = shownNode(id);
    for (InputProperties *input : node ? node->inputItems() : QList<InputProperties *>()) {
        if (input->name() == port)
            return input;
    }
    return nullptr;
}

bool CanvasBase::isEmpty() const
{
    return !m_document || (m_document->scene().nodeCount() == 0 && m_document->scene().frames().empty());
}

} // namespace heddle::ui
