// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/volumesource.h"

#include "models/values/valuehandle.h"
#include "models/values/variants.h"
#include "qml/Heddle/Widgets/numbertext.h"
#include "qml/Heddle/Widgets/picture.h"
#include "qml/Heddle/Widgets/volume.h"

#include <utility>

namespace heddle::ui {

VolumeSource::VolumeSource(QObject *parent)
    : QObject(parent)
    , m_rows(this, into(m_planeXZ))
    , m_columns(this, into(m_planeZY))
    , m_projections(this, into(m_projected))
    , m_windows(this, [this](Window window) {
        m_window = window;
        emit planesChanged();
    })
{
}

Newest<Value>::Deliver VolumeSource::into(QVariant &plane)
{
    return [this, &plane](const Value &cut) {
        plane = QVariant::fromValue(ValueHandle(cut));
        emit planesChanged();
    };
}

void VolumeSource::componentComplete()
{
    m_complete = true;
    setValue(m_variant);
}

void VolumeSource::setValue(const QVariant &value)
{
    m_variant = value;
    if (!m_complete)
        return;
    const Value taken = heddle::toValue(value);
    if (!taken.same(m_value)) {
        m_value = taken;
        m_stack = rasterOf(taken);
        if (!m_stack.valid()) {
            m_planeXZ = m_planeZY = m_projected = {};
            m_rows.drop();
            m_columns.drop();
            m_projections.drop();
            m_windows.drop();
        }
        findWindow();
        cutRow();
        cutColumn();
        project();
        emit planesChanged();
    }
    emit valueChanged();
    emit placeChanged();
}

void VolumeSource::moveTo(int x, int y, int z)
{
    const bool acrossX = std::exchange(m_atX, x) != x, acrossY = std::exchange(m_atY, y) != y;
    if (acrossX)
        cutColumn();
    if (acrossY)
        cutRow();
    if (std::exchange(m_atZ, z) != z || acrossX || acrossY)
        emit placeChanged();
}

void VolumeSource::setProjection(const QString &projection)
{
    if (std::exchange(m_projection, projection) == projection)
        return;
    project();
    emit projectionChanged();
}

void VolumeSource::setPercentile(bool percentile)
{
    if (std::exchange(m_percentile, percentile) == percentile)
        return;
    findWindow();
    emit planesChanged();
}

void VolumeSource::cutRow()
{
    if (m_stack.valid())
        m_rows.request([stack = m_stack, y = shownY()] { return cutAtRow(stack, y); });
}

void VolumeSource::cutColumn()
{
    if (m_stack.valid())
        m_columns.request([stack = m_stack, x = shownX()] { return cutAtColumn(stack, x); });
}

void VolumeSource::project()
{
    const bool mean = m_projection == u"mean" && m_stack.channels != Channels::Labels;
    if (m_stack.valid())
        m_projections.request([stack = m_stack, mean] { return mean ? meanOf(stack) : greatestOf(stack); });
}

// The pages one below the other are one high page.
void VolumeSource::findWindow()
{
    if (!m_stack.valid())
        return;
    Raster high = m_stack;
    high.height *= std::exchange(high.pages, 1);
    m_windows.request([high, percentile = m_percentile] {
        return factsOf(high, 0, percentile).automatic(high, percentile);
    });
}

QString VolumeSource::named(const Axis &axis, QStringView otherwise)
{
    return axis.name.empty() ? otherwise.toString() : QString::fromStdString(axis.name);
}

// Lengths along different axes compare only in one unit.
double VolumeSource::spacing(const Axis &axis) const
{
    const Axis x = m_stack.xAxis(), y = m_stack.yAxis(), z = m_stack.zAxis();
    const bool known = x.unit == y.unit && y.unit == z.unit;
    return known && std::isfinite(axis.spacing) && axis.spacing > 0 ? axis.spacing : 1;
}

QString VolumeSource::readOut() const
{
    if (!m_stack.valid())
        return {};
    const auto place = [](const QString &name, int at, const Axis &axis) {
        QString words = QStringLiteral("%1 %2").arg(name).arg(at);
        if (axis.unit.empty())
            return words;
        return QStringLiteral("%1 (%2 %3)")
            .arg(words, numberText(at * axis.spacing), QString::fromStdString(axis.unit));
    };
    return QStringList{place(nameX(), shownX(), m_stack.xAxis()), place(nameY(), shownY(), m_stack.yAxis()),
        place(nameZ(), shownZ(), m_stack.zAxis()), pixelText(m_value, shownZ(), {shownX(), shownY()})}
        .join(QStringLiteral("  "));
}

} // namespace heddle::ui
