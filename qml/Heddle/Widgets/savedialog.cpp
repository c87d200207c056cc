// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/savedialog.h"

#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>

#include <utility>

namespace heddle::ui {

QQuickItem *SaveDialog::make()
{
    QQmlEngine *engine = qmlEngine(m_owner);
    if (!engine)
        return nullptr;
    QQmlComponent component(engine, QUrl(QStringLiteral("qrc:/qt/qml/Heddle/Widgets/FileChoice.qml")));
    auto *dialog = qobject_cast<QQuickItem *>(component.beginCreate(engine->rootContext()));
    if (!dialog)
        return nullptr;
    dialog->setParent(m_owner); // by which it finds its window
    component.completeCreate();
    connect(this, SIGNAL(asked(QString, QVariant, bool)), dialog, SLOT(ask(QString, QVariant, bool)));
    connect(dialog, SIGNAL(picked(QString)), this, SLOT(take(QString)));
    return dialog;
}

void SaveDialog::ask(const QString &title, const QStringList &suffixes, Chosen chosen)
{
    if (!m_dialog)
        m_dialog = make();
    if (!m_dialog)
        return;
    m_chosen = std::move(chosen);
    m_dialog->setProperty("title", title);
    m_dialog->setProperty("defaultSuffix", suffixes.value(0));
    emit asked({}, suffixes, true);
}

void SaveDialog::take(const QString &path)
{
    if (m_chosen && !path.isEmpty())
        m_chosen(path);
}

} // namespace heddle::ui
