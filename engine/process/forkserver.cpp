// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/forkserver.h"

#include "engine/process/fields.h"
#include "engine/process/greeting.h"
#include "engine/process/spawn.h"

namespace heddle {

namespace {

constexpr std::size_t kMostLastWords = 2000;

} // namespace

std::shared_ptr<ForkServer> ForkServer::make(
    Reactor &reactor, std::string interpreter, const ProcessSettings &settings)
{
    std::shared_ptr<ForkServer> server(new ForkServer(reactor, std::move(interpreter), settings));
    server->begin(settings.modules);
    return server;
}

ForkServer::ForkServer(Reactor &reactor, std::string interpreter, const ProcessSettings &settings)
    : WorkerHome(std::move(interpreter))
    , m_reactor(reactor)
    , m_memory(settings.memory)
{
}

ForkServer::~ForkServer()
{
    if (m_channel)
        m_channel->close();
    if (m_pid > 0)
        killAndReap(m_pid);
}

void ForkServer::begin(const std::string &modules)
{
    auto [ours, theirs] = socketPair();
    auto [read, write] = makePipe();
    const auto started
        = spawn({{interpreter(), "-m", "heddle.forkserver"}, modules, std::move(theirs), std::move(write)});
    if (!started)
        return m_reactor.post([weak = weak_from_this(), reason = started.error().text] {
            if (const auto there = weak.lock())
                there->lose(reason);
        });
    m_pid = *started;
    m_output = std::make_unique<LineReader>(m_reactor, std::move(read), [this](const std::string &line) {
        m_lastWords += (m_lastWords.empty() ? "" : "\n") + line;
        if (m_lastWords.size() > kMostLastWords)
            m_lastWords.erase(0, m_lastWords.size() - kMostLastWords);
    });
    m_channel = Channel::make(m_reactor, std::move(ours),
        {[this](const Map &message) { hear(message); }, [this](const std::string &reason) { lose(reason); }});
}

void ForkServer::hear(const Map &message)
{
    const auto alive = shared_from_this();
    const std::string op = textField(message, "op");
    if (op == "hello")
        return greet(message);
    const auto pid = pid_t(intField(message, "pid").value_or(0));
    if (op == "forked" && !m_forks.empty()) {
        const Started started = std::move(m_forks.front());
        m_forks.pop_front();
        started(pid);
    } else if (op == "types" && intField(message, "threads").value_or(1) > 1) {
        events().crowded(textField(message, "package"));
    } else if (op == "ended") {
        events().ended(pid, int(intField(message, "status").value_or(0)));
    }
}

void ForkServer::greet(const Map &message)
{
    if (const std::string wrong = greetingFault(message); !wrong.empty())
        return lose(wrong);
    m_ready = true;
    m_channel->send(*makeFrame(ourGreeting(), nullptr));
    for (const auto &task : std::exchange(m_whenReady, {}))
        task();
}

void ForkServer::start(Descriptor channel, Descriptor output, Started started)
{
    if (m_ready)
        return sendFork(std::move(channel), std::move(output), std::move(started));
    auto files = std::make_shared<std::pair<Descriptor, Descriptor>>(std::move(channel), std::move(output));
    m_whenReady.push_back([this, files, started = std::move(started)]() mutable {
        sendFork(std::move(files->first), std::move(files->second), std::move(started));
    });
}

void ForkServer::sendFork(Descriptor channel, Descriptor output, Started started)
{
    Map message{{"op", "fork"}};
    if (m_memory > 0)
        message["limits"] = Map{{"memory", std::int64_t(m_memory)}};
    m_forks.push_back(std::move(started));
    m_channel->send(*makeFrame(message, nullptr,
        {std::make_shared<const Descriptor>(std::move(channel)),
            std::make_shared<const Descriptor>(std::move(output))}));
}

void ForkServer::load(const ProcessBody &body)
{
    if (m_ready && m_loaded.emplace(body.package, body.stamp).second)
        m_channel->send(
            *makeFrame({{"op", "load"}, {"package", body.folder}, {"name", body.package}}, nullptr));
}

void ForkServer::lose(const std::string &reason)
{
    if (m_channel)
        m_channel->close();
    if (m_output)
        m_output->drain();
    if (m_pid > 0)
        killAndReap(std::exchange(m_pid, 0));
    const std::string why = !reason.empty() ? reason
        : m_lastWords.empty()               ? interpreter() + " ended before it was ready."
                                            : m_lastWords;
    const auto alive = shared_from_this();
    events().lost(m_ready ? "The process that starts the workers has ended." : why, m_ready);
}

} // namespace heddle
