// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/memorypool.h"
#include "engine/process/valuecodec.h"

#include <deque>

namespace heddle {

inline constexpr std::size_t kMostFrameBytes = 16 << 20;

/// One message on its way to another process: its bytes, length first, and the files that go along.
struct ChannelFrame {
    std::string bytes;
    std::vector<std::shared_ptr<const Descriptor>> files;
};

/// The memory that another process has been lent, until it says that it has let go of it. One thread; owned
/// by whoever speaks with that process.
class Loans {
public:
    explicit Loans(std::shared_ptr<MemoryPool> pool)
        : m_pool(std::move(pool))
    {
    }
    /// Lends the array's elements; their file goes along with the frame. Nothing: the frame is full of files.
    Result<std::optional<BufferMention>> lend(
        const Elements &elements, std::size_t bytes, ChannelFrame &frame);
    /// One of its mentions. True: that was the last, so that the other process need not know it any more.
    bool giveBack(std::uint64_t id);
    std::size_t count() const { return m_held.size(); }

private:
    struct Loan {
        std::shared_ptr<SharedMemory> memory;
        Elements elements; // where it came from another process
    };
    std::shared_ptr<MemoryPool> m_pool;
    std::multimap<std::uint64_t, Loan> m_held;
};

/// The frame that tells this message. Without loans all travels in the frame; files are those that the
/// receiver is given besides. The Error is a sentence for people.
Result<ChannelFrame> makeFrame(
    const Map &message, Loans *loans, std::vector<std::shared_ptr<const Descriptor>> files = {});

/// Makes messages of the bytes and files that another process sends, whatever they are. One thread.
class FrameReader {
public:
    /// letGo is called when we have let go of memory that a message mentioned, once for each mention; any
    /// thread.
    explicit FrameReader(std::function<void(std::uint64_t id)> letGo)
        : m_letGo(std::move(letGo))
    {
    }

    void add(std::string_view bytes) { m_bytes += bytes; }
    void add(Descriptor file) { m_files.push_back(std::move(file)); }
    /// The next message; nothing: it is not all here. After an Error nothing more can be made of it.
    Result<std::optional<Map>> next();
    std::size_t files() const { return m_files.size(); }

private:
    Result<Map> read(std::string_view payload);
    Result<Elements> borrow(const BufferMention &mention);
    Result<std::shared_ptr<SharedMemory>> memoryOf(const BufferMention &mention);

    std::function<void(std::uint64_t id)> m_letGo;
    std::string m_bytes;
    std::size_t m_at = 0; // where the next frame begins
    std::deque<Descriptor> m_files;
    std::map<std::uint64_t, std::shared_ptr<SharedMemory>> m_known; // by its maker's id, until that drops it
};

} // namespace heddle
