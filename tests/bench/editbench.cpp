// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// gui.edit.latency: how long does an edit take, from the key to its echo from the engine, when the models
// have it, and to the frame that shows it?
//
// A flow of 100,000 nodes, all below one number, which is changed again and again: the engine has up to
// 100,000 dirty nodes at any moment. Meanwhile a node in view is removed and brought back by keys. The window
// shows neither before the engine has said it.

#include "app/window/application.h"
#include "app/window/renderer.h"
#include "engine/sdk/node.h"
#include "models/document/flowdocument.h"
#include "qml/Heddle/Canvas/canvasbase.h"
#include "tests/bench/bench.h"

#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtGui/QGuiApplication>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>
#include <QtTest/QTest>

#include <fmt/format.h>

#include <atomic>
#include <chrono>

namespace heddle::bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int kNodes = 100'000, kColumns = 400, kEdits = 300, kLong = 60'000, kPatience = 1'000;
constexpr int kPause = 45; // milliseconds between two edits, in step with nothing
constexpr double kFrame = 1000.0 / 60;

/// Of one edit, in milliseconds; less than 0: it did not come.
struct Latency {
    double echo = -1, frame = -1;
};

struct Latencies {
    std::vector<double> echo, frame;
    double busy = 0; ///< The share that found dirty nodes.
};

double count()
{
    static std::atomic<int> counted = 0;
    return ++counted;
}

NodeType counter()
{
    return node("bench.count", count)
        .title("Count")
        .category("Bench")
        .kind(NodeKind::Source)
        .cheap()
        .impure()
        .help("One more each time.")
        .output("value", "The number.");
}

std::string flowText()
{
    std::string nodes, wires;
    nodes += R"({"id":1,"name":"n1","type":"bench.count","version":1,"at":[-400,0]})";
    for (int i = 2; i <= kNodes; ++i) {
        const int column = (i - 2) % kColumns, row = (i - 2) / kColumns;
        nodes += fmt::format(
            ",\n{{\"id\":{0},\"name\":\"n{0}\",\"type\":\"math.add\",\"version\":1,\"at\":[{1},{2}]}}", i,
            column * 240, row * 192);
        wires += fmt::format("{}{{\"from\":[{},\"{}\"],\"to\":[{},\"a\"]}}", wires.empty() ? "" : ",\n",
            row ? i - kColumns : 1, row ? "sum" : "value", i);
    }
    return fmt::format(
        "{{\n\"heddle\": 1,\n\"nodes\": [\n{}\n],\n\"wires\": [\n{}\n],\n\"frames\": [\n]\n}}\n", nodes,
        wires);
}

/// The window with that flow, and what is measured on it.
class EditStage {
public:
    EditStage();
    bool open();
    std::vector<Figure> measure();

private:
    FlowDocument &document() { return *m_application->workbench().document(); }
    ui::CanvasBase *canvas() { return m_window->findChild<ui::CanvasBase *>(QStringLiteral("canvas")); }
    bool isThere() { return document().scene().node(m_node); }
    bool isBusy() { return document().scene().countOf(NodeState::OutOfDate) > 0; }
    void rest();
    void noteEcho(const GraphDelta &delta);
    void noteFrame();
    Latency timed(Qt::Key key, Qt::KeyboardModifiers modifiers, bool there);
    Latencies edits();
    void disturb() { m_application->bridge().post(RunCommand{{}, {NodeId{1}}}); }

    QTemporaryDir m_home;
    int m_argc = 1;
    char m_name[13] = "heddle-bench";
    char *m_argv[2] = {m_name, nullptr};
    std::unique_ptr<QGuiApplication> m_gui;
    std::unique_ptr<Application> m_application;
    QQuickWindow *m_window = nullptr;
    NodeId m_node{kColumns + 4}; // in the second row
    std::atomic<bool> m_met = false;
    std::atomic<Clock::duration::rep> m_echoed = 0, m_shown = 0;
};

EditStage::EditStage()
{
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        qputenv(variable, QFile::encodeName(m_home.path()));
    chooseRenderer();
    m_gui = std::make_unique<QGuiApplication>(m_argc, m_argv);
    m_application = std::make_unique<Application>([](Catalog &catalog) { catalog.add(counter()); });
}

