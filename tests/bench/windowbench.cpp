// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// gui.stall.busy: does the window's thread stay free while every core computes?
//
// A heartbeat of 1 ms on the GUI thread for 30 s, the window shown with 200 nodes of which half show live
// pictures, a scripted pan, and one body a core that computes, allocates and frees 512 MB and yields. Beside
// it, in a process without Qt, the same heartbeat: what the machine itself does to a thread.

#include "app/window/application.h"
#include "app/window/renderer.h"
#include "engine/sdk/worker.h"
#include "models/document/flowdocument.h"
#include "qml/Heddle/Widgets/widgetregistry.h"
#include "tests/bench/stall.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtGui/QGuiApplication>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cmath>
#include <cstring>
#include <numeric>
#include <thread>

Q_IMPORT_QML_PLUGIN(Heddle_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Heddle_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_WidgetsPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_LibraryPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_CanvasPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_PanelsPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_AppPlugin)

namespace heddle::bench {

namespace {

using Clock = std::chrono::steady_clock;
constexpr double kSeconds = 30, kWarmUp = 4;
constexpr int kNodes = 200, kColumns = 20;

/// Never ends: computes a picture, allocates, touches and frees 512 MB, yields.
Image busy(Run &run, std::int64_t seed)
{
    constexpr std::int64_t kSide = 256;
    constexpr std::size_t kBytes = 512u << 20, kPage = 4096;
    for (double t = double(seed);; t += 0.1) {
        ArrayBuilder pixels(DType::UInt8, {kSide, kSide});
        auto out = pixels.as<std::uint8_t>();
        for (std::int64_t y = 0; y < kSide; ++y)
            for (std::int64_t x = 0; x < kSide; ++x)
                out[std::size_t(y * kSide + x)] = std::uint8_t(
                    127 + 127 * std::sin(double(x) * 0.05 + t) * std::cos(double(y) * 0.04 - t));
        std::unique_ptr<char[]> memory(new char[kBytes]);
        for (std::size_t i = 0; i < kBytes; i += kPage) {
            memory[i] = char(i);
            if (i % (kPage * 1024) == 0)
                run.checkpoint();
        }
        run.yield(Value(Image{std::move(pixels).freeze(), Channels::Grey}));
    }
}

Image stripes(std::int64_t phase)
{
    constexpr std::int64_t kSide = 64;
    ArrayBuilder pixels(DType::UInt8, {kSide, kSide});
    auto out = pixels.as<std::uint8_t>();
    for (std::size_t k = 0; k < out.size(); ++k)
        out[k] = std::uint8_t(phase + std::int64_t(k));
    return Image{std::move(pixels).freeze(), Channels::Grey};
}

/// Never ends: yields small pictures as fast as it can.
Worker<Image> flood(std::int64_t seed)
{
    for (std::int64_t i = seed;; ++i) {
        Image picture = stripes(i);
        co_yield std::move(picture);
    }
}

template <class F> NodeType endless(F body)
{
    return node("bench.busy", body)
        .title("Busy")
        .category("Bench")
        .kind(NodeKind::Source)
        .impure()
        .face("image")
        .help("Keeps a core busy for ever.")
        .input("seed", "Where the picture begins.")
        .preset(1)
        .output("image", "A moving picture.");
}

/// One source a core, pictures below them, and sums for the rest.
QByteArray flowText(int sources)
{
    std::string nodes, wires;
    for (int i = 1; i <= kNodes; ++i) {
        const char *type = i <= sources ? "bench.busy" : i <= kNodes / 2 ? "view.image" : "math.add";
        nodes
            += fmt::format("{}{{\"id\":{},\"name\":\"n{}\",\"type\":\"{}\",\"version\":1,\"at\":[{},{}]{}}}",
                i > 1 ? ",\n" : "", i, i, type, (i - 1) % kColumns * 240, (i - 1) / kColumns * 260,
                i <= sources ? fmt::format(",\"set\":{{\"seed\":{}}}", i) : "");
        if (i > sources && i <= kNodes / 2)
            wires += fmt::format("{}{{\"from\":[{},\"image\"],\"to\":[{},\"value\"]}}",
                wires.empty() ? "" : ",\n", i % sources + 1, i);
        else if (i > kNodes / 2 + 1)
            wires += fmt::format(",\n{{\"from\":[{},\"sum\"],\"to\":[{},\"a\"]}}", i - 1, i);
    }
    return QByteArray::fromStdString(
        fmt::format("{{\n\"heddle\": 1,\n\"nodes\": [\n{}\n],\n\"wires\": [\n{}\n],\n\"frames\": [\n]\n}}\n",
            nodes, wires));
}

/// Gaps between beats, in milliseconds.
class Gaps {
public:
    void beat()
    {
        const auto now = Clock::now();
        if (m_counting)
            m_gaps.push_back(std::chrono::duration<double, std::milli>(now - m_last).count());
        m_last = now;
        m_counting = true;
    }
    void restart()
    {
        m_gaps.clear();
        m_counting = false;
    }
    std::size_t count() const { return m_gaps.size(); }
    double at(double share) const
    {
        auto gaps = m_gaps; // which stay in the order of time
        return percentile(gaps, share);
    }
    double longest() const { return m_gaps.empty() ? 0 : *std::max_element(m_gaps.begin(), m_gaps.end()); }
    /// When the longest began, in seconds.
    double longestAt() const
    {
        const auto longest = std::max_element(m_gaps.begin(), m_gaps.end());
        return std::accumulate(m_gaps.begin(), longest, 0.0) / 1000;
    }

private:
    std::vector<double> m_gaps;
    Clock::time_point m_last;
    bool m_counting = false;
};

/// The same heartbeat in a process without Qt; started before Qt is.
class Control {
public:
    Control()
    {
        if (pipe(m_ends) != 0)
            return;
        m_child = fork();
        if (m_child == 0) {
            Gaps gaps;
            const auto start = Clock::now()
                + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(kWarmUp));
            const auto end = start
                + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(kSeconds));
            while (Clock::now() < end) {
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
                if (Clock::now() >= start)
                    gaps.beat();
            }
            const double figures[2]{gaps.at(0.999), gaps.longest()};
            _exit(write(m_ends[1], figures, sizeof figures) == ssize_t(sizeof figures) ? 0 : 1);
        }
    }
    bool read(double (&figures)[2])
    {
        const bool good = ::read(m_ends[0], figures, sizeof figures) == ssize_t(sizeof figures);
        waitpid(m_child, nullptr, 0);
        return good;
    }

private:
    int m_ends[2]{};
    pid_t m_child = -1;
};

