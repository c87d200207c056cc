// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread: QML asks on those of its loaders, too.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQml/QQmlAbstractUrlInterceptor>
#include <QtQml/QQmlNetworkAccessManagerFactory>

namespace heddle::ui {

// What a widget of the user's may read: the folder of its package, what comes with Heddle, and those of Qt's
// modules that draw. Neither other files nor the network. Owned by the WidgetEngine that asks it.
class WidgetGate : public QObject, public QQmlAbstractUrlInterceptor, public QQmlNetworkAccessManagerFactory {
    Q_OBJECT

public:
    explicit WidgetGate(QString folder);

    QUrl intercept(const QUrl &url, DataType type) override;
    QNetworkAccessManager *create(QObject *parent) override;
    // Whether the address is one that a gate has put in the place of another.
    static bool isRefusal(const QString &text);

signals:
    // Something was asked for that is not allowed: a sentence, said on the thread that asked.
    void refused(const QString &text);

private:
    bool allows(const QUrl &url) const;
    bool allowsFile(const QString &path) const;

    const QString m_folder;
};

} // namespace heddle::ui
