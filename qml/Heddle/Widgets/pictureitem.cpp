// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/pictureitem.h"

#include "models/values/variants.h"
#include "qml/Heddle/Widgets/numbertext.h"

#include <QtQuick/QQuickWindow>

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kMostSeen = 4; // times its size that it is made for
constexpr double kBlurred = 1.3; // times as large as it was made for shows
constexpr int kMostMargin = 512; // of a part round what is in sight, in device pixels

bool sameNumber(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

} // namespace

PictureItem::PictureItem(QQuickItem *parent)
    : QQuickItem(parent)
    , m_wholes(this, [this](Picture picture) { showWhole(std::move(picture)); })
    , m_parts(this, [this](Picture picture) { showPart(std::move(picture)); })
{
    setFlag(ItemHasContents);
}

void PictureItem::setValue(const QVariant &value)
{
    const Value taken = toValue(value);
    m_variant = value;
    if (!taken.same(m_value)) {
        m_value = taken;
        m_facts.reset();
        ++m_asked;
        request();
    }
    emit valueChanged();
}

void PictureItem::setPage(int page)
{
    if (std::exchange(m_page, page) == page)
        return;
    m_facts.reset();
    ++m_asked;
    request();
    emit pageChanged();
}

void PictureItem::setWindow(Window window)
{
    if (sameNumber(window.low, m_window.low) && sameNumber(window.high, m_window.high))
        return;
    m_window = window;
    request();
    emit windowChanged();
}

void PictureItem::setPercentile(bool percentile)
{
    if (std::exchange(m_percentile, percentile) == percentile)
        return;
    request();
    emit percentileChanged();
}

void PictureItem::setColourMap(const QString &name)
{
    if (std::exchange(m_colourMap, name) == name)
        return;
    request();
    emit colourMapChanged();
}

void PictureItem::setPixelAspect(double aspect)
{
    if (std::exchange(m_aspect, aspect) == aspect)
        return;
    m_view.setAspect(aspect);
    request();
    emit viewChanged();
}

void PictureItem::setInteractive(bool interactive)
{
    if (std::exchange(m_interactive, interactive) == interactive)
        return;
    setAcceptHoverEvents(interactive);
    setAcceptedMouseButtons(interactive ? Qt::LeftButton | Qt::RightButton : Qt::NoButton);
    request();
    emit interactiveChanged();
}

void PictureItem::fit()
{
    m_view.fit();
    viewMoved();
}

void PictureItem::zoomTo(double scale)
{
    m_view.zoomTo(scale, boundingRect().center());
    viewMoved();
}

void PictureItem::moveBy(double x, double y)
{
    m_view.moveBy({x, y});
    viewMoved();
}

void PictureItem::turnTo(int page)
{
    const int wanted = std::clamp(page, 0, std::max(0, pages() - 1));
    setPage(wanted);
    emit pageTurned(wanted);
}

void PictureItem::windowTo(double low, double high)
{
    setWindow({low, high});
    emit windowed(low, high);
}

QString PictureItem::lowText() const
{
    return numberText(shownLow());
}

QString PictureItem::highText() const
{
    return numberText(shownHigh());
}

QList<double> PictureItem::histogram() const
{
    if (!m_whole.facts || !m_whole.facts->detailed || m_whole.labels)
        return {};
    return QList<double>(m_whole.facts->histogram.begin(), m_whole.facts->histogram.end());
}

void PictureItem::componentComplete()
{
    QQuickItem::componentComplete();
    m_view.setItemSize(size());
    request();
    followScales();
}

double PictureItem::devicePixels() const
{
    return window() ? window()->effectiveDevicePixelRatio() : 1;
}

PictureWish PictureItem::wish() const
{
    PictureWish wish{m_value, m_page};
    wish.percentile = m_percentile;
    wish.window = m_window;
    wish.colourMap = m_colourMap;
    wish.aspect = m_view.aspect();
    wish.detailed = m_interactive;
    wish.facts = m_facts;
    return wish;
}

