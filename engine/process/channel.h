// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/frame.h"
#include "engine/process/reactor.h"

namespace heddle {

/// Both ends of a new pair of sockets; the second is for the other process.
std::pair<Descriptor, Descriptor> socketPair();

/// Speaks with another process. What is sent goes at once where it can, and else when the other has room,
/// so sending never waits. Lives on the reactor's thread, but for send(); shared by those who may send.
class Channel : public std::enable_shared_from_this<Channel> {
public:
    struct Events {
        std::function<void(Map message)> message;
        /// Nothing comes any more: the other end was closed (no reason), or talks nonsense.
        std::function<void(std::string reason)> closed;
    };

    static std::shared_ptr<Channel> make(Reactor &reactor, Descriptor socket, Events events);
    ~Channel();
    Channel(const Channel &) = delete;
    Channel &operator=(const Channel &) = delete;

    void send(ChannelFrame frame); ///< Any thread.
    /// Sends until no more than so many bytes wait. Any thread but the reactor's.
    void waitUntilSent(std::size_t most);
    void drain(); ///< Tells what has come already.
    void close(); ///< Nothing is told or sent any more.
    /// Listens no more for that long, so that the other has to wait.
    void hush(Reactor::Clock::duration time);

private:
    Channel(Reactor &reactor, Descriptor socket, Events events);

    void listen();
    void readyFor(std::uint32_t events);
    void read();
    enum class Read : std::uint8_t { Nothing, Little, Much };
    Read readSome();
    bool readMessages();
    void end(const std::string &reason);
    bool sendQueued();
    bool sendSome(ChannelFrame &frame);
    bool hasQueued(std::size_t more);

    Reactor &m_reactor;
    const Descriptor m_socket;
    Events m_events;
    FrameReader m_reader;
    bool m_closed = false, m_listening = false;

    std::mutex m_mutex; // guards what follows
    std::deque<ChannelFrame> m_queue; // the first may have gone in part
    std::size_t m_sent = 0; // of the first
    std::size_t m_queued = 0; // bytes in all
    bool m_broken = false; // nobody reads at the other end
};

} // namespace heddle
