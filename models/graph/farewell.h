// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>

#include <utility>
#include <vector>

namespace heddle {

/// What rows of a list show and that goes. The rows go later themselves, when they have heard of it, and
/// would look at nothing for a moment if they were not the first: so it is let go once they have been told,
/// and in the same turn of the event loop. GUI thread; owned by who owns what goes.
class Farewell {
public:
    void add(QObject *shown) { m_leaving.push_back(shown); }
    /// After whoever shows them has been told.
    void say()
    {
        for (QObject *shown : std::exchange(m_leaving, {}))
            shown->deleteLater();
    }

private:
    std::vector<QObject *> m_leaving;
};

} // namespace heddle
