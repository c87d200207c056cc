// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/scenenode.h"

#include <algorithm>

namespace heddle {

QRectF SceneWire::bounds() const
{
    // The curve lies within its four control points.
    const double reach = handle();
    const double left = std::min(start.x(), end.x() - reach), right = std::max(start.x() + reach, end.x());
    const double top = std::min(start.y(), end.y()), bottom = std::max(start.y(), end.y());
    return {QPointF(left, top), QPointF(right, bottom)};
}

QPointF SceneWire::pointAt(double t) const
{
    const double reach = handle(), s = 1 - t;
    const QPointF a = start + QPointF(reach, 0), b = end - QPointF(reach, 0);
    return s * s * s * start + 3 * s * s * t * a + 3 * s * t * t * b + t * t * t * end;
}

} // namespace heddle
