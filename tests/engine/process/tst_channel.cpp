// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Two ends of a channel, with both in this process: what is sent arrives, and sending never waits.

#include "engine/process/channel.h"
#include "engine/process/fields.h"
#include "engine/process/linereader.h"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <future>

namespace heddle::test {

namespace {

/// What one end hears, for a test that waits for it.
class Ear {
public:
    Channel::Events events()
    {
        return {[this](Map message) { note(std::move(message)); },
            [this](const std::string &reason) {
                note({{"op", "closed"}, {"reason", reason}});
            }};
    }
    /// The next that is heard.
    Map next()
    {
        std::unique_lock lock(m_mutex);
        m_heard.wait(lock, [this] { return !m_messages.empty(); });
        Map message = std::move(m_messages.front());
        m_messages.pop_front();
        return message;
    }

private:
    void note(Map message)
    {
        const std::lock_guard lock(m_mutex);
        m_messages.push_back(std::move(message));
        m_heard.notify_all();
    }
    std::mutex m_mutex;
    std::condition_variable m_heard;
    std::deque<Map> m_messages;
};

class Channels : public testing::Test {
protected:
    Channels()
    {
        auto [first, second] = socketPair();
        m_there = std::move(second);
        here = make(std::move(first), ear);
    }
    ~Channels() override
    {
        onReactor([this] {
            here->close();
            if (there)
                there->close();
        });
    }
    std::shared_ptr<Channel> make(Descriptor socket, Ear &listener)
    {
        std::shared_ptr<Channel> made;
        onReactor([&] { made = Channel::make(reactor, std::move(socket), listener.events()); });
        return made;
    }
    void openThere() { there = make(std::move(m_there), otherEar); }
    void onReactor(const std::function<void()> &task)
    {
        std::promise<void> done;
        reactor.post([&] {
            task();
            done.set_value();
        });
        done.get_future().wait();
    }
    static ChannelFrame numbered(std::int64_t number, std::size_t bytes = 0)
    {
        return *makeFrame({{"op", "test"}, {"number", number}, {"load", std::string(bytes, 'x')}}, nullptr);
    }
    void write(std::string_view bytes) { ::send(m_there.number(), bytes.data(), bytes.size(), 0); }
    void hangUp() { m_there.close(); }

    Ear ear, otherEar;
    Reactor reactor;
    std::shared_ptr<Channel> here, there;

private:
    Descriptor m_there;
};

} // namespace

TEST_F(Channels, MessagesArriveInOrder)
{
    openThere();
    for (int i = 0; i < 100; ++i)
        here->send(numbered(i));
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(intField(otherEar.next(), "number"), i);
}

TEST_F(Channels, SendingDoesNotWaitForWhoReadsLater)
{
    for (int i = 0; i < 6; ++i)
        here->send(numbered(i, 8 << 20)); // far more than the system holds
    openThere();
    for (int i = 0; i < 6; ++i) {
        const Map message = otherEar.next();
        EXPECT_EQ(intField(message, "number"), i);
        EXPECT_EQ(textField(message, "load").size(), std::size_t(8 << 20));
    }
}

TEST_F(Channels, WhoNeverReadsIsLeft)
{
    for (int i = 0; i < 10; ++i)
        here->send(numbered(i, 8 << 20));
    EXPECT_EQ(textField(ear.next(), "reason"), "it does not listen");
}

TEST_F(Channels, FilesArriveWithTheirFrames)
{
    openThere();
    ArrayBuilder builder(DType::UInt8, {std::int64_t(kSharedFrom)});
    builder.fillZero();
    builder.as<std::uint8_t>()[5] = 42;
    Loans loans(std::make_shared<MemoryPool>());
    here->send(numbered(1, 1 << 20));
    here->send(*makeFrame({{"op", "array"}, {"value", std::move(builder).freeze()}}, &loans));
    otherEar.next();
    Map message = otherEar.next();
    EXPECT_EQ(message["value"].as<Array>().at(5), 42);
    message.clear();
    EXPECT_EQ(textField(ear.next(), "op"), "free");
}

TEST_F(Channels, TheEndOfTheOtherIsTold)
{
    hangUp();
    EXPECT_EQ(ear.next(), (Map{{"op", "closed"}, {"reason", ""}}));
}

TEST_F(Channels, WhatWasSaidBeforeTheEndIsHeard)
{
    write(numbered(7).bytes);
    hangUp();
    EXPECT_EQ(intField(ear.next(), "number"), 7);
    EXPECT_EQ(textField(ear.next(), "op"), "closed");
}

TEST_F(Channels, NonsenseEndsIt)
{
    write(std::string("\4\0\0\0\xff\xff\xff\xff", 8));
    EXPECT_NE(textField(ear.next(), "reason"), "");
}

TEST_F(Channels, WhoIsHushedIsHeardLater)
{
    openThere();
    onReactor([this] { here->hush(std::chrono::milliseconds(20)); });
    there->send(numbered(1));
    EXPECT_EQ(intField(ear.next(), "number"), 1);
}

TEST(Reactor, TimersAreCalledInTheOrderOfTheirTimes)
{
    Reactor reactor;
    std::string order;
    std::promise<void> done;
    reactor.post([&] {
        reactor.after(std::chrono::milliseconds(20), [&] { done.set_value(); });
        reactor.after(std::chrono::milliseconds(10), [&] { order += "b"; });
        reactor.after(std::chrono::milliseconds(1), [&] { order += "a"; });
    });
    done.get_future().wait();
    EXPECT_EQ(order, "ab");
}

TEST(LineReader, LongLinesAreCutAndTheLastNeedsNoEnd)
{
    Reactor reactor;
    auto [read, write] = makePipe();
    const std::string text = "one\n" + std::string(5000, 'x') + "\nthree";
    ASSERT_EQ(::write(write.number(), text.data(), text.size()), ssize_t(text.size()));
    std::vector<std::string> lines;
    std::promise<void> done;
    reactor.post([&, file = std::make_shared<Descriptor>(std::move(read))] {
        LineReader reader(
            reactor, std::move(*file), [&](std::string line) { lines.push_back(std::move(line)); });
        reader.drain();
        done.set_value();
    });
    done.get_future().wait();
    EXPECT_EQ(lines, (std::vector<std::string>{"one", std::string(2000, 'x'), "three"}));
}

} // namespace heddle::test
