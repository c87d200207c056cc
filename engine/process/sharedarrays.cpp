// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/sharedarrays.h"

#include "engine/value/arraymemory.h"

#include <sys/resource.h>

#include <atomic>
#include <new>

namespace heddle {

namespace {

/// What may be used: the system counts shared memory to nobody.
std::size_t limitOf(int resource)
{
    rlimit limit{};
    return getrlimit(__rlimit_resource(resource), &limit) == 0 ? limit.rlim_cur : RLIM_INFINITY;
}

/// Each needs a file of its own, and the usual number of those is small.
void allowManyFiles()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

std::shared_ptr<std::byte> allocate(MemoryPool &pool, std::size_t bytes)
{
    static std::atomic<std::size_t> used{0};
    if (used + bytes > limitOf(RLIMIT_DATA))
        throw std::bad_alloc();
    auto memory = pool.take(bytes);
    if (!memory)
        return nullptr; // no file is left: as other arrays are
    used += bytes;
    return roomIn(std::move(*memory), [bytes] { used -= bytes; });
}

} // namespace

std::shared_ptr<MemoryPool> shareArrays()
{
    allowManyFiles();
    auto pool = std::make_shared<MemoryPool>();
    setArrayMemory([pool](std::size_t bytes) { return allocate(*pool, bytes); });
    return pool;
}

} // namespace heddle