bool EditStage::open()
{
    QFile file(m_home.filePath(QStringLiteral("large.heddle")));
    if (!file.open(QFile::WriteOnly) || file.write(QByteArray::fromStdString(flowText())) < 0)
        return false;
    file.close();
    if (!m_application->show())
        return false;
    m_window = qobject_cast<QQuickWindow *>(m_application->qml().rootObjects().value(0));
    m_window->resize(1600, 1000);
    m_window->requestActivate();
    m_application->open(file.fileName());
    const auto isOpen
        = [this] { return document().nodeCount() == kNodes && document().scene().nodeCount() == kNodes; };
    if (!QTest::qWaitFor(isOpen, kLong) || !QTest::qWaitForWindowActive(m_window) || !canvas())
        return false;
    canvas()->setView(ui::CanvasView(1, {60, 40}));
    QObject::connect(&m_application->bridge(), &EngineBridge::deltaArrived, m_window,
        [this](const GraphDelta &delta) { noteEcho(delta); });
    QObject::connect(
        m_window, &QQuickWindow::afterSynchronizing, m_window, [this] { m_met = m_met || m_echoed != 0; },
        Qt::DirectConnection);
    QObject::connect(
        m_window, &QQuickWindow::frameSwapped, m_window, [this] { noteFrame(); }, Qt::DirectConnection);
    return QTest::qWaitFor([this] { return !isBusy(); }, kLong);
}

// The models have applied it: they were connected first.
void EditStage::noteEcho(const GraphDelta &delta)
{
    const auto is = [this](NodeId id) { return id == m_node; };
    const bool has = std::any_of(delta.removed.begin(), delta.removed.end(), is)
        || std::any_of(delta.added.begin(), delta.added.end(), [&](const Node &node) { return is(node.id); });
    if (has && m_echoed == 0)
        m_echoed = Clock::now().time_since_epoch().count();
}

// On the render thread, where there is one.
void EditStage::noteFrame()
{
    if (m_met && m_shown == 0)
        m_shown = Clock::now().time_since_epoch().count();
}

/// As long as a quick person would between two keys, or a click and a key; in the application's own loop.
void EditStage::rest()
{
    QEventLoop loop;
    QTimer::singleShot(kPause, &loop, &QEventLoop::quit);
    loop.exec();
}

Latency EditStage::timed(Qt::Key key, Qt::KeyboardModifiers modifiers, bool there)
{
    m_met = false;
    m_echoed = m_shown = 0;
    const auto begin = Clock::now();
    QTest::keyClick(m_window, key, modifiers);
    QEventLoop loop; // as in the application: what QTest waits by sleeps between two looks
    QTimer::singleShot(kPatience, &loop, &QEventLoop::quit);
    QObject::connect(m_window, &QQuickWindow::frameSwapped, &loop, [&] {
        if (m_shown != 0)
            loop.quit();
    });
    if (m_shown == 0)
        loop.exec();
    if (m_shown == 0 || isThere() != there)
        return {};
    const auto until = [&](Clock::rep then) {
        const Clock::time_point time{Clock::duration(then)};
        return std::chrono::duration<double, std::milli>(time - begin).count();
    };
    return {until(m_echoed), until(m_shown)};
}

Latencies EditStage::edits()
{
    Latencies found;
    for (int i = 0; i < kEdits; ++i) {
        if (isThere())
            document().selection()->set({int(m_node.value)});
        rest();
        found.busy += isBusy() ? 1.0 / kEdits : 0;
        const Latency latency
            = isThere() ? timed(Qt::Key_Delete, {}, false) : timed(Qt::Key_Z, Qt::ControlModifier, true);
        found.echo.push_back(latency.echo);
        found.frame.push_back(latency.frame);
    }
    return found;
}

std::vector<Figure> EditStage::measure()
{
    canvas()->forceActiveFocus();
    Latencies quiet = edits();
    QTimer disturbing;
    QObject::connect(&disturbing, &QTimer::timeout, m_window, [this] { disturb(); });
    disturbing.start(60);
    Latencies busy = edits();
    const bool all = percentile(busy.frame, 0) >= 0 && percentile(quiet.frame, 0) >= 0;
    const double p99 = percentile(busy.echo, 0.99);
    const std::string peer = "the same with an idle engine";
    return {{"gui.edit.latency.p99_ms", p99, "ms", "at most one frame, 16.7 ms", all && p99 <= kFrame, peer,
                percentile(quiet.echo, 0.99)},
        {"gui.edit.latency.p50_ms", percentile(busy.echo, 0.5), "ms", "reported", true, peer,
            percentile(quiet.echo, 0.5)},
        {"gui.edit.latency.frame_p99_ms", percentile(busy.frame, 0.99), "ms",
            "reported: to the frame that shows it", true, peer, percentile(quiet.frame, 0.99)},
        {"gui.edit.latency.frame_p50_ms", percentile(busy.frame, 0.5), "ms", "reported", true, peer,
            percentile(quiet.frame, 0.5)},
        {"gui.edit.latency.busy", busy.busy, "", "the share of edits that found dirty nodes, at least 0.9",
            busy.busy >= 0.9}};
}

} // namespace

std::vector<Figure> editLatency()
{
    EditStage stage;
    if (!stage.open())
        return {{"gui.edit.latency.p99_ms", -1, "ms", "the flow was not opened", false}};
    return stage.measure();
}

} // namespace heddle::bench
