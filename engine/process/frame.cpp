// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/frame.h"

#include "engine/process/fields.h"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace heddle {

namespace {

constexpr std::size_t kLengthBytes = 4;
constexpr std::size_t kMostFiles = 200; // the system takes 253 at a time

std::string lengthOf(std::size_t size)
{
    std::string bytes;
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        bytes += char(size >> (8 * i));
    return bytes;
}

std::size_t lengthIn(std::string_view bytes)
{
    std::size_t size = 0;
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        size |= std::size_t(std::uint8_t(bytes[i])) << (8 * i);
    return size;
}

} // namespace

// ---- out ----------------------------------------------------------------------------------------

Result<std::optional<BufferMention>> Loans::lend(
    const Elements &elements, std::size_t bytes, ChannelFrame &frame)
{
    auto memory = m_pool->holding(elements, bytes);
    if (!memory)
        return memory.error();
    auto file = std::find(frame.files.begin(), frame.files.end(), (*memory)->file());
    if (file == frame.files.end()) {
        if (frame.files.size() >= kMostFiles)
            return std::optional<BufferMention>();
        file = frame.files.insert(file, (*memory)->file());
    }
    const bool theirs = sharedMemoryOf(elements) != nullptr;
    const BufferMention mention{(*memory)->id(), file - frame.files.begin(),
        theirs ? std::uint64_t(elements.get() - (*memory)->data()) : 0, bytes};
    m_held.emplace(mention.id, Loan{std::move(*memory), theirs ? elements : nullptr});
    return std::optional(mention);
}

bool Loans::giveBack(std::uint64_t id)
{
    const auto found = m_held.find(id);
    if (found == m_held.end())
        return false;
    m_held.erase(found);
    return !m_held.contains(id);
}

Result<ChannelFrame> makeFrame(
    const Map &message, Loans *loans, std::vector<std::shared_ptr<const Descriptor>> files)
{
    ChannelFrame frame{{}, std::move(files)};
    std::vector<std::uint64_t> lent;
    const Lend lend = [&](const Elements &elements, std::size_t bytes) {
        auto mention = loans->lend(elements, bytes, frame);
        if (mention && *mention)
            lent.push_back((*mention)->id);
        return mention;
    };
    CborWriter out;
    out.map(message.size() + 1);
    Result<Done> written = Done{};
    for (auto at = message.begin(); at != message.end() && written; ++at) {
        out.text(at->first);
        written = writeValue(out, at->second, loans ? lend : Lend());
    }
    out.text("fds");
    out.integer(std::int64_t(frame.files.size()));
    if (written && out.size() > kMostFrameBytes)
        written = Error{
            fmt::format("{:.1f} MB are too much for one message to another process. Arrays and images "
                        "may be of any size.",
                double(out.size()) / 1e6)};
    if (!written) {
        for (const std::uint64_t id : lent)
            loans->giveBack(id);
        return written.error();
    }
    frame.bytes = lengthOf(out.size());
    frame.bytes += out.take();
    return frame;
}

// ---- in -----------------------------------------------------------------------------------------

Result<std::optional<Map>> FrameReader::next()
{
    const std::string_view rest = std::string_view(m_bytes).substr(m_at);
    const std::size_t size = rest.size() < kLengthBytes ? 0 : lengthIn(rest);
    if (size > kMostFrameBytes)
        return Error{fmt::format("a frame of {} MB is too large", size >> 20)};
    if (rest.size() < kLengthBytes + size || rest.size() < kLengthBytes) {
        m_bytes.erase(0, std::exchange(m_at, 0));
        return std::optional<Map>();
    }
    m_at += kLengthBytes + size;
    auto message = read(rest.substr(kLengthBytes, size));
    return message ? Result(std::optional(std::move(*message))) : Result<std::optional<Map>>(message.error());
}

Result<Map> FrameReader::read(std::string_view payload)
{
    auto value = readValue(payload, [this](const BufferMention &mention) { return borrow(mention); });
    if (!value)
        return value.error();
    const Map *message = value->get<Map>();
    if (!message)
        return Error{"a frame holds no map"};
    const std::int64_t files = intField(*message, "fds").value_or(0);
    if (files < 0 || std::size_t(files) > m_files.size())
        return Error{"a frame names files that did not come along"};
    m_files.erase(m_files.begin(), m_files.begin() + files);
    if (textField(*message, "op") == "drop")
        m_known.erase(std::uint64_t(intField(*message, "buffer").value_or(0)));
    return *message;
}

/// Its maker sends the file once, and then the id alone.
Result<std::shared_ptr<SharedMemory>> FrameReader::memoryOf(const BufferMention &mention)
{
    const auto known = m_known.find(mention.id);
    if (mention.fd < 0 && known != m_known.end())
        return known->second;
    if (mention.fd < 0 || std::size_t(mention.fd) >= m_files.size())
        return Error{"its memory did not come along"};
    const int file = m_files[std::size_t(mention.fd)].number();
    auto memory = SharedMemory::map(Descriptor(fcntl(file, F_DUPFD_CLOEXEC, 0))); // NOLINT(*-vararg)
    if (memory)
        m_known.insert_or_assign(mention.id, *memory);
    return memory;
}

Result<Elements> FrameReader::borrow(const BufferMention &mention)
{
    const auto memory = memoryOf(mention);
    if (!memory)
        return memory.error();
    const std::size_t room = (*memory)->bytes();
    if (mention.offset > room || mention.size > room - mention.offset)
        return Error{"its memory is smaller than it says"};
    return elementsIn(*memory, mention.offset, [letGo = m_letGo, id = mention.id] { letGo(id); });
}

} // namespace heddle
