// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// widget.reload: from the rename() that saves a widget's file to the frame that shows the new face, in the
// whole window, for a file that has a slider, a plot and a button.

#include "app/window/application.h"
#include "app/window/renderer.h"
#include "qml/Heddle/Widgets/facehost.h"
#include "qml/Heddle/Widgets/widgetregistry.h"
#include "tests/bench/bench.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QGuiApplication>
#include <QtQuick/QQuickWindow>

#include <atomic>
#include <cstdio>

namespace heddle::bench {
namespace {

constexpr int kSaves = 20;
constexpr qint64 kPatience = 10'000;

ui::FaceHost *hostBelow(QQuickItem *item)
{
    auto *host = qobject_cast<ui::FaceHost *>(item);
    if (host && host->node())
        return host;
    for (QQuickItem *child : item->childItems())
        if (ui::FaceHost *found = hostBelow(child))
            return found;
    return nullptr;
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (file.open(QFile::WriteOnly))
        file.write(text);
}

QByteArray widget(int mark)
{
    return "import Heddle.Widgets\n\nNodeWidget {\n    id: root\n    property int mark: "
        + QByteArray::number(mark)
        + "\n    Plot { width: parent.width; height: 60; values: root.firstOutput }\n"
          "    Slider { y: 62; width: 120; height: 20; value: root.mark / 20 }\n"
          "    Button { x: 124; y: 60; text: \"Mark \" + root.mark; onClicked: node.run() }\n}\n";
}

/// Knows when a frame with the face of a mark was shown.
class Watcher {
public:
    explicit Watcher(QQuickWindow *window)
        : m_window(window)
    {
        QObject::connect(
            window, &QQuickWindow::afterSynchronizing, window, [this] { m_drawn = m_mark.load(); },
            Qt::DirectConnection);
        QObject::connect(
            window, &QQuickWindow::frameSwapped, window, [this] { m_shown = m_drawn.load(); },
            Qt::DirectConnection);
    }
    /// Milliseconds from now until then; negative: it did not come.
    double until(int mark)
    {
        QElapsedTimer clock;
        clock.start();
        while (m_shown != mark && clock.elapsed() < kPatience) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
            if (const ui::FaceHost *host = hostBelow(m_window->contentItem()); host && host->face())
                m_mark = host->face()->property("mark").toInt();
        }
        return m_shown == mark ? double(clock.nsecsElapsed()) / 1e6 : -1;
    }

private:
    QQuickWindow *const m_window;
    std::atomic<int> m_mark{0}, m_drawn{0}, m_shown{0};
};

const char *const kFlow
    = "{\n\"heddle\": 1,\n\"nodes\": [\n{\"id\":1,\"name\":\"look\",\"type\":\"view.image\","
      "\"version\":1,\"at\":[0,0]}\n],\n\"wires\": [\n],\n\"frames\": [\n]\n}\n";

} // namespace

std::vector<Figure> widgetReload()
{
    QTemporaryDir home;
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, QFile::encodeName(home.path()));
    chooseRenderer();
    int argc = 1;
    char program[] = "heddle-bench";
    char *argv[]{program, nullptr};
    QGuiApplication gui(argc, argv);
    QDir().mkpath(ui::WidgetRegistry::userFolder());
    const QString path = ui::WidgetRegistry::userFolder() + QStringLiteral("/view.image.qml");
    const QString flow = home.filePath(QStringLiteral("one.heddle"));
    write(path, widget(1));
    write(flow, kFlow);
    Application application;
    if (!application.show())
        return {{"widget.reload.ms", -1, "ms", "the window cannot be shown", false}};
    application.open(flow);
    Watcher watcher(qobject_cast<QQuickWindow *>(application.qml().rootObjects().constFirst()));
    if (watcher.until(1) < 0)
        return {{"widget.reload.ms", -1, "ms", "the widget did not appear", false}};

    std::vector<double> times;
    for (int i = 2; i < 2 + kSaves; ++i) {
        const QByteArray draft = QFile::encodeName(home.filePath(QStringLiteral("draft.qml")));
        write(QFile::decodeName(draft), widget(i));
        if (std::rename(draft.constData(), QFile::encodeName(path).constData()) != 0)
            return {{"widget.reload.ms", -1, "ms", "the file cannot be saved", false}};
        times.push_back(watcher.until(i));
        if (times.back() < 0)
            return {{"widget.reload.ms", -1, "ms", "the change did not appear", false}};
    }
    const double median = percentile(times, 0.5), longest = times.back();
    return {{"widget.reload.ms", median, "ms", "at most 300 ms", median <= 300},
        {"widget.reload.max_ms", longest, "ms", "at most 300 ms", longest <= 300}};
}

} // namespace heddle::bench
