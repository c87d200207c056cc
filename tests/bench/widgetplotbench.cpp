// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// widget.plot1m: what a plot of a million points costs the GUI thread when they are replaced 30 times a
// second.
//
// A shown window of 1000 × 600 with nothing but a Plot, without OpenGL and with everything that draws on the
// GUI thread. The numbers are made on a thread of their own, as a node would. HEDDLE_BENCH_SECONDS=600 runs
// it for ten minutes, to see that memory stays flat.

#include "app/window/renderer.h"
#include "models/values/valuehandle.h"
#include "tests/bench/bench.h"

#include <QtCore/QTimer>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickView>

#include <fmt/format.h>

#include <atomic>
#include <cmath>
#include <ctime>
#include <thread>

namespace heddle::bench {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::int64_t kPoints = 1'000'000;
constexpr double kWarmUp = 2, kSeconds = 10, kPerSecond = 30;

double secondsWanted()
{
    return qEnvironmentVariableIsSet("HEDDLE_BENCH_SECONDS")
        ? qEnvironmentVariable("HEDDLE_BENCH_SECONDS").toDouble()
        : kSeconds;
}

double threadMillis()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// A wave with noise on it that travels.
Value signal(int round)
{
    ArrayBuilder builder(DType::Float64, {kPoints});
    std::uint64_t state = std::uint64_t(round) + 1;
    double y = 0, v = 1;
    for (double &number : builder.as<double>()) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        v -= y * 1e-10;
        y += v;
        number = std::ldexp(double(state >> 11), -53) + y * 1e-5 + round % 30 * 0.02;
    }
    return Value(std::move(builder).freeze());
}

/// Makes numbers at a steady pace on a thread of its own and hands them to the plot.
class Source {
public:
    explicit Source(QQuickItem *plot)
        : m_thread([this, plot] { run(plot); })
    {
    }
    ~Source()
    {
        m_ending = true;
        m_thread.join();
    }
    int sent() const { return m_sent; }

private:
    void run(QQuickItem *plot)
    {
        auto next = Clock::now();
        for (int round = 0; !m_ending; ++round) {
            QMetaObject::invokeMethod(
                plot,
                [plot, value = signal(round)] {
                    plot->setProperty("values", QVariant::fromValue(ValueHandle(value)));
                },
                Qt::QueuedConnection);
            m_sent = round + 1;
            next
                += std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1 / kPerSecond));
            std::this_thread::sleep_until(next);
        }
    }

    std::atomic<bool> m_ending = false;
    std::atomic<int> m_sent = 0;
    std::thread m_thread; // last: it uses all others
};

/// The mean memory of a second, for a value more or less is in flight at any moment.
class Memory {
public:
    Memory()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { take(); });
        m_timer.start(20);
    }
    double ofTheLastSecond() const
    {
        double sum = 0;
        for (double sample : m_samples)
            sum += sample;
        return sum / double(m_samples.size());
    }

private:
    void take()
    {
        m_samples.push_back(residentMegabytes());
        if (m_samples.size() > 50)
            m_samples.erase(m_samples.begin());
    }

    QTimer m_timer;
    std::vector<double> m_samples;
};

void live(double seconds)
{
    QTimer::singleShot(int(seconds * 1000), qApp, [] { QCoreApplication::exit(); });
    QCoreApplication::exec();
}

} // namespace

std::vector<Figure> widgetPlot()
{
    qputenv("HEDDLE_RENDERER", "software");
    qputenv("QSG_RENDER_LOOP", "basic"); // all drawing counts
    if (!qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    chooseRenderer();
    int argc = 1;
    char program[] = "heddle-bench";
    char *argv[]{program, nullptr};
    QGuiApplication gui(argc, argv);
    QQuickView view;
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Heddle/Widgets/Plot.qml")));
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(1000, 600);
    if (!view.rootObject())
        return {{"widget.plot1m.gui_ms", -1, "", "the plot cannot be shown", false}};
    view.show();
    const Source source(view.rootObject());
    Memory memory;
    live(kWarmUp);
    int frames = 0;
    QObject::connect(&view, &QQuickWindow::frameSwapped, &gui, [&] { ++frames; });
    const double before = threadMillis(), held = memory.ofTheLastSecond();
    const int sent = source.sent();
    const auto begin = Clock::now();
    live(secondsWanted());
    const double used = threadMillis() - before,
                 seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    const double each = used / std::max(1, frames), grown = memory.ofTheLastSecond() - held;
    return {{"widget.plot1m.gui_ms", each, "ms", "at most 4 ms of GUI-thread CPU a frame",
                frames > 0 && each <= 4},
        {"widget.plot1m.memory_mb", grown, "MB", "at most 16 MB more at the end: two values", grown <= 16},
        {"widget.plot1m.frames_per_s", frames / seconds, "", "reported: new pictures shown"},
        {"widget.plot1m.values_per_s", (source.sent() - sent) / seconds, "", "reported: values sent"}};
}

} // namespace heddle::bench
