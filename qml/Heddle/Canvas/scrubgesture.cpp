// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/scrubgesture.h"

#include "qml/Heddle/Canvas/canvasbase.h"
#include "qml/Heddle/Controls/scrubway.h"

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kPixelsAStep = 4;
constexpr double kStepsOfRange = 200;

} // namespace

ScrubGesture::ScrubGesture(
    CanvasBase &canvas, InputProperties &input, double fieldWidth, const PointerNews &start)
    : Gesture(canvas)
    , m_input(&input)
    , m_from(input.value().toDouble())
    , m_width(fieldWidth)
    , m_last(start.view.x())
{
}

bool ScrubGesture::canScrub(const InputProperties &input)
{
    return input.editable() && (input.type() == u"number" || input.type() == u"int");
}

double ScrubGesture::wanted(double smallest) const
{
    const double low = m_input->minimum(), high = m_input->maximum();
    if (std::isfinite(high - low) && high > low)
        return m_from + scrubWay(m_from, m_way, {low, high, m_width * m_canvas.zoom(), smallest});
    const double step = m_input->step() > 0 ? m_input->step() : std::max(std::abs(m_from) / 100, 0.01);
    return m_from + m_way * step / kPixelsAStep;
}

void ScrubGesture::move(const PointerNews &news)
{
    if (!m_input)
        return;
    const double pace = news.modifiers & Qt::ShiftModifier ? 10
        : news.modifiers & Qt::ControlModifier             ? 0.1
                                                           : 1;
    m_way += (news.view.x() - m_last) * pace;
    m_last = news.view.x();
    const double range = m_input->maximum() - m_input->minimum();
    double step = m_input->type() == u"int" ? 1 : m_input->step();
    if (!(step > 0))
        step = std::isfinite(range) && range > 0 ? std::pow(10, std::floor(std::log10(range / kStepsOfRange)))
                                                 : 0.001;
    double value = std::round(wanted(step) / step) * step;
    if (!std::isnan(m_input->minimum()))
        value = std::max(value, m_input->minimum());
    if (!std::isnan(m_input->maximum()))
        value = std::min(value, m_input->maximum());
    // What is left of counting in binary: 0.30000000000000004.
    value = std::round(value * 1e9) / 1e9;
    m_input->requestLive(value);
}

void ScrubGesture::finish(const PointerNews &news)
{
    move(news);
    if (m_input)
        m_input->release();
}

void ScrubGesture::cancel()
{
    if (!m_input)
        return;
    m_input->requestLive(m_from);
    m_input->release();
}

} // namespace heddle::ui
