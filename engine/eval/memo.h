// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/key.h"
#include "engine/value/value.h"

#include <list>
#include <string>
#include <unordered_map>
#include <vector>

namespace heddle {

/// Results by content key, so that undo, paste and going back find what was computed before. Holds at most
/// a number of bytes; the least recently used go first. Engine thread; owned by the evaluator.
class Memo {
public:
    struct Result {
        std::vector<Value> outputs;
        std::string warning;
        double seconds = 0;
    };

    explicit Memo(std::size_t limit)
        : m_limit(limit)
    {
    }

    const Result *find(const ContentKey &key); ///< nullptr if it is not known (any more).
    void put(const ContentKey &key, Result result);
    std::size_t bytes() const { return m_bytes; }

private:
    struct Entry {
        ContentKey key;
        Result result;
        std::size_t bytes = 0;
    };

    const std::size_t m_limit;
    std::size_t m_bytes = 0;
    std::list<Entry> m_entries; // most recently used first
    std::unordered_map<ContentKey, std::list<Entry>::iterator> m_index;
};

} // namespace heddle
