// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/pictureitem.h"

#include "models/values/variants.h"

#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGImageNode>

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kMostZoom = 64; // screen pixels to one of the picture
constexpr double kPixelatedFrom = 4; // from here on pixels are squares
constexpr double kWheelStep = 1.2;

} // namespace

PictureItem::PictureItem(QQuickItem *parent)
    : QQuickItem(parent)
    , m_pictures(this, [this](Picture picture) { show(std::move(picture)); })
{
    setFlag(ItemHasContents);
}

void PictureItem::setValue(const QVariant &value)
{
    const Value taken = toValue(value);
    m_variant = value;
    if (!taken.same(m_value)) {
        m_value = taken;
        request();
    }
    emit valueChanged();
}

void PictureItem::setPage(int page)
{
    if (std::exchange(m_page, page) == page)
        return;
    request();
    emit pageChanged();
}

void PictureItem::setPercentile(bool percentile)
{
    if (std::exchange(m_percentile, percentile) == percentile)
        return;
    request();
    emit percentileChanged();
}

void PictureItem::setInteractive(bool interactive)
{
    if (std::exchange(m_interactive, interactive) == interactive)
        return;
    setAcceptHoverEvents(interactive);
    setAcceptedMouseButtons(interactive ? Qt::LeftButton : Qt::NoButton);
    emit interactiveChanged();
}

void PictureItem::fit()
{
    m_zoom = 1;
    moveTo({0.5, 0.5});
    request();
}

void PictureItem::componentComplete()
{
    QQuickItem::componentComplete();
    request();
}

// Fitted pictures are made as large as they are shown, zoomed ones of every pixel.
QSize PictureItem::wantedSize() const
{
    const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    return m_zoom > 1 ? QSize() : (size() * ratio).toSize();
}

void PictureItem::request()
{
    if (!isComponentComplete())
        return;
    if (!isPicture(m_value)) {
        m_pictures.drop();
        return show({});
    }
    if (width() < 1 || height() < 1)
        return;
    PictureWish wish{m_value, m_page, wantedSize(), m_percentile};
    m_pictures.request([wish = std::move(wish)] { return makePicture(wish); });
}

void PictureItem::show(Picture picture)
{
    const bool otherSize = picture.size != m_picture.size;
    m_picture = std::move(picture);
    m_textureOld = true;
    if (otherSize && m_zoom > 1)
        fit();
    emit pictureChanged();
    emit viewChanged();
    update();
}

double PictureItem::fittingScale() const
{
    if (m_picture.size.isEmpty())
        return 1;
    return std::min(width() / m_picture.size.width(), height() / m_picture.size.height());
}

double PictureItem::scaling() const
{
    return fittingScale() * m_zoom;
}

QRectF PictureItem::pictureRect() const
{
    const QSizeF shown = QSizeF(m_picture.size) * scaling();
    return {QPointF(width() / 2 - m_centre.x() * shown.width(), height() / 2 - m_centre.y() * shown.height()),
        shown};
}

void PictureItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() == before.size())
        return;
    const QSize wanted = wantedSize();
    const QSize has = m_picture.image.size();
    if (has.isEmpty() || wanted.width() > has.width() * 1.1 || wanted.width() < has.width() * 0.7)
        request();
    emit viewChanged();
    update();
}

QSGNode *PictureItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<QSGImageNode *>(old);
    const QRectF shown = pictureRect(), visible = shown.intersected(boundingRect());
    if (m_picture.image.isNull() || visible.isEmpty()) {
        delete node;
        m_textureOld = true;
        return nullptr;
    }
    if (!node) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        m_textureOld = true;
    }
    if (std::exchange(m_textureOld, false))
        node->setTexture(window()->createTextureFromImage(m_picture.image));
    // The part that can be seen, so that nothing needs to be clipped.
    const QSizeF image = m_picture.image.size();
    const double sx = image.width() / shown.width(), sy = image.height() / shown.height();
    node->setRect(visible);
    node->setSourceRect({(visible.x() - shown.x()) * sx, (visible.y() - shown.y()) * sy, visible.width() * sx,
        visible.height() * sy});
    node->setFiltering(
        scaling() >= kPixelatedFrom || m_picture.labels ? QSGTexture::Nearest : QSGTexture::Linear);
    return node;
}

void PictureItem::zoomAt(QPointF at, double factor)
{
    const double before = m_zoom;
    m_zoom = std::clamp(m_zoom * factor, 1.0, std::max(1.0, kMostZoom / fittingScale()));
    if (m_zoom == before || m_picture.size.isEmpty())
        return;
    const QSizeF shown = QSizeF(m_picture.size) * fittingScale() * before;
    const QPointF away((at.x() - width() / 2) / shown.width(), (at.y() - height() / 2) / shown.height());
    moveTo(m_centre + away * (1 - before / m_zoom));
    if ((before > 1) != (m_zoom > 1))
        request();
}

void PictureItem::moveTo(QPointF centre)
{
    m_centre = m_zoom > 1 ? QPointF(std::clamp(centre.x(), 0.0, 1.0), std::clamp(centre.y(), 0.0, 1.0))
                          : QPointF(0.5, 0.5);
    emit viewChanged();
    update();
}

void PictureItem::wheelEvent(QWheelEvent *event)
{
    if (!m_interactive || !present())
        return event->ignore();
    zoomAt(event->position(), std::pow(kWheelStep, event->angleDelta().y() / 120.0));
    readAt(event->position());
    event->accept();
}

void PictureItem::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position();
    m_pressedCentre = m_centre;
    event->accept();
}

void PictureItem::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF shown = pictureRect();
    const QPointF way = event->position() - m_pressedAt;
    if (!shown.isEmpty())
        moveTo(m_pressedCentre - QPointF(way.x() / shown.width(), way.y() / shown.height()));
}

void PictureItem::mouseDoubleClickEvent(QMouseEvent *event)
{
    fit();
    event->accept();
}

void PictureItem::hoverMoveEvent(QHoverEvent *event)
{
    readAt(event->position());
}

void PictureItem::hoverLeaveEvent(QHoverEvent *)
{
    if (!std::exchange(m_readOut, {}).isEmpty())
        emit readOutChanged();
}

void PictureItem::readAt(QPointF at)
{
    const QRectF shown = pictureRect();
    QString text;
    if (present() && shown.contains(at)) {
        const QPoint pixel(int((at.x() - shown.x()) / scaling()), int((at.y() - shown.y()) / scaling()));
        text = QStringLiteral("%1, %2  %3")
                   .arg(pixel.x())
                   .arg(pixel.y())
                   .arg(pixelText(m_value, m_page, pixel));
    }
    if (std::exchange(m_readOut, text) != text)
        emit readOutChanged();
}

} // namespace heddle::ui
