// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/plotitem.h"

#include "models/document/background.h"
#include "models/values/variants.h"
#include "qml/Heddle/Theme/plotcolors.h"
#include "qml/Heddle/Theme/themebase.h"
#include "qml/Heddle/Widgets/frameturns.h"
#include "qml/Heddle/Widgets/plotexport.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtQuick/QQuickWindow>

#include <cmath>
#include <tuple>

namespace heddle::ui {

namespace {

constexpr std::size_t kLarge = 1 << 20;

} // namespace

PlotItem::PlotItem(QQuickItem *parent)
    : SharpItem(parent)
    , m_plots(this, [this](PlotPicture picture) { show(std::move(picture)); })
    , m_readings(this,
          [this](PlotReading reading) {
              if (!m_pointed)
                  return;
              m_reading = std::move(reading);
              emit readOutChanged();
              update();
          })
    , m_dialog(this)
{
    connect(this, &QQuickPaintedItem::textureSizeChanged, this, &PlotItem::request);
}

void PlotItem::setValues(const QVariant &values)
{
    Value taken = toValue(values);
    m_variant = values;
    if (!taken.same(m_value)) {
        std::swap(m_value, taken);
        if (taken.bytes() > kLarge) // letting it go takes its time
            dropInBackground(std::make_shared<Value>(std::move(taken)));
        forget();
    }
    emit valuesChanged();
}

// What has been read is not of these values any more.
void PlotItem::forget()
{
    ++m_generation;
    m_source.reset();
    request();
}

void PlotItem::componentComplete()
{
    SharpItem::componentComplete();
    if (const ThemeBase *theme = ThemeBase::of(this))
        connect(theme, &ThemeBase::changed, this, &PlotItem::request);
    request();
}

void PlotItem::geometryChange(const QRectF &now, const QRectF &before)
{
    SharpItem::geometryChange(now, before);
    if (now.size() != before.size())
        request();
}

void PlotItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    SharpItem::itemChange(change, data);
    if (change == ItemDevicePixelRatioHasChanged || (change == ItemSceneChange && data.window))
        request();
}

PlotWish PlotItem::wish() const
{
    const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    PlotWish wish{m_value, m_ask, m_view, size(), ratio, m_look, m_source, m_generation};
    if (!textureSize().isEmpty())
        wish.scale = textureSize().width() / width() * ratio;
    wish.look.tokens = tokens();
    return wish;
}

// Without the room for the button.
PlotWish PlotItem::printWish() const
{
    PlotWish printed = wish();
    printed.look.corner = 0;
    return printed;
}

void PlotItem::request()
{
    if (!isComponentComplete() || width() < 1 || height() < 1)
        return;
    if (m_value.isNull()) {
        m_plots.drop();
        return show({});
    }
    window() ? FrameTurns::of(window())->ask(this) : polish();
}

// Once a frame, however often the values change: what is drawn faster nobody sees.
void PlotItem::updatePolish()
{
    if (isComponentComplete() && !m_value.isNull())
        m_plots.request([wish = wish()] { return makePlot(wish); });
}

void PlotItem::show(PlotPicture picture)
{
    const auto facts = [this] { return std::tuple(shownRange(), area(), present(), shownForm(), count()); };
    const auto before = facts();
    m_picture = std::move(picture);
    if (m_picture.generation == m_generation)
        m_source = m_picture.source;
    if (facts() != before) // many say the same each time
        emit plotChanged();
    update();
    read();
}

void PlotItem::paint(QPainter *painter)
{
    if (!present())
        return;
    painter->setCompositionMode(QPainter::CompositionMode_Source);
    painter->drawImage(boundingRect(), m_picture.image);
    painter->setCompositionMode(QPainter::CompositionMode_SourceOver);
    if (m_drag == Drag::Box)
        paintBox(*painter);
    else if (m_pointed)
        paintPointer(*painter);
}

void PlotItem::paintPointer(QPainter &painter) const
{
    const QRectF &area = m_picture.area;
    const QPointF at(std::floor(m_pointer.x()) + 0.5, std::floor(m_pointer.y()) + 0.5);
    QColor hair = tokens().lineControl;
    hair.setAlphaF(0.6F);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(hair, 1));
    painter.drawLine(QPointF(at.x(), area.top()), QPointF(at.x(), area.bottom()));
    painter.drawLine(QPointF(area.left(), at.y()), QPointF(area.right(), at.y()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().plotGround, 1.5));
    const PlotMap on = m_picture.map();
    for (std::size_t i = 0; i < m_reading.points.size(); ++i) {
        const QPointF point = on.point(m_reading.points[i].x(), m_reading.points[i].y());
        painter.setBrush(
            m_reading.points.size() > 1 ? seriesColor(tokens(), m_reading.lines[i]) : tokens().text);
        if (area.adjusted(-1, -1, 1, 1).contains(point))
            painter.drawEllipse(point, 3.5, 3.5);
    }
}

void PlotItem::paintBox(QPainter &painter) const
{
    QColor fill = tokens().accent;
    fill.setAlphaF(0.16F);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(tokens().accent, 1));
    painter.setBrush(fill);
    painter.drawRect(QRectF(m_pressedAt, m_draggedTo).normalized().intersected(m_picture.area));
}

void PlotItem::exportTo(const QString &path)
{
    runInBackground(
        this, [path, wish = printWish()] { return writePlot(path, wish); },
        [this, path](const QString &problem) {
            if (problem.isEmpty())
                emit exported(path);
            else
                emit exportFailed(problem);
        });
}

void PlotItem::savePicture()
{
    m_dialog.ask(tr("Save the picture"), {QStringLiteral("png"), QStringLiteral("svg")},
        [this](const QString &path) { exportTo(path); });
}

void PlotItem::saveData()
{
    m_dialog.ask(
        tr("Save the data"), {QStringLiteral("csv")}, [this](const QString &path) { exportTo(path); });
}

void PlotItem::copyPicture()
{
    runInBackground(
        this, [wish = printWish()] { return printedPlot(wish); },
        [](const QImage &picture) {
            if (!picture.isNull())
                QGuiApplication::clipboard()->setImage(picture);
        });
}

} // namespace heddle::ui
