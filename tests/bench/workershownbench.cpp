// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// worker.yield.shown: what yields cost the GUI thread where the node is looked at. worker.docs: the example
// that superqt and napari show in their documentation, the mean of random pictures told at each sixteenth.
//
// A catalog, a place, the bridge and the document as the window has them; no window, which draws at most once
// a frame whatever is yielded.

#include "engine/nodes/builtin.h"
#include "engine/place/threadplace.h"
#include "engine/sdk/worker.h"
#include "models/bridge/enginebridge.h"
#include "models/catalog/catalogmodel.h"
#include "models/document/flowdocument.h"
#include "tests/bench/bench.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>
#include <QtGui/QGuiApplication>

#include <fmt/format.h>

#include <atomic>
#include <ctime>
#include <random>

namespace heddle::bench {

namespace {

using Clock = std::chrono::steady_clock;

std::atomic<std::int64_t> yields = 0;

Worker<double> counts()
{
    for (double i = 0;; ++i) {
        yields.fetch_add(1, std::memory_order_relaxed);
        co_yield i;
    }
}

/// Random numbers as fast as numpy makes them, which the same example uses in Python.
class Randoms {
public:
    double operator()() // splitmix64
    {
        std::uint64_t z = m_state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return double((z ^ (z >> 31)) >> 11) * 0x1p-53;
    }

private:
    std::uint64_t m_state = 1;
};

ArrayBuilder square(std::int64_t side)
{
    return ArrayBuilder(DType::Float64, {side, side});
}

/// The example: one step is a picture of random numbers, added up; each sixteenth tells the mean so far.
Worker<Array> docsExample()
{
    constexpr std::int64_t kSide = 512;
    Randoms random;
    std::vector<double> sum(kSide * kSide);
    for (std::int64_t n = 1;; ++n) {
        for (double &pixel : sum)
            pixel += random();
        co_await checkpoint;
        if (n % 16 != 0)
            continue;
        ArrayBuilder mean = square(kSide);
        auto out = mean.as<double>();
        for (std::size_t i = 0; i < sum.size(); ++i)
            out[i] = sum[i] / double(n);
        co_yield std::move(mean).freeze();
    }
}

NodeType countsNode(bool latest)
{
    NodeDeclaration declared = node(latest ? "bench.latest" : "bench.every", counts)
                                   .title("Counts")
                                   .category("Bench")
                                   .impure()
                                   .output("count", "Counts up.");
    if (latest)
        declared.latest();
    return declared;
}
NodeType docsNode()
{
    return node("bench.docs", docsExample)
        .title("Mean")
        .category("Bench")
        .impure()
        .output("mean", "The mean so far.");
}

double guiMicros()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e6 + double(now.tv_nsec) / 1e3;
}

/// A document with one node of a type, looked at.
class OneNode {
public:
    OneNode(NodeType type, ThreadPlace::Priority priority)
        : m_place(0, priority)
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        m_gui = std::make_unique<QGuiApplication>(m_argc, m_argv);
        registerBuiltinNodes(m_catalog);
        const QString id = QString::fromStdString(type.id);
        m_catalog.add(std::move(type));
        m_library = std::make_unique<CatalogModel>(m_catalog);
        m_bridge = std::make_unique<EngineBridge>(m_catalog, m_place);
        m_document
            = std::make_unique<FlowDocument>(*m_library, [this](Command c) { m_bridge->post(std::move(c)); });
        QObject::connect(m_bridge.get(), &EngineBridge::deltaArrived, m_document.get(), &FlowDocument::apply);
        QObject::connect(
            m_bridge.get(), &EngineBridge::deltaArrived, m_bridge.get(), [this](const GraphDelta &delta) {
                m_deltas += !delta.outputs.empty();
                if (onOutput && !delta.outputs.empty())
                    onOutput();
            });
        QObject::connect(m_document.get(), &FlowDocument::nodesAdded, m_document.get(),
            [this](const QList<int> &ids) { m_document->shown()->setVisible(ids); });
        m_document->requestAdd(id, 0, 0);
    }
    ~OneNode() { m_bridge.reset(); }

