// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "qml/Heddle/Widgets/widgetregistry.h"

#include <QtCore/QDir>
#include <QtCore/QSaveFile>
#include <QtCore/QVariant>
#include <QtQuick/QQuickItem>
#include <QtTest/QtTest>

namespace heddle::testing {

/// As much of a node as a face needs.
class MadeUpNode : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString typeId MEMBER m_typeId CONSTANT)
    Q_PROPERTY(QString face MEMBER m_face CONSTANT)
    Q_PROPERTY(QString state MEMBER m_state CONSTANT)
    Q_PROPERTY(QString title MEMBER m_title CONSTANT)

public:
    explicit MadeUpNode(QString typeId, QString face = {})
        : m_typeId(std::move(typeId))
        , m_face(std::move(face))
    {
    }

    Q_INVOKABLE bool send(const QVariant &value)
    {
        m_sent.append(value);
        return true;
    }

    QString m_typeId, m_face, m_state = QStringLiteral("done"), m_title = QStringLiteral("Gain");
    QVariantList m_sent;

signals:
    void message(const QVariant &value);
};

/// As editors do: a new file beside it, then renamed over it.
inline void saveFile(const QString &path, const QByteArray &body)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(body);
    QVERIFY(file.commit());
}

/// The widget file of a type in the user's folder.
inline QString widgetPath(const QString &typeId)
{
    return ui::WidgetRegistry::userFolder() + u'/' + typeId + QStringLiteral(".qml");
}

/// The thing in the face whose text that is.
inline QQuickItem *withText(QQuickItem *item, const QString &text)
{
    if (item->property("text").toString() == text)
        return item;
    for (QQuickItem *child : item->childItems())
        if (QQuickItem *found = withText(child, text))
            return found;
    return nullptr;
}

} // namespace heddle::testing
