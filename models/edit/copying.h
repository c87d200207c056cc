// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#pragma once

#include "engine/message/edit.h"
#include "models/edit/linking.h"

#include <string>
#include <vector>

namespace heddle {

class Scene;

/// The wires between some nodes and what lies around them, for copies of these: a node is named by its place
/// among them, in the order of ids, which is the order of copies too.
struct OutsideWires {
    struct Into {
        std::size_t node;
        std::string port;
        Source from;
        std::string extra;
    };
    struct OutOf {
        std::size_t node;
        std::string output;
        WireEnd to;
    };
    std::vector<Into> into;
    std::vector<OutOf> outOf;
};
OutsideWires outsideWires(const Scene &scene, const std::vector<NodeId> &ids);

/// The copies are fed by what feeds the originals, as far as that is still there.
std::vector<Edit> feedEdits(const Scene &scene, const OutsideWires &wires, const std::vector<NodeId> &copies);
/// They feed what the originals fed, where no other wire arrives now.
std::vector<Edit> readEdits(const Scene &scene, const OutsideWires &wires, const std::vector<NodeId> &copies);

} // namespace heddle
