// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/sharedmemory.h"

#include <map>
#include <mutex>

namespace heddle {

/// Shared memory that is filled again and again, because the first filling costs ten times the next ones. Any
/// thread; shared by those who hold memory of it.
class MemoryPool : public std::enable_shared_from_this<MemoryPool> {
public:
    /// At least so many bytes, which come back when the last holder lets go of them.
    Result<std::shared_ptr<SharedMemory>> take(std::size_t bytes);
    /// Memory that holds these elements: that in which they lie already, or a copy, which is remembered as
    /// long as they are there.
    Result<std::shared_ptr<SharedMemory>> holding(
        const std::shared_ptr<const std::byte> &elements, std::size_t bytes);
    /// Would that cost nothing, for they lie there or have been copied?
    bool holds(const std::shared_ptr<const std::byte> &elements, std::size_t bytes);

private:
    struct Copy {
        std::weak_ptr<const std::byte> of;
        std::shared_ptr<SharedMemory> memory;
    };

    void giveBack(std::shared_ptr<SharedMemory> memory);
    std::shared_ptr<SharedMemory> copyOf(const std::byte *elements, std::size_t bytes);
    std::shared_ptr<SharedMemory> takeFree(std::size_t bytes);
    void dropStaleCopies();

    std::mutex m_mutex;
    std::multimap<std::size_t, std::shared_ptr<SharedMemory>> m_free; // by size
    std::map<const std::byte *, Copy> m_copies;
    std::size_t m_freeBytes = 0;
};

} // namespace heddle
