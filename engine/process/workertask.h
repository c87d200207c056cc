// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

#include <memory>
#include <string>

namespace heddle {

class Worker;

/// Something that a worker process does, one at a time: it runs a node, or tells what a package holds. Lives
/// on the reactor's thread; shared by the pool and the worker that does it.
class WorkerTask {
public:
    virtual ~WorkerTask() = default;

    virtual const ProcessBody &body() const = 0;
    /// Can it begin as soon as there is a worker? Not so while its values are being copied.
    virtual bool isReady() const { return true; }
    /// Must the package tell its nodes, even where it has been loaded?
    virtual bool wantsTypes() const { return false; }
    /// The package has told its nodes.
    virtual void hearTypes(const Map &types) = 0;
    /// The package is there: it begins.
    virtual void begin(std::shared_ptr<Worker> worker) = 0;
    virtual void hear(const Map &message) = 0;
    virtual void hearLine(std::string line) = 0;
    /// The process has ended under it. Lost: through no fault of its own.
    virtual void fail(const std::string &text, bool lost) = 0;
    /// Nothing more is to come of it.
    virtual bool isOver() const = 0;
    /// It waits for others, and uses no core meanwhile.
    virtual bool isWaiting() const { return false; }
};

} // namespace heddle
