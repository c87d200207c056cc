// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/memorypool.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace heddle {

namespace {

constexpr std::size_t kMostFree = 256 << 20; // bytes that wait to be filled again
constexpr std::size_t kLeast = 64 << 10;

} // namespace

Result<std::shared_ptr<SharedMemory>> MemoryPool::take(std::size_t bytes)
{
    const std::size_t room = std::bit_ceil(std::max(bytes, kLeast)); // pages that nobody fills cost nothing
    std::shared_ptr<SharedMemory> memory = takeFree(room);
    if (!memory) {
        auto made = SharedMemory::make(room);
        if (!made)
            return made;
        memory = std::move(*made);
    }
    SharedMemory *plain = memory.get();
    return std::shared_ptr<SharedMemory>(
        plain, [pool = weak_from_this(), memory = std::move(memory)](SharedMemory *) mutable {
            if (const auto there = pool.lock())
                there->giveBack(std::move(memory));
        });
}

std::shared_ptr<SharedMemory> MemoryPool::takeFree(std::size_t bytes)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_free.find(bytes);
    if (found == m_free.end())
        return nullptr;
    m_freeBytes -= bytes;
    return std::move(m_free.extract(found).mapped());
}

void MemoryPool::giveBack(std::shared_ptr<SharedMemory> memory)
{
    const std::lock_guard lock(m_mutex);
    const std::size_t bytes = memory->bytes();
    if (m_freeBytes + bytes > kMostFree)
        return;
    m_freeBytes += bytes;
    m_free.emplace(bytes, std::move(memory));
}

Result<std::shared_ptr<SharedMemory>> MemoryPool::holding(
    const std::shared_ptr<const std::byte> &elements, std::size_t bytes)
{
    dropStaleCopies();
    if (auto memory = sharedMemoryOf(elements))
        return memory;
    if (auto memory = copyOf(elements.get(), bytes))
        return memory;
    auto made = take(bytes);
    if (!made)
        return made;
    std::memcpy((*made)->data(), elements.get(), bytes);
    Copy copy{elements, *made}; // what it replaces goes without the lock
    const std::lock_guard lock(m_mutex);
    std::swap(m_copies[elements.get()], copy);
    return made;
}

bool MemoryPool::holds(const std::shared_ptr<const std::byte> &elements, std::size_t bytes)
{
    dropStaleCopies();
    return sharedMemoryOf(elements) || copyOf(elements.get(), bytes);
}

std::shared_ptr<SharedMemory> MemoryPool::copyOf(const std::byte *elements, std::size_t bytes)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_copies.find(elements);
    const bool same = found != m_copies.end() && found->second.memory->bytes() >= bytes;
    return same ? found->second.memory : nullptr;
}

/// An address says nothing once the array that was there has gone.
void MemoryPool::dropStaleCopies()
{
    std::map<const std::byte *, Copy> stale; // goes without the lock: its memory comes back to us
    const std::lock_guard lock(m_mutex);
    for (auto at = m_copies.begin(); at != m_copies.end();) {
        const auto next = std::next(at);
        if (at->second.of.expired())
            stale.insert(m_copies.extract(at));
        at = next;
    }
}

} // namespace heddle
