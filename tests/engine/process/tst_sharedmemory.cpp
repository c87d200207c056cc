// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Large arrays between processes: sealed, without a copy where they are shared already, and let go of.

#include "engine/process/frame.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>

namespace heddle::test {

namespace {

constexpr std::int64_t kMany = 100'000;

Array numbers(double first)
{
    ArrayBuilder builder(DType::Float64, {kMany});
    for (double &number : builder.as<double>())
        number = first++;
    return std::move(builder).freeze();
}

Descriptor fileOf(const ChannelFrame &frame, std::size_t index)
{
    return Descriptor(fcntl(frame.files[index]->number(), F_DUPFD_CLOEXEC, 0)); // NOLINT(*-vararg)
}

/// Two ends of a channel without the channel.
class Handover : public testing::Test {
protected:
    ChannelFrame send(const Map &message)
    {
        auto frame = makeFrame(message, &loans);
        EXPECT_TRUE(frame);
        return std::move(*frame);
    }
    Map receive(const ChannelFrame &frame)
    {
        for (std::size_t i = 0; i < frame.files.size(); ++i)
            reader.add(fileOf(frame, i));
        reader.add(frame.bytes);
        const auto message = reader.next();
        EXPECT_TRUE(message) << message.error().text;
        return message && *message ? **message : Map();
    }

    static ChannelFrame withoutFile(const Array &array, std::uint64_t id)
    {
        CborWriter out;
        out.map(1);
        out.text("value");
        EXPECT_TRUE(writeValue(out, array, [&](const Elements &, std::size_t bytes) {
            return Result(std::optional(BufferMention{id, -1, 0, bytes}));
        }));
        const std::size_t size = out.size();
        ChannelFrame frame{std::string{char(size), char(size >> 8), 0, 0}, {}};
        frame.bytes += out.take();
        return frame;
    }

    std::vector<std::uint64_t> letGo; // outlives all that may be let go of
    std::shared_ptr<MemoryPool> pool = std::make_shared<MemoryPool>();
    Loans loans{pool};
    FrameReader reader{[this](std::uint64_t id) { letGo.push_back(id); }};
};

} // namespace

TEST_F(Handover, ALargeArrayTravelsInSharedMemoryAndIsLetGoOf)
{
    const ChannelFrame frame = send({{"value", numbers(5)}});
    EXPECT_LT(frame.bytes.size(), 200u);
    ASSERT_EQ(frame.files.size(), 1u);
    {
        Map message = receive(frame);
        const Array array = message["value"].as<Array>();
        message.clear();
        EXPECT_EQ(array.at(kMany - 1), 5 + kMany - 1);
        EXPECT_TRUE(letGo.empty());
    }
    ASSERT_EQ(letGo.size(), 1u);
    loans.giveBack(letGo.front());
    EXPECT_EQ(loans.count(), 0u);
    EXPECT_EQ(reader.files(), 0u);
}

TEST_F(Handover, WhatCameFromAProcessIsHandedOnWithoutACopy)
{
    Map message = receive(send({{"value", numbers(5)}}));
    const Array got = message["value"].as<Array>();
    const Array part = got.reshaped({2, kMany / 2}).item(1);
    const ChannelFrame onwards = send({{"value", part}});
    ASSERT_EQ(onwards.files.size(), 1u);
    EXPECT_EQ(onwards.files[0], sharedMemoryOf(got.elements())->file());
    EXPECT_EQ(receive(onwards)["value"].as<Array>().at(0), 5 + kMany / 2);
}

TEST_F(Handover, AnArrayIsCopiedOnceHoweverOftenItIsSent)
{
    Array array = numbers(1);
    const auto first = send({{"a", array}, {"b", array}});
    const auto second = send({{"a", array}});
    EXPECT_EQ(first.files.size(), 1u);
    EXPECT_EQ(first.files, second.files);
    EXPECT_EQ(loans.count(), 3u);
    Map both = receive(first);
    EXPECT_EQ(both["b"].as<Array>().at(1), 2);
}

TEST_F(Handover, MemoryIsFilledAgainWhenNobodyReadsItAnyMore)
{
    int file = 0;
    {
        const ChannelFrame frame = send({{"value", numbers(1)}});
        file = frame.files[0]->number();
        receive(frame);
    }
    loans.giveBack(letGo.at(0));
    const ChannelFrame again = send({{"value", numbers(2)}});
    EXPECT_EQ(again.files[0]->number(), file);
    EXPECT_EQ(receive(again)["value"].as<Array>().at(0), 2);
}

TEST_F(Handover, WhatCannotBeSentLeavesNothingLent)
{
    EXPECT_FALSE(makeFrame({{"array", numbers(1)}, {"text", std::string(17 << 20, 'x')}}, &loans));
    EXPECT_EQ(loans.count(), 0u);
}

TEST_F(Handover, TheMemoryCanNeitherShrinkNorGrow)
{
    const ChannelFrame frame = send({{"value", numbers(1)}});
    EXPECT_NE(ftruncate(frame.files[0]->number(), 0), 0);
    EXPECT_NE(ftruncate(frame.files[0]->number(), off_t(1) << 30), 0);
}

TEST(SharedMemory, WhatIsNotSealedIsRefused)
{
    Descriptor file(memfd_create("test", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    ASSERT_EQ(ftruncate(file.number(), 4096), 0);
    const auto mapped = SharedMemory::map(std::move(file));
    ASSERT_FALSE(mapped);
    EXPECT_EQ(mapped.error().text, "its memory is not sealed, so that its maker could take it away");
}

TEST_F(Handover, WhatIsSmallerThanSaidIsRefused)
{
    ChannelFrame frame = send({{"value", numbers(1)}});
    const auto small = SharedMemory::make(4096);
    reader.add(Descriptor(fcntl((*small)->file()->number(), F_DUPFD_CLOEXEC, 0))); // NOLINT(*-vararg)
    reader.add(frame.bytes);
    const auto read = reader.next();
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().text, "an array: its memory is smaller than it says");
}

TEST_F(Handover, MemoryThatIsKnownNeedsNoFileUntilItsMakerDropsIt)
{
    const Array array = numbers(5);
    const std::uint64_t id = (*pool->holding(array.elements(), array.bytes()))->id();
    receive(send({{"value", array}}));
    const ChannelFrame mention = withoutFile(array, id);
    EXPECT_EQ(receive(mention)["value"].as<Array>().at(1), 6);
    receive(*makeFrame({{"op", "drop"}, {"buffer", std::int64_t(id)}}, nullptr));
    reader.add(mention.bytes);
    const auto read = reader.next();
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().text, "an array: its memory did not come along");
}

TEST_F(Handover, LargeColumnsTravelInSharedMemoryToo)
{
    const Table table({{"n", std::vector<double>(kMany, 2.5), {}}});
    const ChannelFrame frame = send({{"value", table}});
    EXPECT_EQ(frame.files.size(), 1u);
    EXPECT_EQ(receive(frame)["value"].as<Table>().column(0).as<double>().back(), 2.5);
    EXPECT_EQ(letGo.size(), 1u); // columns are copied: vectors hold them
}

TEST(SharedMemory, WhatIsNoMemoryIsRefused)
{
    EXPECT_FALSE(SharedMemory::map(Descriptor(open("/dev/null", O_RDONLY | O_CLOEXEC)))); // NOLINT(*-vararg)
}

} // namespace heddle::test
