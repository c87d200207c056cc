// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. Shows a QML file that looks at controls, or saves a picture of it:
//   heddle_gallery FILE.qml [MODE [PICTURE.png]]     MODE: dark, light, contrast-dark, contrast-light
#include "qml/Heddle/Theme/themebase.h"

#include <QtCore/QTimer>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickView>

namespace {

// Long enough for tooltips and for what fades in.
constexpr int kSettle = 900;

void grabLater(QQuickView *view, const QString &path)
{
    QTimer::singleShot(
        kSettle, view, [view, path] { QGuiApplication::exit(view->grabWindow().save(path) ? 0 : 1); });
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2)
        return 2;
    QQuickView view;
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    view.setSource(QUrl::fromLocalFile(arguments.at(1)));
    auto *theme = heddle::ui::ThemeBase::of(view.rootObject());
    if (view.status() != QQuickView::Ready || !theme)
        return 1;
    theme->setMode(arguments.value(2));
    view.show();
    view.requestActivate();
    if (arguments.size() > 3)
        grabLater(&view, arguments.at(3));
    return application.exec();
}
