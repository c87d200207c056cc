// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// widget.table1m: what a table of a million rows and six columns costs the GUI thread while it is scrolled.
// The software backend, where the GUI thread draws every pixel; each frame shows another place of the table,
// a few rows on, a page on or far away. HEDDLE_BENCH_SECONDS=600 goes on for ten minutes.

#include "models/values/valuehandle.h"
#include "qml/Heddle/Widgets/tableitem.h"
#include "qml/Heddle/Widgets/tableorder.h"
#include "tests/bench/bench.h"

#include <QtCore/QElapsedTimer>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

#include <unistd.h>

#include <chrono>
#include <cmath>
#include <ctime>
#include <fstream>
#include <memory>

namespace heddle::bench {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kRows = 1'000'000;
constexpr int kWidth = 960, kHeight = 600;

/// The six columns that tables have: a number, a count, words, times, truths and spans; every tenth is
/// missing.
Table millionRows()
{
    std::vector<double> area(kRows);
    std::vector<std::int64_t> count(kRows);
    std::vector<std::string> name(kRows);
    std::vector<Time> when(kRows);
    std::vector<std::uint8_t> good(kRows), missing(kRows);
    std::vector<Duration> lasted(kRows);
    std::uint64_t state = 1;
    for (std::size_t i = 0; i < kRows; ++i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        const std::uint64_t random = state >> 33;
        area[i] = double(random % 1'000'000) / 100;
        count[i] = std::int64_t(random % 1000);
        name[i] = "well " + std::to_string(random % 96) + " of plate " + std::to_string(i / 96);
        when[i] = {1'700'000'000'000'000 + std::int64_t(i) * 1'250'000};
        good[i] = random % 2;
        lasted[i] = {std::int64_t(random % 100'000) * 1000};
        missing[i] = random % 10 == 0;
    }
    return Table(std::vector<Column>{{"area", std::move(area), missing}, {"count", std::move(count), missing},
        {"name", std::move(name), {}}, {"measured", std::move(when), {}}, {"good", std::move(good), missing},
        {"lasted", std::move(lasted), missing}});
}

double threadMillis()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double secondsToRun()
{
    constexpr double kSeconds = 10, kLeast = 3;
    bool given = false;
    const double seconds = qEnvironmentVariable("HEDDLE_BENCH_SECONDS").toDouble(&given);
    return given ? std::max(kLeast, seconds) : kSeconds;
}

/// A window with nothing but the table, which is scrolled before each frame.
class ScrolledTable {
public:
    explicit ScrolledTable(const Value &table)
    {
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        QQmlComponent component(&m_engine);
        component.setData("import Heddle.Widgets\nTableView { interactive: true; rowHeight: 22 }", QUrl());
        m_item.reset(qobject_cast<QQuickItem *>(component.create()));
        if (!m_item)
            return;
        m_window.resize(kWidth, kHeight);
        m_item->setSize(QSizeF(kWidth, kHeight));
        m_item->setParentItem(m_window.contentItem());
        m_grid = m_item->findChild<ui::TableItem *>(QStringLiteral("grid"));
        m_grid->setValue(QVariant::fromValue(ValueHandle(table)));
        m_window.show();
    }
    ~ScrolledTable()
    {
        if (m_item)
            m_item->setParentItem(nullptr);
    }

    bool isReady() const { return m_grid && m_grid->shownRows() == int(kRows); }
    /// By three rows, by a page, and now and then to somewhere else, there and back again.
    void scroll(int frame)
    {
        const double row = m_grid->rowHeight(), most = m_grid->contentHeight() - m_grid->body().height();
        m_at += frame % 8 == 7 ? kHeight : 3 * row;
        if (frame % 50 == 49)
            m_at += most * 0.037;
        m_grid->setScrollY(std::fmod(m_at, most));
    }
    /// The CPU time of the GUI thread for the frame that shows it.
    double frame(int number)
    {
        const double before = threadMillis();
        bool drawn = false;
        const auto done = QObject::connect(&m_window, &QQuickWindow::frameSwapped, [&] { drawn = true; });
        scroll(number);
        while (!drawn)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QObject::disconnect(done);
        return threadMillis() - before;
    }

private:
    QQmlEngine m_engine;
    QQuickWindow m_window;
    std::unique_ptr<QQuickItem> m_item;
    ui::TableItem *m_grid = nullptr;
    double m_at = 0;
};

double sortMillis(const Value &table, const QString &column)
{
    const ui::TableSource source(table);
    QElapsedTimer clock;
    clock.start();
    const auto arranged = ui::arrange(source, {{}, column, false});
    return arranged.order.count() == kRows ? double(clock.nsecsElapsed()) / 1e6 : -1;
}

} // namespace

std::vector<Figure> widgetTable()
{
    constexpr double kWarmUp = 2, kTarget = 4, kGrowth = 16;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    int argc = 1;
    char program[] = "heddle-bench";
    char *argv[]{program, nullptr};
    QGuiApplication gui(argc, argv);
    const Value table{millionRows()};
    ScrolledTable view(table);
    if (!view.isReady())
        return {{"widget.table1m.gui_ms", -1, "", "the table cannot be shown", false}};
    std::vector<double> frames;
    const auto start = Clock::now();
    const auto elapsed = [&] { return std::chrono::duration<double>(Clock::now() - start).count(); };
    double early = 0;
    const double seconds = secondsToRun();
    for (int frame = 0; elapsed() < seconds; ++frame) {
        frames.push_back(view.frame(frame));
        if (early == 0 && elapsed() > kWarmUp)
            early = residentMegabytes();
    }
    const double growth = residentMegabytes() - early;
    const double median = percentile(frames, 0.5), slow = percentile(frames, 0.99);
    return {
        {"widget.table1m.gui_ms", median, "ms", "at most 4 ms of GUI-thread CPU a frame", median <= kTarget},
        {"widget.table1m.p99_ms", slow, "ms", "reported: the slowest of a hundred frames"},
        {"widget.table1m.frames", double(frames.size()), "", "reported"},
        {"widget.table1m.memory_mb", growth, "MB", "at most 16 MB more than after two seconds",
            growth <= kGrowth},
        {"widget.table1m.sort_ms", sortMillis(table, QStringLiteral("area")), "ms",
            "reported: a million numbers, in the pool"},
        {"widget.table1m.sort_text_ms", sortMillis(table, QStringLiteral("name")), "ms",
            "reported: a million words, in the pool"}};
}

} // namespace heddle::bench
