// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread.
#include "qml/Heddle/Widgets/facetrouble.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

namespace heddle::ui {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char *text)
{
    return QCoreApplication::translate("FaceTrouble", text);
}

// What lies in Heddle's own files is the widget's fault as well: it was given something that does not fit.
QString placeOf(const QString &file, const QQmlError &error)
{
    QString own = QFileInfo(file).fileName();
    if (error.url().isEmpty() || error.url().scheme() == u"qrc")
        return own;
    const QString name = QFileInfo(error.url().path()).fileName();
    return error.line() > 0 ? tr("%1, line %2").arg(name).arg(error.line()) : name;
}

// "QML Image: Cannot open: file:///home/…/widgets/scale.png" is read by people, in a small place.
QString sentenceOf(const QString &file, const QQmlError &error)
{
    static const QRegularExpression kOrigin(u"^(QML \\w+|Error|TypeError|ReferenceError|RangeError): "_s);
    const QString folder = QFileInfo(file).path() + u'/';
    return error.description().remove(kOrigin).remove(QUrl::fromLocalFile(folder).toString()).remove(folder);
}

} // namespace

// The last error is the cause of those before it.
FaceTrouble FaceTrouble::broken(const QString &file, const QList<QQmlError> &errors, const QString &otherwise)
{
    if (errors.isEmpty())
        return {Kind::Broken, QFileInfo(file).fileName(), otherwise, 1};
    return {Kind::Broken, placeOf(file, errors.last()), sentenceOf(file, errors.last()), 1};
}

FaceTrouble FaceTrouble::failing(const QString &file, const QQmlError &error)
{
    return {Kind::Failing, placeOf(file, error), sentenceOf(file, error), 1};
}

FaceTrouble FaceTrouble::missing(const QString &typeId)
{
    return {Kind::Broken, typeId + u".qml"_s,
        tr("This file is not among your widgets. Put it there, or choose another look."), 1};
}

FaceTrouble FaceTrouble::unreadable(const QString &file)
{
    return {Kind::Broken, QFileInfo(file).fileName(),
        tr("This is no plain file, or it is larger than 1 MB, and was not read."), 1};
}

QString FaceTrouble::sentence() const
{
    return text.isEmpty() ? QString() : tr("Widget %1: %2").arg(place, text);
}

} // namespace heddle::ui
