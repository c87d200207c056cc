// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/linereader.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/epoll.h>

#include <array>

namespace heddle {

namespace {

constexpr std::size_t kLongest = 2000; // bytes of a line
constexpr std::size_t kMostLines = 200; // in a time
constexpr auto kTime = std::chrono::milliseconds(250);
constexpr int kChunksAtATime = 16;

} // namespace

std::pair<Descriptor, Descriptor> makePipe()
{
    std::array<int, 2> ends{-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC) == 0)
        fcntl(ends[0], F_SETFL, O_NONBLOCK); // NOLINT(*-vararg)
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

LineReader::LineReader(Reactor &reactor, Descriptor pipe, std::function<void(std::string)> told)
    : m_reactor(reactor)
    , m_pipe(std::move(pipe))
    , m_told(std::move(told))
{
    m_reactor.watch(m_pipe.number(), EPOLLIN, [this](std::uint32_t) {
        for (int i = 0; i < kChunksAtATime && read(); ++i) { }
    });
}

LineReader::~LineReader()
{
    m_reactor.forget(m_pipe.number());
}

void LineReader::drain()
{
    for (int i = 0; i < kChunksAtATime && read(); ++i) { }
    if (!m_line.empty())
        tell();
    tellLeftOut();
}

bool LineReader::read()
{
    std::array<char, 16 << 10> chunk; // NOLINT(cppcoreguidelines-pro-type-member-init): filled here
    const ssize_t size = ::read(m_pipe.number(), chunk.data(), chunk.size());
    if (size > 0)
        take({chunk.data(), std::size_t(size)});
    else if (size == 0)
        m_reactor.forget(m_pipe.number()); // nobody prints any more
    return size > 0;
}

void LineReader::take(std::string_view text)
{
    for (const char letter : text) {
        if (letter == '\n')
            tell();
        else if (m_line.size() < kLongest)
            m_line += letter;
    }
}

void LineReader::tell()
{
    const auto now = Reactor::Clock::now();
    if (now - m_since >= kTime) {
        m_since = now;
        m_count = 0;
        tellLeftOut();
    }
    if (++m_count <= kMostLines)
        m_told(m_line);
    else
        ++m_leftOut;
    m_line.clear();
}

void LineReader::tellLeftOut()
{
    if (const std::size_t count = std::exchange(m_leftOut, 0); count > 0)
        m_told(fmt::format("({} more lines)", count));
}

} // namespace heddle
