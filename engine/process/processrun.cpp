// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/processrun.h"

#include "engine/process/fields.h"
#include "engine/process/worker.h"
#include "engine/value/convert.h"

#include <fmt/format.h>

namespace heddle {

namespace {

constexpr std::size_t kMostMail = 10'000, kMostLines = 200;
constexpr std::int64_t kAlways = -1; // of a worker that does not choose
constexpr unsigned kManyWords = 256; // messages and the like: not so many
constexpr auto kWordsGap = std::chrono::milliseconds(16); // in this time

Value valueIn(const Map &message)
{
    const Value *value = field(message, "value");
    return value ? *value : Value();
}

/// Why an output does not fit its port.
std::string misfit(const PortType &port, const Error &error)
{
    return fmt::format("The output {} cannot be this: {}", port.name, error.text);
}

/// As a worker says it that has loaded the package before: the first error of it.
std::string whyAbsent(const Map &error)
{
    const std::string file = textField(error, "file"), trace = textField(error, "trace");
    return fmt::format("{}, line {}: {}{}{}", file.substr(file.rfind('/') + 1),
        intField(error, "line").value_or(0), textField(error, "text"), trace.empty() ? "" : "\n", trace);
}

} // namespace

ProcessRun::ProcessRun(Job job, std::shared_ptr<const ProcessBody> body, std::shared_ptr<JobSink> sink)
    : m_job(std::move(job))
    , m_body(std::move(body))
    , m_sink(std::move(sink))
{
}

// ---- to its sink --------------------------------------------------------------------------------

template <class T> void ProcessRun::say(T what)
{
    if (!m_told)
        m_sink->post({m_job.run, m_job.attempt, ++m_sequence, std::move(what)});
}

/// The last word. A thrown error wins over a stop, a stop over a return.
template <class T> void ProcessRun::sayOutcome(T what)
{
    constexpr bool kAborted = std::is_same_v<T, JobAborted>;
    if (!kAborted && !std::exchange(m_started, true))
        say(JobStarted{});
    if (!kAborted && std::exchange(m_saidPaused, false))
        say(JobPaused{false}); // it ended while it was paused
    sayLines();
    if (std::is_same_v<T, JobFinished> && m_stopped)
        say(JobAborted{});
    else
        say(std::move(what));
    m_told = true;
    m_worker.reset();
}

void ProcessRun::fail(const std::string &text, bool lost)
{
    const double seconds = m_started ? std::chrono::duration<double>(Clock::now() - m_since).count() : 0;
    sayOutcome(JobFailed{lost ? FailureKind::Lost : FailureKind::Node, text, seconds});
}

void ProcessRun::end(const std::string &text)
{
    const auto worker = m_worker;
    fail(text, false);
    if (worker)
        worker->kill();
}

// ---- to its process -----------------------------------------------------------------------------

void ProcessRun::tell(std::string_view op, Map more)
{
    more["op"] = op;
    more["run"] = std::int64_t(m_job.run);
    if (const auto told = m_worker->tell(more); !told)
        say(JobLog{told.error().text, true});
}

/// What is as it mostly is goes without saying: to write and to read it takes longer than a small body.
Map ProcessRun::order() const
{
    Map order{{"op", "run"}, {"run", std::int64_t(m_job.run)}, {"attempt", std::int64_t(m_job.attempt)},
        {"type", m_job.type->id}, {"name", m_job.name},
        {"inputs", List(m_job.inputs.begin(), m_job.inputs.end())}};
    const auto add = [&](const char *key, bool said, const Value &value) {
        if (said)
            order.emplace(key, value);
    };
    add("trigger", m_job.trigger >= 0, m_job.trigger);
    add("memory", !m_job.memory.isNull(), m_job.memory);
    add("folder", !m_job.folder.empty(), m_job.folder);
    add("viewed", m_job.viewed, true);
    add("paused", m_job.paused, true);
    add("every", m_job.every, true);
    return order;
}

void ProcessRun::begin(std::shared_ptr<Worker> worker)
{
    if (const auto told = worker->tell(order()); !told)
        return fail(told.error().text, false);
    m_job.inputs.clear(); // the process has them now, and nothing else to do: it need not say that it starts
    m_worker = std::move(worker);
    m_since = Clock::now();
    m_started = true;
    say(JobStarted{});
    sayLines();
    for (Value &value : std::exchange(m_mail, {}))
        send(std::move(value));
}

void ProcessRun::stop()
{
    if (m_told || std::exchange(m_stopped, true))
        return;
    if (!m_worker)
        return sayOutcome(JobAborted{});
    tell("stop");
}

void ProcessRun::kill()
{
    const auto worker = m_worker;
    sayOutcome(JobAborted{});
    if (worker)
        worker->kill();
}

void ProcessRun::setPaused(bool paused)
{
    m_job.paused = paused;
    if (m_worker)
        tell(paused ? "pause" : "resume");
}

void ProcessRun::setViewed(bool viewed)
{
    m_job.viewed = viewed;
    if (m_worker)
        tell("viewed", {{"viewed", viewed}});
}

/// The oldest value of that output. Most small ones want no word of it.
void ProcessRun::taken(int output)
{
    std::deque<std::int64_t> &acks = m_acks[output];
    if (!m_worker || acks.empty())
        return;
    const std::int64_t ack = acks.front();
    acks.pop_front();
    if (ack == kAlways)
        tell("taken", {{"output", output}});
    else if (ack > 0)
        tell("taken", {{"output", output}, {"ack", ack}});
}

void ProcessRun::send(Value value)
{
    if (m_told)
        return;
    auto fitting = convert(value, *m_job.type->takes);
    if (!fitting)
        return; // whoever sent it was told: Evaluator::send
    if (m_worker)
        return tell("send", {{"value", std::move(*fitting)}});
    if (m_job.type->mailbox == Mailbox::Latest)
        m_mail.clear();
    if (m_mail.size() < kMostMail)
        m_mail.push_back(std::move(*fitting));
}

// ---- from its process ---------------------------------------------------------------------------

void ProcessRun::hearTypes(const Map &types)
{
    for (const Value &node : listField(types, "nodes"))
        if (const Map *map = node.get<Map>(); map && textField(*map, "id") == m_job.type->id)
            return;
    std::string why = fmt::format("The package {} has no node {} any more.", body().package, m_job.type->id);
    if (const List &errors = listField(types, "errors"); !errors.empty())
        if (const Map *error = errors.front().get<Map>())
            why = whyAbsent(*error);
    fail(why, false);
}

ProcessRun::Hear ProcessRun::hearerOf(std::string_view op)
{
    static const std::map<std::string_view, Hear> hearers{{"output", &ProcessRun::hearOutput},
        {"progress", &ProcessRun::hearProgress}, {"log", &ProcessRun::hearLog},
        {"message", &ProcessRun::hearMessage}, {"memory", &ProcessRun::hearMemory},
        {"paused", &ProcessRun::hearPaused}, {"waiting", &ProcessRun::hearWaiting},
        {"finished", &ProcessRun::hearFinished}, {"failed", &ProcessRun::hearFailed},
        {"aborted", &ProcessRun::hearAborted}};
    const auto found = hearers.find(op);
    return found == hearers.end() ? nullptr : found->second;
}

/// What belongs to another run or attempt is dropped, and what comes before the beginning or after the end.
void ProcessRun::hear(const Map &message)
{
    const bool ours = intField(message, "run") == std::int64_t(m_job.run)
        && intField(message, "attempt").value_or(m_job.attempt) == std::int64_t(m_job.attempt);
    const std::string op = textField(message, "op");
    const Hear hearer = hearerOf(op);
    if (!ours || !hearer || m_told || !m_worker)
        return;
    if (op == "progress" || op == "log" || op == "message" || op == "memory")
        countWord();
    (this->*hearer)(message);
}

/// A paused body tells nothing, but when it is stopped and cleans up: then it goes on.
bool ProcessRun::mayTalk()
{
    if (m_saidPaused && m_stopped)
        say(JobPaused{m_saidPaused = false});
    return !m_saidPaused;
}

void ProcessRun::hearLine(std::string line)
{
    if (m_lines.size() < kMostLines)
        m_lines.push_back(std::move(line));
    sayLines();
}

/// What is printed before the start, or by a thread while the body is paused, has to wait.
void ProcessRun::sayLines()
{
    if (m_started && !m_saidPaused)
        for (std::string &line : std::exchange(m_lines, {}))
            say(JobLog{std::move(line), false});
}

void ProcessRun::hearOutput(const Map &message)
{
    const std::int64_t index = intField(message, "index").value_or(-1);
    if (index < 0 || std::size_t(index) >= m_job.type->outputs.size())
        return;
    m_acks[int(index)].push_back(intField(message, "ack").value_or(kAlways));
    const PortType &port = m_job.type->outputs[std::size_t(index)];
    if (boolField(message, "trigger"))
        return say(JobOutput{int(index), valueIn(message), true});
    auto value = convert(valueIn(message), *port.type);
    if (!value)
        return end(misfit(port, value.error()));
    say(JobOutput{int(index), std::move(*value), false});
}

void ProcessRun::hearProgress(const Map &message)
{
    if (mayTalk())
        say(JobProgress{numberField(message, "done").value_or(0), numberField(message, "total").value_or(0),
            textField(message, "text")});
}

void ProcessRun::hearLog(const Map &message)
{
    if (mayTalk())
        say(JobLog{textField(message, "text"), boolField(message, "warning")});
}

void ProcessRun::hearMessage(const Map &message)
{
    if (mayTalk())
        say(JobMessage{valueIn(message)});
}

void ProcessRun::hearMemory(const Map &message)
{
    if (mayTalk())
        say(JobMemory{valueIn(message)});
}

void ProcessRun::hearPaused(const Map &message)
{
    const bool paused = boolField(message, "paused");
    if (std::exchange(m_saidPaused, paused) != paused)
        say(JobPaused{paused});
    sayLines();
}

void ProcessRun::hearWaiting(const Map &message)
{
    m_waits = boolField(message, "waiting");
}

void ProcessRun::hearFinished(const Map &message)
{
    std::vector<Value> outputs;
    for (const Value &value : listField(message, "outputs")) {
        if (outputs.size() == m_job.type->outputs.size())
            break;
        const PortType &port = m_job.type->outputs[outputs.size()];
        auto fitting = convert(value, *port.type);
        if (!fitting)
            return fail(misfit(port, fitting.error()), false);
        outputs.push_back(std::move(*fitting));
    }
    outputs.resize(m_job.type->outputs.size());
    sayOutcome(JobFinished{std::move(outputs), secondsIn(message)});
}

void ProcessRun::hearFailed(const Map &message)
{
    std::string text = textField(message, "text");
    if (const std::string trace = textField(message, "trace"); !trace.empty())
        text += "\n" + trace;
    sayOutcome(JobFailed{FailureKind::Node, std::move(text), secondsIn(message)});
}

void ProcessRun::hearAborted(const Map &)
{
    sayOutcome(JobAborted{});
}

double ProcessRun::secondsIn(const Map &message) const
{
    return numberField(message, "seconds")
        .value_or(std::chrono::duration<double>(Clock::now() - m_since).count());
}

/// Nobody acknowledges messages and logs, so a process that tells too many is not listened to for a while.
void ProcessRun::countWord()
{
    if (++m_words % kManyWords != 0)
        return;
    const auto now = Clock::now();
    if (now - std::exchange(m_lastWords, now) < kWordsGap)
        m_worker->hush(kWordsGap);
}

} // namespace heddle
