// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; a plain value.
#pragma once

#include "engine/base/ids.h"

#include <QtCore/QPointF>

namespace heddle {

/// From where a flow is looked at: which of its graphs, what is in the middle of the canvas, and how near.
struct Standpoint {
    GraphPath graph;
    QPointF centre;
    double zoom = 1;

    friend bool operator==(const Standpoint &, const Standpoint &) = default;
};

} // namespace heddle
