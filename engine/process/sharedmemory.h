// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"
#include "engine/process/descriptor.h"
#include "engine/value/array.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace heddle {

/// Memory that processes share: without a name, so that nothing is left of it when they end, and sealed, so
/// that it can neither shrink nor grow: whoever reads it never falls off its end, whatever its maker does.
/// Any thread; shared by those who use it.
class SharedMemory {
public:
    /// Of our own: to be written, sealed.
    static Result<std::shared_ptr<SharedMemory>> make(std::size_t bytes);
    /// Another's, to be read; refused where it is not sealed.
    static Result<std::shared_ptr<SharedMemory>> map(Descriptor file);
    ~SharedMemory();
    SharedMemory(const SharedMemory &) = delete;
    SharedMemory &operator=(const SharedMemory &) = delete;

    std::uint64_t id() const { return m_id; } ///< As we mention it to others; used once in a process.
    const std::shared_ptr<const Descriptor> &file() const { return m_file; }
    std::byte *data() const { return m_data; }
    std::size_t bytes() const { return m_bytes; }

private:
    SharedMemory(Descriptor file, std::byte *data, std::size_t bytes);
    static Result<std::shared_ptr<SharedMemory>> mapped(Descriptor file, std::size_t bytes, int protection);

    const std::uint64_t m_id;
    const std::shared_ptr<const Descriptor> m_file;
    std::byte *const m_data;
    const std::size_t m_bytes;
};

/// Elements of an array that lie in shared memory. When the last array over them has gone, letGo is called.
std::shared_ptr<const std::byte> elementsIn(
    std::shared_ptr<SharedMemory> memory, std::size_t offset, std::function<void()> letGo);
/// Room for elements in memory of our own, from its beginning.
std::shared_ptr<std::byte> roomIn(std::shared_ptr<SharedMemory> memory, std::function<void()> letGo);
/// The shared memory in which these elements lie; nullptr: in none.
std::shared_ptr<SharedMemory> sharedMemoryOf(const std::shared_ptr<const std::byte> &elements);

} // namespace heddle
