// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread, before there is a window.
#include "app/window/renderer.h"

#include <QtCore/QDir>
#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGRendererInterface>

namespace heddle {
namespace {

bool hasGraphicsCard()
{
    return !QDir(QStringLiteral("/dev/dri")).entryList({QStringLiteral("renderD*")}, QDir::System).isEmpty();
}

} // namespace

void chooseRenderer()
{
    const QByteArray wish = qgetenv("HEDDLE_RENDERER");
    if (wish == "opengl")
        return QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL);
    const bool decided
        = qEnvironmentVariableIsSet("QT_QUICK_BACKEND") || qEnvironmentVariableIsSet("QSG_RHI_BACKEND");
    if (wish == "software" || (!decided && !hasGraphicsCard()))
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    if (!qEnvironmentVariableIsSet("QSG_RENDER_LOOP"))
        qputenv("QSG_RENDER_LOOP", "threaded");
    // A frame that is asked for is begun at once, not 5 ms later: what paces the frames is FramePacer.
    if (!qEnvironmentVariableIsSet("QT_QPA_UPDATE_IDLE_TIME"))
        qputenv("QT_QPA_UPDATE_IDLE_TIME", "0");
}

} // namespace heddle
