// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/glide.h"

#include <QtCore/QEasingCurve>

namespace heddle {

Glide::Glide(QObject *parent)
    : QObject(parent)
{
    m_clock.setStartValue(0.0);
    m_clock.setEndValue(1.0);
    m_clock.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_clock, &QVariantAnimation::valueChanged, this, &Glide::step);
}

QPointF Glide::begin(NodeId id, QPointF from, QPointF to)
{
    const auto known = m_ways.find(id);
    if (known != m_ways.end() && known->second.to == to)
        return from; // on its way there
    if (m_duration <= 0 || from == to) {
        m_ways.erase(id);
        return to;
    }
    if (m_along > 0 || m_clock.state() == QAbstractAnimation::Stopped)
        start();
    m_ways.insert_or_assign(id, Way{from, to});
    return from;
}

/// Those that are on their way begin anew from where they are.
void Glide::start()
{
    for (auto &[id, way] : m_ways)
        way.from = placeOn(way);
    m_along = 0;
    m_clock.stop();
    m_clock.setDuration(m_duration);
    m_clock.start();
}

void Glide::clear()
{
    m_clock.stop();
    m_ways.clear();
    m_along = 0;
}

void Glide::finish()
{
    if (!isRunning())
        return;
    m_clock.stop();
    m_along = 1;
    emit moved();
    clear();
}

void Glide::step()
{
    if (m_clock.state() == QAbstractAnimation::Stopped || !isRunning())
        return;
    m_along = m_clock.currentValue().toDouble();
    if (m_along >= 1)
        finish();
    else if (m_along > 0)
        emit moved();
}

QPointF Glide::placeOn(const Way &way) const
{
    return m_along >= 1 ? way.to : way.from + (way.to - way.from) * m_along;
}

std::vector<std::pair<NodeId, QPointF>> Glide::places() const
{
    std::vector<std::pair<NodeId, QPointF>> places;
    places.reserve(m_ways.size());
    for (const auto &[id, way] : m_ways)
        places.emplace_back(id, placeOn(way));
    return places;
}

} // namespace heddle
