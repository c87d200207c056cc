// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// widget.image64m: does a picture of 64 megapixels move under the hand without costing the window its time,
// and without growing?
//
// An ImageView of 1200 × 800 with 8192 × 8192 pixels of 16 bits at one pixel to a pixel, moved on every frame
// for 10 s ($HEDDLE_BENCH_SECONDS for longer) and drawn by the software renderer.

#include "models/values/valuehandle.h"
#include "qml/Heddle/Widgets/pictureitem.h"
#include "tests/bench/bench.h"

#include <QtCore/QElapsedTimer>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickWindow>

#include <cmath>
#include <cstdlib>
#include <ctime>

namespace heddle::bench {

namespace {

constexpr double kWarmUp = 2;

double guiMillis()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

Value largePicture()
{
    constexpr std::int64_t kSide = 8192;
    ArrayBuilder builder(DType::UInt16, {kSide, kSide});
    auto out = builder.as<std::uint16_t>();
    for (std::int64_t y = 0; y < kSide; ++y)
        for (std::int64_t x = 0; x < kSide; ++x)
            out[std::size_t(y * kSide + x)] = std::uint16_t((x * x + y * 37) >> 6);
    return Value(Image(std::move(builder).freeze()));
}

/// What the frames have cost.
struct Panned {
    std::vector<double> frames; ///< GUI-thread CPU of each, in ms
    double growth = 0; ///< MB, from the end of the warm-up
};

/// To and fro over the picture, eleven pixels a frame and seven down.
Panned pan(QQuickWindow &window, ui::PictureItem &picture, double seconds)
{
    Panned panned;
    double x = 11, y = 7, start = 0;
    QElapsedTimer clock;
    clock.start();
    double before = guiMillis();
    bool warm = false;
    while (double(clock.elapsed()) < (kWarmUp + seconds) * 1000) {
        const QRectF rect = picture.pictureRect();
        x = rect.left() >= 300 ? -11 : rect.right() <= window.width() - 300 ? 11 : x;
        y = rect.top() >= 200 ? -7 : rect.bottom() <= window.height() - 200 ? 7 : y;
        picture.moveBy(x, y);
        bool drawn = false;
        const auto done
            = QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [&] { drawn = true; });
        while (!drawn)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QObject::disconnect(done);
        const double now = guiMillis();
        if (warm)
            panned.frames.push_back(now - before);
        before = now;
        if (!warm && double(clock.elapsed()) >= kWarmUp * 1000) {
            warm = true;
            start = residentMegabytes();
        }
    }
    panned.growth = residentMegabytes() - start;
    return panned;
}

} // namespace

std::vector<Figure> widgetImage64m()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    int argc = 1;
    char program[] = "heddle-bench";
    char *argv[]{program, nullptr};
    QGuiApplication gui(argc, argv);
    QQmlEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    QQmlComponent component(&engine);
    component.setData("import Heddle.Widgets\nImageView { interactive: true }", QUrl());
    std::unique_ptr<QQuickItem> view(qobject_cast<QQuickItem *>(component.create()));
    auto *picture = view ? view->findChild<ui::PictureItem *>() : nullptr;
    if (!picture)
        return {{"widget.image64m.gui_ms", -1, "ms", "the view cannot be made", false}};
    QQuickWindow window;
    window.resize(1200, 800);
    view->setParentItem(window.contentItem());
    view->setSize({1200, 800});
    view->setProperty("value", QVariant::fromValue(ValueHandle(largePicture())));
    window.show();
    while (!picture->present())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    picture->zoomTo(1);
    const char *given = std::getenv("HEDDLE_BENCH_SECONDS");
    Panned panned = pan(window, *picture, given ? std::atof(given) : 10);
    double sum = 0;
    for (double frame : panned.frames)
        sum += frame;
    const double mean = sum / double(std::max<std::size_t>(1, panned.frames.size()));
    return {{"widget.image64m.gui_ms", mean, "ms", "at most 4 ms of GUI-thread CPU a frame", mean <= 4},
        {"widget.image64m.p99_ms", percentile(panned.frames, 0.99), "ms", "reported"},
        {"widget.image64m.frames", double(panned.frames.size()), "", "reported"},
        {"widget.image64m.memory_mb", panned.growth, "MB", "at most 64 MB of growth", panned.growth <= 64}};
}

} // namespace heddle::bench