    void live(std::chrono::milliseconds time)
    {
        QEventLoop loop;
        QTimer::singleShot(time, &loop, &QEventLoop::quit);
        loop.exec();
    }
    template <class Condition> void until(Condition condition)
    {
        while (!condition())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    FlowDocument &document() { return *m_document; }
    int deltas() const { return m_deltas; }

    std::function<void()> onOutput;

private:
    char m_name[13] = "heddle-bench";
    int m_argc = 1;
    char *m_argv[2]{m_name, nullptr};
    std::unique_ptr<QGuiApplication> m_gui;
    Catalog m_catalog;
    ThreadPlace m_place;
    std::unique_ptr<CatalogModel> m_library;
    std::unique_ptr<EngineBridge> m_bridge;
    std::unique_ptr<FlowDocument> m_document;
    int m_deltas = 0;
};

struct Shown {
    double micros = 0, perSecond = 0, deltas = 0;
};

Shown shown(bool latest)
{
    using namespace std::chrono_literals;
    OneNode one(countsNode(latest), ThreadPlace::Priority::Idle); // as in the window
    one.until([&] { return one.deltas() >= 10; });
    const auto begin = Clock::now();
    const double before = guiMicros();
    const std::int64_t first = yields;
    const int deltas = one.deltas();
    one.live(4s);
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    const auto made = double(yields - first);
    return {(guiMicros() - before) / made, made / seconds, (one.deltas() - deltas) / seconds};
}

} // namespace

std::vector<Figure> workerYieldShown()
{
    const Shown all = shown(false);
    return {besideSuperqt({"worker.yield.shown.gui_us", all.micros, "us", "at most 0.6 us of GUI-thread CPU",
                              all.micros <= 0.6},
                "yield.gui_us"),
        {"worker.yield.shown.per_s", all.perSecond, "", "reported: yields of which each goes on"},
        {"worker.yield.shown.updates_per_s", all.deltas, "", "reported: what the window is told of them"}};
}

std::vector<Figure> workerYieldPreview()
{
    const Shown latest = shown(true);
    return {{"worker.yield.preview.gui_us", latest.micros, "us", "at most 0.6 us of GUI-thread CPU",
                latest.micros <= 0.6},
        {"worker.yield.preview.per_s", latest.perSecond, "", "reported: yields of which the latest goes on"},
        {"worker.yield.preview.updates_per_s", latest.deltas, "", "reported"}};
}

std::vector<Figure> workerDocs()
{
    using namespace std::chrono_literals;
    constexpr int kRounds = 10, kGaps = 6;
    OneNode one(docsNode(), ThreadPlace::Priority::Normal); // as superqt's threads
    std::vector<double> gaps, stops;
    std::mt19937 random(1);
    std::vector<Clock::time_point> times;
    one.onOutput = [&] { times.push_back(Clock::now()); };
    for (int round = 0; round < kRounds; ++round) {
        times.clear();
        if (round > 0)
            one.document().runAll();
        one.until([&] { return times.size() > kGaps; });
        for (std::size_t i = 1; i < times.size(); ++i)
            gaps.push_back(std::chrono::duration<double, std::milli>(times[i] - times[i - 1]).count());
        one.live(std::chrono::milliseconds(1 + random() % 40));
        const auto asked = Clock::now();
        one.document().stopAll();
        one.until([&] { return one.document().runningCount() == 0; });
        stops.push_back(std::chrono::duration<double, std::milli>(Clock::now() - asked).count());
    }
    const double gap = percentile(gaps, 0.5), stop = percentile(stops, 0.5);
    Figure seen = besideSuperqt(
        {"worker.docs.stop.ms", stop, "ms", "no later than superqt: stop to end, seen in the GUI thread"},
        "docs.stop.ms");
    seen.met = !seen.peerValue || stop <= *seen.peerValue;
    return {
        besideSuperqt({"worker.docs.gap.ms", gap, "ms", "reported: between two means"}, "docs.gap.ms"), seen};
}

} // namespace heddle::bench
