// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"
#include "engine/graph/flow.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace heddle {

/// Writes flows on a thread of its own, so that neither engine nor window waits for a disk. One task at a
/// time, in order. Owned by the session; the destructor finishes what was asked and joins.
class Saver {
public:
    using DoneFunction = std::function<void(const Result<Done> &)>; ///< Called on the saver's thread.

    Saver();
    ~Saver();

    void save(FlowSnapshot snapshot, std::string path, DoneFunction done);
    /// Keeps the flow for the case that this process dies.
    void autosave(FlowSnapshot snapshot, std::string folder, std::string original);
    /// Adds to the file of what was said yes to.
    void remember(std::filesystem::path file, std::vector<std::string> digests);
    /// A pinned result that is too large for the flow's file; where the file is there, it is that result.
    void keep(std::filesystem::path file, Value result, DoneFunction done);
    /// All is saved: nothing needs to be kept.
    void forgetAutosave();

private:
    class Thread;
    std::unique_ptr<Thread> m_thread;
};

} // namespace heddle
