// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; a value.
#pragma once

#include "models/edit/nodeedits.h"
#include "models/edit/selection.h"

#include <QtCore/QElapsedTimer>

namespace heddle {

/// Steps by keys that follow each other are one: the same things, moved again before long.
class NudgeRun {
public:
    /// The merge key of the next step.
    std::uint64_t next(NodeEdits &edits, const Selection &selection)
    {
        const bool goesOn = m_last.isValid() && m_last.elapsed() < kRest && m_nodes == selection.ids()
            && m_frames == selection.frames();
        if (!goesOn)
            m_key = edits.newMergeKey();
        m_nodes = selection.ids();
        m_frames = selection.frames();
        m_last.start();
        return m_key;
    }

private:
    static constexpr qint64 kRest = 1500; // milliseconds

    std::uint64_t m_key = 0;
    QElapsedTimer m_last;
    QList<int> m_nodes, m_frames;
};

} // namespace heddle
