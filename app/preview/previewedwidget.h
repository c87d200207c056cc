// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/sdk/catalog.h"
#include "qml/Heddle/Widgets/madeupnode.h"

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace heddle {

/// One widget and the node that is made up for it: from the file that was named, from MadeUp.qml or
/// made-up.json beside the widget, or from the node type that the widget is called after. Reads the data
/// again when it is saved. GUI thread; owned by heddleMain(), like the catalog and the engine in which the
/// data is made, which outlive it.
class PreviewedWidget : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the preview.")
    Q_PROPERTY(QUrl widget READ widget CONSTANT FINAL)
    Q_PROPERTY(QString title READ title CONSTANT FINAL)
    Q_PROPERTY(heddle::ui::MadeUpNode *node READ node NOTIFY nodeChanged FINAL)
    Q_PROPERTY(QQmlListProperty<heddle::InputProperties> inputs READ inputs NOTIFY nodeChanged FINAL)
    /// Where the data comes from, and what is wrong with it; empty: nothing.
    Q_PROPERTY(QString origin READ origin NOTIFY nodeChanged FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY nodeChanged FINAL)
    /// What the widget has asked for, the latest first.
    Q_PROPERTY(QStringList asked READ asked NOTIFY askedChanged FINAL)

public:
    PreviewedWidget(const QString &widget, const QString &data, const Catalog &catalog, QQmlEngine &engine);

    QUrl widget() const { return QUrl::fromLocalFile(m_widget); }
    QString title() const;
    ui::MadeUpNode *node() const { return m_node.get(); }
    QQmlListProperty<InputProperties> inputs() const { return m_node->inputList(); }
    QString origin() const { return m_origin; }
    QString trouble() const { return m_trouble; }
    QStringList asked() const { return m_asked; }

    /// As if the node had sent it: JSON where it parses, else text.
    Q_INVOKABLE void say(const QString &text);

signals:
    void nodeChanged();
    void askedChanged();

private:
    void reload();
    void watch();
    QString dataFile() const;
    std::unique_ptr<ui::MadeUpNode> make();
    std::unique_ptr<ui::MadeUpNode> fromQml(const QString &path);
    std::unique_ptr<ui::MadeUpNode> fromJson(const QString &path);
    std::unique_ptr<ui::MadeUpNode> fromType();
    void note(const QString &words);

    const QString m_widget, m_data;
    const Catalog &m_catalog;
    QQmlEngine &m_engine;
    std::unique_ptr<ui::MadeUpNode> m_node;
    QString m_origin, m_trouble;
    QStringList m_asked;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
};

} // namespace heddle
