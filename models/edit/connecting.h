// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/base/ids.h"
#include "engine/value/convert.h"

#include <QtCore/QString>

#include <string>

namespace heddle {

class Scene;

/// The two ends of a wire that someone is about to make.
struct Ends {
    NodeId from;
    std::string fromPort;
    NodeId to;
    std::string toPort;
};

struct Verdict {
    Fit fit = Fit::Refused;
    QString reason; ///< Why not, for the cursor; empty: it may be made.
};

/// Whether that wire may be made, before the engine is asked. The engine has the last word.
Verdict judge(const Scene &scene, const Ends &ends);

} // namespace heddle
