// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Four controllers wish this and that of 64 workers for as long as kStormSeconds says; whatever they do, what
// is told of each run is in a legal order, every run ends, and nothing is left.

#include "tests/engine/place/runs.h"

#include <atomic>
#include <random>

namespace heddle::test {

namespace {

constexpr int kWorkers = 64, kControllers = 4;
constexpr auto kStorm = std::chrono::seconds(HEDDLE_STORM_SECONDS);

// ---- bodies -------------------------------------------------------------------------------------

Worker<double> waits(std::int64_t seed)
{
    const std::string guard = "it holds memory";
    co_yield double(guard.size());
    if (seed % 3 == 0)
        co_await delay(std::chrono::microseconds(50 * (seed % 7)));
    if (seed % 3 == 1) {
        Value sent = co_await receive;
        co_yield sent.toNumber();
    }
    if (seed % 11 == 0)
        throw std::runtime_error("as planned");
    std::optional<Value> more = co_await poll;
    co_return more ? 1.0 : 0.0;
}
Worker<double> delegates(std::int64_t seed)
{
    Run &run = co_await self;
    double sum = 0;
    for (std::int64_t i = 0; i < 200; ++i) {
        run.progress(double(i), 200, "step");
        double part = co_await waits(seed + i);
        sum += part;
        co_await checkpoint;
        co_yield sum;
    }
    run.message(Value(sum));
    co_return sum;
}
double plain(Run &run, std::int64_t seed)
{
    double sum = 0;
    for (std::int64_t i = 0; i < 200; ++i) {
        run.progress(double(i), 200, "step");
        run.yield(Value(sum));
        if ((seed + i) % 13 == 0)
            sum += run.receive().toNumber();
        if ((seed + i) % 17 == 0)
            run.sleep(std::chrono::microseconds(100));
        if (run.poll())
            run.message(Value(sum));
        if ((seed + i) % 199 == 0)
            throw std::runtime_error("as planned");
    }
    return sum;
}

// ---- the storm ----------------------------------------------------------------------------------

/// Checks the order of each run, and remembers no more than that: a storm is long.
class OrderSink final : public JobSink {
public:
    explicit OrderSink(bool preview)
        : m_preview(preview)
    {
    }
    void post(JobEvent event) override
    {
        const std::lock_guard lock(m_mutex);
        m_order.note(event, m_preview);
        m_paused += std::holds_alternative<JobPaused>(event.what);
        if (const auto *output = std::get_if<JobOutput>(&event.what))
            m_untaken.push_back(output->index);
    }
    bool hasEnded() const
    {
        const std::lock_guard lock(m_mutex);
        return m_order.hasEnded();
    }
    std::string fault() const
    {
        const std::lock_guard lock(m_mutex);
        return m_order.fault();
    }
    int takePauses()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_paused, 0);
    }
    std::vector<int> takeOutputs()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_untaken, {});
    }

private:
    const bool m_preview;
    mutable std::mutex m_mutex;
    Order m_order;
    int m_paused = 0;
    std::vector<int> m_untaken;
};

/// One of the 64: a run after the other.
struct Slot {
    std::mutex mutex;
    RunId run = 0;
    std::shared_ptr<OrderSink> sink;
};

class Storm {
public:
    Storm()
    {
        m_types = {bare(delegates), bare(plain), bare(delegates), bare(plain)};
        m_types[1].cost = Cost::Blocking;
        m_types[2].outputs[0].latest = true;
        m_types[2].mailbox = Mailbox::Queue;
    }

    void control(std::uint32_t seed)
    {
        std::mt19937 random(seed);
        while (std::chrono::steady_clock::now() < m_end)
            wish(m_slots[random() % kWorkers], random);
    }

    void finish()
    {
        EXPECT_EQ(m_place.close(std::chrono::minutes(1)), std::vector<std::string>());
        for (Slot &slot : m_slots)
            check(slot, true);
        EXPECT_GT(m_runs, kWorkers);
        EXPECT_GT(m_pauses, 0);
    }
    int runs() const { return m_runs; }
    int pauses() const { return m_pauses; }

private:
    void wish(Slot &slot, std::mt19937 &random)
    {
        const std::lock_guard lock(slot.mutex);
        for (int output : slot.sink ? slot.sink->takeOutputs() : std::vector<int>())
            m_place.taken(slot.run, output);
        switch (random() % 16) {
        case 0:
            return m_place.stop(slot.run);
        case 1:
            if (random() % 16 == 0)
                m_place.kill(slot.run);
            return;
        case 2:
        case 3:
            return m_place.pause(slot.run);
        case 4:
        case 5:
        case 6:
            return m_place.resume(slot.run);
        case 7:
            if (random() % 64 == 0)
                (void)m_place.alive();
            return;
        case 8:
        case 9:
            return start(slot, random);
        default:
            return m_place.send(slot.run, Value(double(random() % 100)));
        }
    }

    void start(Slot &slot, std::mt19937 &random)
    {
        if (slot.sink && !slot.sink->hasEnded())
            return;
        check(slot, false);
        const std::size_t index = std::size_t(&slot - m_slots);
        const NodeType &type = m_types[index % m_types.size()];
        slot.sink = std::make_shared<OrderSink>(type.outputs[0].latest);
        Job job;
        job.run = slot.run = nextRunId();
        job.type = &type;
        job.inputs = given({std::int64_t(random() % 1000)});
        m_place.submit(std::move(job), slot.sink);
        ++m_runs;
    }

    void check(Slot &slot, bool last)
    {
        if (!slot.sink)
            return;
        EXPECT_EQ(slot.sink->fault(), "");
        EXPECT_TRUE(!last || slot.sink->hasEnded());
        m_pauses += slot.sink->takePauses();
    }

    ThreadPlace m_place{2, ThreadPlace::Priority::Normal};
    std::vector<NodeType> m_types;
    Slot m_slots[kWorkers];
    std::atomic<int> m_runs = 0, m_pauses = 0;
    const std::chrono::steady_clock::time_point m_end = std::chrono::steady_clock::now() + kStorm;
};

} // namespace

TEST(WorkerStorm, WhateverIsWishedEachRunIsToldInALegalOrderAndEnds)
{
    Storm storm;
    std::vector<std::thread> controllers;
    for (std::uint32_t i = 0; i < kControllers; ++i)
        controllers.emplace_back([&storm, i] { storm.control(i + 1); });
    for (std::thread &controller : controllers)
        controller.join();
    storm.finish();
    RecordProperty("runs", storm.runs());
    RecordProperty("pauses", storm.pauses());
    std::printf("%d runs, %d pauses and resumes\n", storm.runs(), storm.pauses());
}

} // namespace heddle::test
