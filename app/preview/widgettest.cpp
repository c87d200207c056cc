// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. `heddle preview --test PATH`, as a module of its own: it needs the part of Qt that tests are
// made with.
#include "app/preview/testoptions.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLibraryInfo>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlEngine>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest/quicktest.h>

#include <fmt/format.h>

#include <cstdio>

Q_IMPORT_QML_PLUGIN(Heddle_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Heddle_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_WidgetsPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_LibraryPlugin)

namespace {

enum ExitCode { kWell = 0, kFailed = 1, kWrongUsage = 2, kUnreadable = 3 };

// What every test's engine needs before its first import.
class Setup : public QObject {
    Q_OBJECT

public slots:
    void applicationAvailable()
    {
        QGuiApplication::setApplicationName(QStringLiteral("heddle"));
        QGuiApplication::setOrganizationName(QStringLiteral("heddle"));
    }
    void qmlEngineAvailable(QQmlEngine *engine) { engine->addImportPath(QStringLiteral("qrc:/qt/qml")); }
};

bool hasTestModule()
{
    return QFileInfo::exists(
        QLibraryInfo::path(QLibraryInfo::QmlImportsPath) + QStringLiteral("/QtTest/qmldir"));
}

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

int fail(ExitCode code, std::string_view sentence)
{
    fmt::print(stderr, "heddle preview --test: {}\n", sentence);
    return code;
}

} // namespace

extern "C" Q_DECL_EXPORT int heddleMain(int argc, char **argv)
{
    const std::string path = heddle::preview::testPath(argc, argv);
    if (path.empty())
        return fail(kWrongUsage, "which tests? heddle preview --test PATH, a folder or a tst_*.qml");
    if (!hasTestModule())
        return fail(
            kWrongUsage, "this needs the package qml6-module-qttest: sudo apt install qml6-module-qttest");
    if (heddle::preview::testFiles(path) == 0)
        return fail(kUnreadable, "there is no tst_*.qml at " + path);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !hasDisplay())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    std::string program = "heddle", input = "-input", where = path;
    char *words[] = {program.data(), input.data(), where.data(), nullptr};
    Setup setup;
    return quick_test_main_with_setup(3, words, "widgets", nullptr, &setup) == 0 ? kWell : kFailed;
}

#include "widgettest.moc"
