// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/canvasplaces.h"

#include <chrono>
#include <cmath>
#include <utility>

namespace heddle::ui {
namespace {

constexpr std::chrono::milliseconds kStill{300};
constexpr double kOtherZoom = 2; // so much nearer or farther is another place

} // namespace

CanvasPlaces::CanvasPlaces(QObject *parent)
    : QObject(parent)
{
    m_still.setSingleShot(true);
    m_still.setInterval(kStill);
    connect(&m_still, &QTimer::timeout, this, &CanvasPlaces::rest);
}

void CanvasPlaces::setCanvas(CanvasBase *canvas)
{
    if (m_canvas == canvas)
        return;
    m_canvas = canvas;
    if (canvas) {
        connect(canvas, &CanvasBase::viewChanged, &m_still, qOverload<>(&QTimer::start));
        connect(canvas, &CanvasBase::documentChanged, this, &CanvasPlaces::follow);
    }
    follow();
    emit canvasChanged();
}

void CanvasPlaces::follow()
{
    FlowDocument *document = m_canvas ? m_canvas->document() : nullptr;
    if (m_document) {
        m_document->disconnect(this);
        m_document->places()->disconnect(this);
    }
    m_document = document;
    m_known = false;
    if (!document)
        return;
    connect(document, &FlowDocument::opened, this, [this] { m_known = false; });
    connect(document, &FlowDocument::begun, this, [this] { m_known = false; });
    connect(document->places(), &Places::wanted, this, &CanvasPlaces::show);
    connect(document->places(), &Places::areaWanted, this, &CanvasPlaces::showArea);
}

Standpoint CanvasPlaces::here() const
{
    const CanvasView &view = m_canvas->view();
    return {m_document->graph(), view.toScene(QPointF(m_canvas->width() / 2, m_canvas->height() / 2)),
        view.zoom()};
}

// What was in the middle is now at the border, or is seen much larger or smaller.
bool CanvasPlaces::isElsewhere(const Standpoint &now) const
{
    const QPointF way = (now.centre - m_rested.centre) * m_rested.zoom;
    const double nearer = now.zoom / m_rested.zoom;
    return now.graph != m_rested.graph || std::abs(way.x()) > m_canvas->width() / 2
        || std::abs(way.y()) > m_canvas->height() / 2 || nearer >= kOtherZoom || nearer <= 1 / kOtherZoom;
}

void CanvasPlaces::rest()
{
    if (!m_document || m_canvas->isEmpty())
        return;
    const Standpoint now = here();
    const bool elsewhere = m_heeds && m_known && isElsewhere(now);
    if (elsewhere)
        m_document->places()->leave(m_rested);
    if (elsewhere || !std::exchange(m_known, true))
        m_rested = now;
    emit rested();
}

void CanvasPlaces::set(int bookmark)
{
    m_document->places()->set(bookmark, here());
}

void CanvasPlaces::goTo(int bookmark)
{
    m_document->places()->goToBookmark(bookmark, here());
}

void CanvasPlaces::back()
{
    m_document->places()->back(here());
}

void CanvasPlaces::forward()
{
    m_document->places()->forward(here());
}

void CanvasPlaces::show(const QPointF &centre, double zoom)
{
    if (!m_heeds)
        return;
    const QPointF middle(m_canvas->width() / 2, m_canvas->height() / 2);
    const CanvasView near(zoom, {});
    arrive(near.shifted(middle - near.toView(centre)));
}

void CanvasPlaces::showArea(const QRectF &area)
{
    if (!m_heeds)
        return;
    m_canvas->jumpTo(CanvasView::showing(area, m_canvas->size(), 1), m_document->graph() != m_rested.graph);
}

// It is no place that one has come to by oneself: the way back stays as it is.
void CanvasPlaces::arrive(const CanvasView &view)
{
    m_canvas->jumpTo(view, m_document->graph() != m_rested.graph);
    const QPointF middle(m_canvas->width() / 2, m_canvas->height() / 2);
    m_rested = {m_document->graph(), view.toScene(middle), view.zoom()};
    m_known = true;
}

} // namespace heddle::ui
