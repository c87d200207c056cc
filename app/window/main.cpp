// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "app/window/application.h"
#include "app/window/quitsignals.h"
#include "app/window/renderer.h"
#include "app/window/uiscale.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QIcon>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickControls2/QQuickStyle>

#include <cstdlib>

Q_IMPORT_QML_PLUGIN(Heddle_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Heddle_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_WidgetsPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_LibraryPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_CanvasPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_PanelsPlugin)
Q_IMPORT_QML_PLUGIN(Heddle_AppPlugin)

// The window: heddle [FLOW], or heddle FLOW --panel. Called by the program once it has loaded this module.
extern "C" Q_DECL_EXPORT int heddleMain(int argc, char **argv)
{
    heddle::chooseRenderer();
    heddle::chooseScale(QStringLiteral("heddle"), QStringLiteral("heddle"));
    QQuickStyle::setStyle(QStringLiteral("Basic")); // what file dialogs are made of
    QGuiApplication gui(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("heddle"));
    QGuiApplication::setOrganizationName(QStringLiteral("heddle"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Heddle"));
    QGuiApplication::setApplicationVersion(QStringLiteral(HEDDLE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("heddle"));

    heddle::Application application;
    heddle::QuitSignals signals_;
    QObject::connect(&signals_, &heddle::QuitSignals::asked, &application, &heddle::Application::askToClose);
    QObject::connect(&application, &heddle::Application::gone, [&application](bool forced) {
        if (!forced)
            return QGuiApplication::quit();
        application.keepAll();
        std::_Exit(0); // what does not stop would be waited for
    });
    QStringList words = QGuiApplication::arguments().mid(1);
    const bool panelAlone = words.removeAll(QStringLiteral("--panel")) > 0;
    const QString wanted = words.isEmpty() ? QString() : words.constLast();
    const bool comesBack = !panelAlone && application.restore(wanted);
    if (!application.show(panelAlone))
        return 1;
    if (!wanted.isEmpty() && !comesBack)
        application.open(wanted);
    return QGuiApplication::exec();
}
