// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#include "qml/Heddle/Widgets/histogramitem.h"

#include <QtGui/QPainter>

#include <cmath>

namespace heddle::ui {

HistogramItem::HistogramItem(QQuickItem *parent)
    : ThemedItem(parent)
{
    setAntialiasing(false);
    connect(this, &HistogramItem::changed, this, [this] { update(); });
}

// Square roots, so that what is rare beside a dark ground can still be seen.
void HistogramItem::paint(QPainter *painter)
{
    const double step = width() / double(std::max<qsizetype>(1, m_shares.size()));
    QColor dim = tokens().captionText;
    dim.setAlphaF(0.35f);
    for (qsizetype i = 0; i < m_shares.size(); ++i) {
        const double tall = std::sqrt(std::clamp(m_shares[i], 0.0, 1.0)) * height();
        const double middle = (double(i) + 0.5) / double(m_shares.size());
        const bool lit = middle >= m_from && middle <= m_to;
        const int left = qRound(double(i) * step), right = qRound(double(i + 1) * step);
        painter->fillRect(QRectF(left, height() - std::ceil(tall), right - left, std::ceil(tall)),
            lit ? tokens().captionText : dim);
    }
}

} // namespace heddle::ui
