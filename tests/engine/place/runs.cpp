// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "tests/engine/place/runs.h"

#include <fmt/format.h>

#include <algorithm>

namespace heddle::test {

namespace {

constexpr auto kInVain = std::chrono::seconds(60);

std::string textOf(const Value &value)
{
    switch (value.kind()) {
    case Kind::Bool:
        return value.toBool() ? "true" : "false";
    case Kind::Int:
        return std::to_string(value.toInt());
    case Kind::Number:
        return fmt::format("{:g}", value.toNumber());
    case Kind::Text:
        return value.as<std::string>();
    default:
        return value.isNull() ? "null" : value.summary();
    }
}

struct Words {
    std::string operator()(const JobStarted &) const { return "started"; }
    std::string operator()(const JobOutput &out) const
    {
        return out.trigger   ? fmt::format("fired{}:{}", out.index, textOf(out.value))
            : out.index == 0 ? textOf(out.value)
                             : fmt::format("{}:{}", out.index, textOf(out.value));
    }
    std::string operator()(const JobProgress &p) const
    {
        return fmt::format("progress:{:g}/{:g}{}{}", p.done, p.total, p.text.empty() ? "" : ":", p.text);
    }
    std::string operator()(const JobLog &log) const { return (log.warning ? "warned:" : "log:") + log.text; }
    std::string operator()(const JobMessage &message) const { return "message:" + textOf(message.value); }
    std::string operator()(const JobMemory &memory) const { return "memory:" + textOf(memory.value); }
    std::string operator()(const JobPaused &p) const { return p.paused ? "paused" : "resumed"; }
    std::string operator()(const JobFinished &finished) const
    {
        std::string text = "returned";
        for (const Value &value : finished.outputs)
            text += ":" + textOf(value);
        return text;
    }
    std::string operator()(const JobFailed &failed) const { return "failed:" + failed.text; }
    std::string operator()(const JobAborted &) const { return "aborted"; }
};

bool isOutcome(const JobWord &word)
{
    return std::holds_alternative<JobFinished>(word) || std::holds_alternative<JobFailed>(word)
        || std::holds_alternative<JobAborted>(word);
}

} // namespace

Stage *stage = nullptr;

std::vector<Value> given(std::initializer_list<std::int64_t> inputs)
{
    return std::vector<Value>(inputs.begin(), inputs.end());
}

// ---- order --------------------------------------------------------------------------------------

void Order::expect(bool right, const char *rule)
{
    if (!right && m_fault.empty())
        m_fault = fmt::format("event {}: {}", m_sequence, rule);
}

void Order::note(const JobEvent &event, bool preview)
{
    expect(event.sequence == ++m_sequence, "the sequence counts up by one");
    expect(m_state != State::Ended, "nothing follows the outcome");
    if (std::holds_alternative<JobStarted>(event.what)) {
        expect(m_state == State::Nothing, "started comes once, and first");
        m_state = State::Running;
    } else if (std::holds_alternative<JobAborted>(event.what)) {
        m_state = State::Ended;
    } else if (isOutcome(event.what)) {
        expect(m_state == State::Running, "a body ends only while it runs");
        m_state = State::Ended;
    } else if (const auto *paused = std::get_if<JobPaused>(&event.what)) {
        expect(m_state == (paused->paused ? State::Running : State::Paused), "paused and resumed alternate");
        m_state = paused->paused ? State::Paused : State::Running;
    } else {
        expect(m_state != State::Nothing, "nothing is told before started");
        expect(m_state != State::Paused || preview, "a paused body tells nothing");
    }
}

// ---- stage --------------------------------------------------------------------------------------

void Stage::note(std::string word)
{
    const std::lock_guard lock(m_mutex);
    m_words.push_back(std::move(word));
    m_changed.notify_all();
}

bool Stage::sees(std::string_view word, int times)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(
        lock, kInVain, [&] { return std::count(m_words.begin(), m_words.end(), word) >= times; });
}

std::vector<std::string> Stage::words() const
{
    const std::lock_guard lock(m_mutex);
    return m_words;
}

void Stage::hold()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_open; });
}

void Stage::open()
{
    const std::lock_guard lock(m_mutex);
    m_open = true;
    m_changed.notify_all();
}

