// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <atomic>
#include <chrono>
#include <thread>
#include <utility>

namespace heddle {

/// An output of a run where only the latest value matters: what was told last and what comes next. It has a
/// lock of its own, for a few instructions at a time, because bodies may yield many million times a second;
/// taken within the run's lock where both are. Any thread; owned by the run.
struct Preview {
    bool untaken = false; ///< Nobody has looked at the last one yet.
    bool due = false; ///< The clock will look at it.
    bool full = false; ///< `latest` is to be told.
    Value latest;
    std::chrono::steady_clock::time_point last{};

    /// Takes the value in the stead of the one that waits to be told, which comes back; false: none waits.
    bool replace(Value &value)
    {
        const Hold hold(*this);
        if (!untaken && !due)
            return false;
        put(value);
        return true;
    }
    void put(Value &value)
    {
        std::swap(latest, value);
        full = true;
    }
    /// The last one was looked at: is the next to be told?
    bool noteTaken()
    {
        const Hold hold(*this);
        untaken = false;
        return full && !due;
    }
    /// The clock looks at it: is the next to be told?
    bool tick()
    {
        const Hold hold(*this);
        return std::exchange(due, false) && full && !untaken;
    }
    /// Takes what is to be told, if anything is.
    bool take(Value &value)
    {
        const Hold hold(*this);
        std::swap(latest, value);
        return std::exchange(full, false);
    }

    class Hold {
    public:
        explicit Hold(Preview &preview)
            : m_held(preview.m_held)
        {
            for (int tries = 0; m_held.test_and_set(std::memory_order_acquire); ++tries)
                if (tries > kTries) // its holder may be an idle thread that needs the core
                    std::this_thread::sleep_for(std::chrono::microseconds(20));
        }
        ~Hold() { m_held.clear(std::memory_order_release); }
        Hold(const Hold &) = delete;
        Hold &operator=(const Hold &) = delete;

    private:
        static constexpr int kTries = 100;
        std::atomic_flag &m_held;
    };

private:
    std::atomic_flag m_held;
};

} // namespace heddle
