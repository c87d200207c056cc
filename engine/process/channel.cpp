// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/channel.h"

#include <poll.h>
#include <sys/epoll.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace heddle {

namespace {

constexpr std::size_t kChunk = 64 << 10;
constexpr int kChunksAtATime = 32; // then others have their turn
constexpr std::size_t kMostQueued = 64 << 20; // bytes that nobody takes
constexpr std::size_t kMostFilesAtATime = 256;
constexpr std::size_t kMostFilesWaiting = 1024;

using ControlRoom = std::array<char, CMSG_SPACE(sizeof(int) * kMostFilesAtATime)>;

void attach(msghdr &message, ControlRoom &room, const ChannelFrame &frame)
{
    const std::size_t bytes = sizeof(int) * frame.files.size();
    message.msg_control = room.data();
    message.msg_controllen = CMSG_SPACE(bytes);
    cmsghdr *header = CMSG_FIRSTHDR(&message);
    *header = {.cmsg_len = CMSG_LEN(bytes), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS};
    for (std::size_t i = 0; i < frame.files.size(); ++i) {
        const int file = frame.files[i]->number();
        std::memcpy(CMSG_DATA(header) + i * sizeof(int), &file, sizeof(int));
    }
}

void detach(msghdr &message, FrameReader &reader)
{
    for (cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS)
            continue;
        const std::size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (std::size_t i = 0; i < count; ++i) {
            int file = -1;
            std::memcpy(&file, CMSG_DATA(header) + i * sizeof(int), sizeof(int));
            reader.add(Descriptor(file));
        }
    }
}

} // namespace

std::pair<Descriptor, Descriptor> socketPair()
{
    std::array<int, 2> ends{-1, -1};
    socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data());
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

std::shared_ptr<Channel> Channel::make(Reactor &reactor, Descriptor socket, Events events)
{
    std::shared_ptr<Channel> channel(new Channel(reactor, std::move(socket), std::move(events)));
    channel->m_reader = FrameReader([weak = channel->weak_from_this()](std::uint64_t id) {
        if (const auto there = weak.lock())
            there->send(*makeFrame({{"op", "free"}, {"buffer", std::int64_t(id)}}, nullptr));
    });
    channel->listen();
    return channel;
}

Channel::Channel(Reactor &reactor, Descriptor socket, Events events)
    : m_reactor(reactor)
    , m_socket(std::move(socket))
    , m_events(std::move(events))
    , m_reader({})
{
}

Channel::~Channel() = default;

void Channel::listen()
{
    m_listening = !m_closed;
    if (m_listening)
        m_reactor.watch(m_socket.number(), EPOLLIN, [weak = weak_from_this()](std::uint32_t events) {
            if (const auto there = weak.lock())
                there->readyFor(events);
        });
    if (m_listening && !sendQueued())
        m_reactor.change(m_socket.number(), EPOLLIN | EPOLLOUT);
    readMessages(); // those that had come before it was hushed
}

void Channel::drain()
{
    while (m_listening && readSome() != Read::Nothing && readMessages()) { }
}

void Channel::close()
{
    m_closed = true;
    m_events = {};
    if (std::exchange(m_listening, false))
        m_reactor.forget(m_socket.number());
}

void Channel::hush(Reactor::Clock::duration time)
{
    if (!std::exchange(m_listening, false))
        return;
    m_reactor.forget(m_socket.number());
    m_reactor.after(time, [weak = weak_from_this()] {
        if (const auto there = weak.lock())
            there->listen();
    });
}

void Channel::readyFor(std::uint32_t events)
{
    if ((events & EPOLLOUT) != 0 && sendQueued() && m_listening)
        m_reactor.change(m_socket.number(), EPOLLIN);
    if ((events & ~std::uint32_t(EPOLLOUT)) != 0)
        read();
}

// ---- in -----------------------------------------------------------------------------------------

void Channel::read()
{
    for (int i = 0; i < kChunksAtATime && m_listening; ++i) {
        const Read read = readSome();
        if (!readMessages() || read != Read::Much)
            return; // where more has come meanwhile, the reactor says so
    }
}

Channel::Read Channel::readSome()
{
    std::array<char, kChunk> chunk; // NOLINT(cppcoreguidelines-pro-type-member-init): filled here
    alignas(cmsghdr) ControlRoom room;
    iovec part{chunk.data(), chunk.size()};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = room.data();
    message.msg_controllen = room.size();
    const ssize_t size = recvmsg(m_socket.number(), &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return Read::Nothing;
    if (size <= 0)
        return end(""), Read::Nothing;
    detach(message, m_reader);
    if (m_reader.files() > kMostFilesWaiting)
        return end("it sends files that belong to nothing"), Read::Nothing;
    m_reader.add({chunk.data(), std::size_t(size)});
    return std::size_t(size) == chunk.size() ? Read::Much : Read::Little;
}

/// False: it is over.
bool Channel::readMessages()
{
    while (m_listening) {
        auto message = m_reader.next();
        if (!message)
            return end(message.error().text), false;
        if (!*message)
            return true;
        if (const auto tell = m_events.message) // a copy: it may close us
            tell(std::move(**message));
    }
    return false;
}

void Channel::end(const std::string &reason)
{
    const auto tell = m_events.closed;
    close();
    if (tell)
        tell(reason);
}

// ---- out ----------------------------------------------------------------------------------------

void Channel::send(ChannelFrame frame)
{
    bool waits = false, deaf = false;
    {
        const std::lock_guard lock(m_mutex);
        waits = !m_queue.empty();
        m_queued += frame.bytes.size();
        deaf = m_queued > kMostQueued && !std::exchange(m_broken, true);
        m_queue.push_back(std::move(frame));
    }
    if (deaf)
        return m_reactor.post([weak = weak_from_this()] {
            if (const auto there = weak.lock())
                there->end("it does not listen");
        });
    if (waits || sendQueued())
        return;
    m_reactor.post([weak = weak_from_this()] {
        const auto there = weak.lock();
        if (there && there->m_listening)
            there->m_reactor.change(there->m_socket.number(), EPOLLIN | EPOLLOUT);
    });
}

void Channel::waitUntilSent(std::size_t most)
{
    while (hasQueued(most)) {
        pollfd file{m_socket.number(), POLLOUT, 0};
        ::poll(&file, 1, -1);
        sendQueued();
    }
}

bool Channel::hasQueued(std::size_t more)
{
    const std::lock_guard lock(m_mutex);
    return m_queued > more;
}

/// True: all of it has gone.
bool Channel::sendQueued()
{
    const std::lock_guard lock(m_mutex);
    while (!m_queue.empty() && !m_broken) {
        if (!sendSome(m_queue.front()))
            return m_broken;
        if (m_sent == m_queue.front().bytes.size()) {
            m_queued -= m_sent;
            m_queue.pop_front();
            m_sent = 0;
        }
    }
    m_queue.clear();
    m_queued = 0;
    return true;
}

/// False: there is no room, or nobody.
bool Channel::sendSome(ChannelFrame &frame)
{
    alignas(cmsghdr) ControlRoom room{};
    iovec part{frame.bytes.data() + m_sent, frame.bytes.size() - m_sent};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (m_sent == 0 && !frame.files.empty())
        attach(message, room, frame);
    const ssize_t size = sendmsg(m_socket.number(), &message, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (size > 0)
        m_sent += std::size_t(size);
    m_broken = size < 0 && errno != EAGAIN && errno != EINTR;
    return size > 0;
}

} // namespace heddle