// ---- recorder -----------------------------------------------------------------------------------

void Recorder::add(RunId run, const NodeType &type)
{
    const std::lock_guard lock(m_mutex);
    m_runs[run].type = &type;
}

void Recorder::post(JobEvent event)
{
    std::string word = std::visit(Words{}, event.what);
    const std::lock_guard lock(m_mutex);
    Record &record = m_runs[event.run];
    const auto *output = std::get_if<JobOutput>(&event.what);
    const bool preview
        = output && !output->trigger && record.type->outputs[std::size_t(output->index)].latest;
    record.order.note(event, preview);
    if (output)
        m_outputs.push_back({event.run, output->index});
    if (const auto *memory = std::get_if<JobMemory>(&event.what))
        record.memory = memory->value;
    if (isOutcome(event.what)) {
        m_endings.push_back(event.run);
        stage->note("told " + word);
    }
    record.words.push_back(std::move(word));
    m_changed.notify_all();
}

std::string Recorder::story(RunId run) const
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_runs.find(run);
    return at == m_runs.end() ? "" : fmt::format("{}", fmt::join(at->second.words, " "));
}

int Recorder::count(RunId run, std::string_view word) const
{
    const std::lock_guard lock(m_mutex);
    const auto &words = m_runs.at(run).words;
    return int(std::count(words.begin(), words.end(), word));
}

bool Recorder::sees(RunId run, std::string_view word, int times)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, kInVain, [&] {
        const auto &words = m_runs[run].words;
        return std::count(words.begin(), words.end(), word) >= times;
    });
}

bool Recorder::seesStart(RunId run, std::string_view beginning)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, kInVain, [&] {
        const auto &words = m_runs[run].words;
        return std::any_of(
            words.begin(), words.end(), [&](const auto &word) { return word.starts_with(beginning); });
    });
}

bool Recorder::seesEnd(RunId run)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, kInVain, [&] { return m_runs[run].order.hasEnded(); });
}

bool Recorder::seesEnds(std::size_t count)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, kInVain, [&] { return m_endings.size() >= count; });
}

std::size_t Recorder::ended() const
{
    const std::lock_guard lock(m_mutex);
    return m_endings.size();
}

std::string Recorder::faults() const
{
    const std::lock_guard lock(m_mutex);
    std::string all;
    for (const auto &[run, record] : m_runs)
        if (!record.order.fault().empty())
            all += fmt::format("{} ({})\n", record.order.fault(), fmt::join(record.words, " "));
    return all;
}

std::vector<Recorder::Taken> Recorder::takeOutputs()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_outputs, {});
}

std::vector<RunId> Recorder::endings() const
{
    const std::lock_guard lock(m_mutex);
    return m_endings;
}

Value Recorder::memory(RunId run) const
{
    const std::lock_guard lock(m_mutex);
    return m_runs.at(run).memory;
}

// ---- the fixture --------------------------------------------------------------------------------

namespace {

double occupant(Run &)
{
    stage->note("occupied");
    stage->hold();
    return 0;
}

} // namespace

RunId PlaceTest::start(const NodeType &type, std::vector<Value> inputs, Value memory, int trigger)
{
    m_types.push_back(type);
    Job job;
    job.run = nextRunId();
    job.type = &m_types.back();
    job.name = type.id;
    job.inputs = std::move(inputs);
    job.memory = std::move(memory);
    job.trigger = trigger;
    const RunId run = job.run;
    m_sink->add(run, m_types.back());
    m_place->submit(std::move(job), m_sink);
    return run;
}

void PlaceTest::occupy()
{
    for (int i = 0; i < 2; ++i)
        start(bare(occupant));
    ASSERT_TRUE(m_stage.sees("occupied", 2));
}

std::string PlaceTest::storyOf(RunId run)
{
    EXPECT_TRUE(m_sink->seesEnd(run)) << m_sink->story(run);
    return m_sink->story(run);
}

void PlaceTest::TearDown()
{
    m_stage.open();
    EXPECT_EQ(m_place->close(kInVain), std::vector<std::string>());
    EXPECT_EQ(m_sink->faults(), "");
    m_place.reset();
}

} // namespace heddle::test