QQuickItem *findItem(QQuickItem *root, const char *className)
{
    if (QByteArray(root->metaObject()->className()).startsWith(className))
        return root;
    const auto children = root->childItems();
    for (QQuickItem *child : children)
        if (QQuickItem *found = findItem(child, className))
            return found;
    return nullptr;
}

/// Moves the canvas to and fro, 7 px a frame.
class Pan {
public:
    explicit Pan(QQuickWindow *window)
        : m_window(window)
    {
        QObject::connect(&m_clock, &QTimer::timeout, window, [this] { step(); });
    }
    void start() { m_clock.start(16); }
    bool hasCanvas() const { return m_canvas; }

private:
    void step()
    {
        if (!m_canvas)
            m_canvas = findItem(m_window->contentItem(), "FlowCanvas");
        if (!m_canvas)
            return;
        if (m_travelled == 0) // once, from whatever the opening has shown
            m_canvas->setProperty("zoom", 1.0);
        m_travelled += 7;
        const double x = std::abs(std::fmod(m_travelled, 5000.0) - 2500.0);
        m_canvas->setProperty("offset", QPointF(-x, -40));
    }

    QQuickWindow *const m_window;
    QTimer m_clock;
    QQuickItem *m_canvas = nullptr;
    double m_travelled = 0;
};

void write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QFile::WriteOnly))
        file.write(text);
}

void writePackage(const QString &folder, const QByteArray &nodes)
{
    write(folder + QStringLiteral("package.json"), R"({"name": "bench", "title": "Bench"})");
    write(folder + QStringLiteral("nodes.py"), nodes);
}

StallScene onEveryCore(NodeType source)
{
    const int cores = int(std::max(1u, std::thread::hardware_concurrency()));
    return {std::move(source), flowText(cores), cores};
}

} // namespace

