// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. `heddle preview WIDGET.qml`, as a module that the program opens when it is asked for.
#include "app/everynode.h"
#include "app/preview/options.h"
#include "app/preview/previewedwidget.h"
#include "app/window/quitsignals.h"
#include "app/window/renderer.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlApplicationEngine>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuick/QQuickWindow>
#include <QtQuickControls2/QQuickStyle>

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>

Q_IMPORT_QML_PLUGIN(Heddle_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Heddle_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_WidgetsPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_LibraryPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_CanvasPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_PanelsPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_PreviewPlugin)

namespace {

using namespace heddle;

enum ExitCode { kWell = 0, kWrongUsage = 2, kUnreadable = 3 };

int fail(ExitCode code, std::string_view sentence)
{
    fmt::print(stderr, "heddle preview: {}\n", sentence);
    return code;
}

bool isReadable(const std::string &path)
{
    const QFileInfo file(QString::fromStdString(path));
    return file.isFile() && file.isReadable();
}

int show(const preview::Options &options, QGuiApplication &application)
{
    Catalog catalog;
    addEveryNode(catalog, programParts());
    QQmlEngine data; // of its own, so that reading it again leaves the window alone
    data.addImportPath(QStringLiteral("qrc:/qt/qml"));
    PreviewedWidget shown(
        QString::fromStdString(options.widget), QString::fromStdString(options.data), catalog, data);
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties(
        {{QStringLiteral("preview"), QVariant::fromValue(&shown)}, {QStringLiteral("dark"), options.dark},
            {QStringLiteral("size"), QString::fromStdString(options.size)},
            {QStringLiteral("picture"), QString::fromStdString(options.picture)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Heddle/Preview/PreviewWindow.qml")));
    if (engine.rootObjects().isEmpty())
        return fail(kWrongUsage, "the window cannot be shown");
    const QuitSignals signals_;
    QObject::connect(&signals_, &QuitSignals::asked, &application, &QGuiApplication::quit);
    return QGuiApplication::exec();
}

} // namespace

extern "C" Q_DECL_EXPORT int heddleMain(int argc, char **argv)
{
    const auto options = preview::readOptions(argc, argv);
    if (!options)
        return fail(kWrongUsage, options.error().text);
    for (const std::string &path : {options->widget, options->data})
        if (!path.empty() && !isReadable(path))
            return fail(kUnreadable, path + " cannot be read. Is the path right?");
    // One widget needs no thread to be drawn in, and Qt's for the software renderer may wait for ever at the
    // end.
    if (!qEnvironmentVariableIsSet("QSG_RENDER_LOOP"))
        qputenv("QSG_RENDER_LOOP", "basic");
    chooseRenderer();
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    // The module is told of a program without words: none of ours is for Qt.
    int words = 1;
    char name[] = "heddle";
    char *only[] = {name, nullptr};
    QGuiApplication application(words, only);
    QGuiApplication::setApplicationName(QStringLiteral("heddle"));
    QGuiApplication::setOrganizationName(QStringLiteral("heddle"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Heddle"));
    QGuiApplication::setDesktopFileName(QStringLiteral("heddle"));
    return show(*options, application);
}
