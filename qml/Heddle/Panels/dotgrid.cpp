// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#include "qml/Heddle/Panels/dotgrid.h"

#include <QtGui/QPainter>

namespace heddle::ui {
namespace {

constexpr int kDot = 2;

} // namespace

void DotGrid::paint(QPainter *painter)
{
    for (int y = 0; y < height(); y += m_step)
        for (int x = 0; x < width(); x += m_step)
            painter->fillRect(x - kDot / 2, y - kDot / 2, kDot, kDot, tokens().grid);
}

} // namespace heddle::ui