// As large as it is seen: on a canvas that is zoomed in, larger than the item.
QSize PictureItem::wantedSize() const
{
    const double seen = std::clamp(mapRectToScene(QRectF(0, 0, 1, 1)).width(), 1.0, kMostSeen);
    return (size() * devicePixels() * seen).toSize();
}

void PictureItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickItem::itemChange(change, data);
    if (change == ItemSceneChange && data.window && isComponentComplete())
        followScales();
}

void PictureItem::followScales()
{
    for (const QMetaObject::Connection &connection : std::exchange(m_above, {}))
        disconnect(connection);
    for (QQuickItem *item = parentItem(); item; item = item->parentItem())
        m_above.append(connect(item, &QQuickItem::scaleChanged, this, &PictureItem::sharpen));
    sharpen();
}

// Not for every little step of a zoom, and not where there are no more pixels.
void PictureItem::sharpen()
{
    const int has = m_whole.image.width();
    if (has < m_whole.size.width() && wantedSize().width() > has * kBlurred)
        request();
}

void PictureItem::request()
{
    if (!isComponentComplete())
        return;
    if (!isPicture(m_value)) {
        m_wholes.drop();
        m_parts.drop();
        return showWhole({});
    }
    if (width() < 1 || height() < 1)
        return;
    PictureWish whole = wish();
    whole.within = wantedSize();
    m_wholes.request([whole = std::move(whole), asked = m_asked] {
        Picture picture = makePicture(whole);
        picture.asked = asked;
        return picture;
    });
    requestPart();
}

void PictureItem::requestPart()
{
    if (!needsPart())
        return;
    PictureWish part = wish();
    const QRect shown = shownInDevice();
    const int right = std::min(kMostMargin, shown.width() / 2);
    const int down = std::min(kMostMargin, shown.height() / 2);
    part.scale = m_view.scale() * devicePixels();
    part.part = shown.translated(-originInDevice()).adjusted(-right, -down, right, down);
    m_parts.request([part = std::move(part), asked = m_asked] {
        Picture picture = makePicture(part);
        picture.asked = asked;
        return picture;
    });
}

void PictureItem::showWhole(Picture picture)
{
    const bool otherSize = picture.size != m_whole.size;
    m_whole = std::move(picture);
    m_wholeOld = true;
    if (m_whole.asked == m_asked)
        m_facts = m_whole.facts;
    m_view.setPictureSize(m_whole.size);
    if (otherSize || !needsPart()) {
        m_part = {};
        m_partOld = true;
    }
    if (m_part.asked != m_asked || !fits(m_part))
        requestPart();
    emit pictureChanged();
    emit viewChanged();
    update();
}

void PictureItem::showPart(Picture picture)
{
    if (picture.size != m_whole.size)
        return;
    m_part = std::move(picture);
    m_partOld = true;
    viewMoved(); // the hand may have gone on meanwhile
    emit pictureChanged();
}

// What is in sight is asked for again before its edge comes into sight.
void PictureItem::viewMoved()
{
    if (!m_view.fitted()) {
        const QRect shown = shownInDevice().translated(-originInDevice());
        const QRect whole(
            QPoint(), sizeAtScale(m_whole.size, m_view.scale() * devicePixels(), m_view.aspect()));
        const int right = std::min(kMostMargin, shown.width() / 2) / 2;
        const int down = std::min(kMostMargin, shown.height() / 2) / 2;
        const QRect wanted = shown.adjusted(-right, -down, right, down) & whole;
        if (!fits(m_part) || !m_part.part.contains(wanted))
            requestPart();
    }
    emit viewChanged();
    update();
}

void PictureItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() == before.size())
        return;
    m_view.setItemSize(now.size());
    const double wanted = now.width() * devicePixels(), has = m_whole.image.width();
    if (m_whole.image.isNull() || wanted > has * 1.1 || wanted < has * 0.7)
        request();
    viewMoved();
}

} // namespace heddle::ui
