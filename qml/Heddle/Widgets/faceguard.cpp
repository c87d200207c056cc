// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/faceguard.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtGui/QWindow>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>

namespace heddle::ui {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char *text)
{
    return QCoreApplication::translate("FaceGuard", text);
}

bool takesKeys(const QObject *thing)
{
    return thing->inherits("QQuickShortcut")
        || (thing->inherits("QQuickAction") && thing->property("shortcut").isValid());
}

// Rich text loads the pictures that it names past every gate: those of other places are looked for here.
bool showsForeignPicture(const QObject *thing)
{
    static const QRegularExpression kForeign(
        uR"((<img\b[^>]*\bsrc\s*=\s*["']?|!\[[^\]]*\]\()\s*(/|\.\.|(?!data:|qrc:)[a-z][\w+.-]*:))"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QVariant format = thing->property("textFormat");
    return format.isValid() && format.toInt() != Qt::PlainText
        && thing->property("text").toString().contains(kForeign);
}

// Short, for it is read in a node; why is in the manual.
QString faultOf(const QObject *thing)
{
    if (takesKeys(thing))
        return tr("A widget may not hold a Shortcut: use Keys instead.");
    if (thing->inherits("QQuickPopup") && thing->property("modal").toBool())
        return tr("A widget may not hold a modal Popup: set “modal: false”.");
    if (qobject_cast<const QWindow *>(thing))
        return tr("A widget may not hold a Window: use a Popup instead.");
    if (showsForeignPicture(thing))
        return tr("A widget may not show pictures of other folders in its text.");
    return {};
}

// An item's children are not always those of the object.
QObjectList insideOf(const QObject *thing)
{
    QObjectList inside = thing->children();
    if (const auto *item = qobject_cast<const QQuickItem *>(thing))
        for (QQuickItem *child : item->childItems())
            inside += child;
    return inside;
}

void keep(QObject *thing)
{
    QQmlEngine::setObjectOwnership(thing, QQmlEngine::CppOwnership);
}

} // namespace

QString forbiddenIn(const QObject *face)
{
    QObjectList open = insideOf(face);
    QSet<const QObject *> seen;
    while (!open.isEmpty()) {
        const QObject *thing = open.takeLast();
        if (seen.contains(thing))
            continue;
        if (QString fault = faultOf(thing); !fault.isEmpty())
            return fault;
        seen.insert(thing);
        open += insideOf(thing);
    }
    return {};
}

void shield(QQuickItem *host)
{
    for (QQuickItem *item = host; item; item = item->parentItem()) {
        keep(item);
        for (QObject *beside : insideOf(item))
            keep(beside);
    }
}

} // namespace heddle::ui