std::vector<Figure> stallOf(const std::string &name, StallScene scene)
{
    Control control;
    QTemporaryDir home;
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, QFile::encodeName(home.path()));
    chooseRenderer();
    int argc = 1;
    char program[] = "heddle-bench";
    char *argv[]{program, nullptr};
    QGuiApplication gui(argc, argv);
    if (!scene.widget.isEmpty() && scene.source)
        write(ui::WidgetRegistry::userFolder() + QLatin1Char('/') + QString::fromStdString(scene.source->id)
                + QStringLiteral(".qml"),
            scene.widget);
    if (!scene.package.isEmpty())
        writePackage(home.filePath(QStringLiteral("heddle/packages/bench/")), scene.package);
    Application application;
    if (scene.source)
        application.catalog().add(*scene.source);
    if (!application.show(scene.panel))
        return {{name, -1, "", "the window cannot be shown", false}};
    const QString flow = home.filePath(QStringLiteral("busy.heddle"));
    write(flow, scene.flow);
    application.open(flow);

    Gaps gaps;
    QTimer heartbeat;
    heartbeat.setTimerType(Qt::PreciseTimer);
    QObject::connect(&heartbeat, &QTimer::timeout, &gui, [&] { gaps.beat(); });
    auto *window = qobject_cast<QQuickWindow *>(application.qml().rootObjects().value(0));
    window->resize(1600, 1000);
    std::atomic<int> frames = 0;
    QObject::connect(
        window, &QQuickWindow::frameSwapped, window, [&] { ++frames; }, Qt::DirectConnection);
    Pan pan(window);
    heartbeat.start(1);
    if (!scene.panel)
        pan.start();
    QTimer::singleShot(int(kWarmUp * 1000), &gui, [&] {
        gaps.restart();
        frames = 0;
    });
    QTimer::singleShot(int((kWarmUp + kSeconds) * 1000), &gui,
        [] { QCoreApplication::exit(); }); // quit() would ask the window, which would end what runs
    gui.exec();
    const int running = application.workbench().document()->runningCount();

    double alone[2]{};
    if (!control.read(alone) || (!pan.hasCanvas() && !scene.panel))
        return {{name, -1, "", "the canvas or the control was not found", false}};
    const double p999 = gaps.at(0.999), longest = gaps.longest(), allowed = std::max(50.0, 2 * alone[1]);
    return {{name + ".p999_ms", p999, "ms", "at most 16.7 ms", p999 <= 16.7, "control without Qt", alone[0]},
        {name + ".max_ms", longest, "ms", "at most 50 ms or twice the control's", longest <= allowed,
            "control without Qt", alone[1]},
        {name + ".max_at_s", gaps.longestAt(), "s", "when that was", true},
        {name + ".beats", double(gaps.count()), "", "at least 5,000 in 30 s", gaps.count() >= 5000},
        {name + ".frames", frames / kSeconds, "1/s", "what was drawn meanwhile", frames > 0},
        {name + ".running", double(running), "", "all that should", running >= scene.running}};
}

std::vector<Figure> windowStallBusy()
{
    return stallOf("gui.stall.busy", onEveryCore(endless(busy)));
}

/// In Python, one for each core, in worker processes: a loop in Python, and a call that keeps the
/// interpreter's lock.
std::vector<Figure> windowStallPython()
{
    StallScene scene = onEveryCore(endless(busy));
    scene.source.reset();
    scene.package = R"(
import numpy as np
from typing import NamedTuple
from heddle import Image, node

class Picture(NamedTuple):
    image: Image

@node(title="Busy", pure=False)
def busy(seed: int = 1) -> Picture:
    """Keeps a core and the interpreter's lock for ever."""
    y, x = np.mgrid[0:256, 0:256]
    for step in range(10**9):
        total = 0
        for i in range(200_000):
            total += i * i
        sum(range(5_000_000))
        yield Picture(Image((127 + 127 * np.sin(x * 0.05 + seed + step) * np.cos(y * 0.04)).astype(np.uint8)))
    return Picture(Image(np.zeros((256, 256), np.uint8)))
)";
    return stallOf("gui.stall.python", std::move(scene));
}

std::vector<Figure> windowStallYields()
{
    return stallOf("gui.stall.yields", onEveryCore(endless(flood)));
}

} // namespace heddle::bench
