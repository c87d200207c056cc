// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QPointer>
#include <QtCore/QStringList>
#include <QtCore/QVariant>
#include <QtQuick/QQuickItem>

#include <functional>

namespace heddle::ui {

// Asks a person where to save, by FileChoice, for an item of C++. The dialog belongs to the item without
// being one of its children in QML, and its answer goes to C++: a user's widget can open it, but can neither
// reach nor answer it, and so never writes a file that nobody has named. GUI thread; a member of the item
// that asks.
class SaveDialog : public QObject {
    Q_OBJECT

public:
    using Chosen = std::function<void(const QString &path)>;

    explicit SaveDialog(QQuickItem *owner)
        : m_owner(owner)
    {
    }
    // The suffixes offered, the first of them for a name without any.
    void ask(const QString &title, const QStringList &suffixes, Chosen chosen);

signals:
    // To FileChoice, which is known by name alone.
    void asked(const QString &path, const QVariant &suffixes, bool writes);

private slots:
    void take(const QString &path);

private:
    QQuickItem *make();

    QQuickItem *m_owner;
    QPointer<QQuickItem> m_dialog; // a child object of the owner, made when first asked for
    Chosen m_chosen;
};

} // namespace heddle::ui
