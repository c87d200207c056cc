// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/document/flowdocument.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QSet>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>
#include <vector>

namespace heddle {

/// The flows that are open, each with an engine of its own, in the order of their tabs; one of them is looked
/// at, all of them go on. There is always one: at the least an empty one, which the next flow takes the place
/// of. GUI thread; owned by the Workbench.
class OpenFlows : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the Workbench.")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(heddle::FlowDocument *current READ current NOTIFY currentChanged FINAL)

public:
    enum Role {
        FlowRole = Qt::UserRole, ///< FlowDocument *
        TitleRole, ///< Its title; while its file is read, that of the file.
    };
    Q_ENUM(Role)
    /// Starts an engine, the news of which go to the document, and hands out the way to it. The engine ends
    /// with that, and has done then what it was asked to.
    using StartEngine = std::function<NodeEdits::Post(FlowDocument &)>;
    /// Is told of each document before anybody else knows it.
    using Made = std::function<void(FlowDocument &)>;

    OpenFlows(CatalogModel &catalog, StartEngine startEngine, Made made, QObject *parent);
    ~OpenFlows() override;

    int count() const { return int(m_flows.size()); }
    FlowDocument *current() const { return m_current; }
    FlowDocument *at(int row) const;
    QString pathOf(const FlowDocument *flow) const; ///< The file that it has, or is to have.

    /// An empty flow.
    Q_INVOKABLE void begin();
    /// In the tab where it is open already, if it is.
    Q_INVOKABLE void open(const QString &path);
    Q_INVOKABLE void recover(const QString &key);
    Q_INVOKABLE void show(heddle::FlowDocument *flow);
    /// To the next one, or to the one before, round in a circle.
    Q_INVOKABLE void step(int by);
    Q_INVOKABLE void move(int from, int to);
    /// With all that runs in it; what is not saved is gone.
    Q_INVOKABLE void close(heddle::FlowDocument *flow);

    /// The first with changes that are not saved and were not given up; null: none.
    Q_INVOKABLE heddle::FlowDocument *firstUnsaved() const;
    Q_INVOKABLE void giveUp(heddle::FlowDocument *flow) { m_givenUp.insert(flow); }
    bool isGivenUp(const FlowDocument *flow) const { return m_givenUp.contains(flow); }
    Q_INVOKABLE void takeBackGivenUp() { m_givenUp.clear(); }
    /// Nothing of what was given up is offered again at the next start.
    Q_INVOKABLE void dropGivenUp();

    /// Ends all engines.
    void endEngines();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
    /// Another flow is about to be looked at: what is being typed belongs to this one.
    void leaving();
    void currentChanged();
    /// A flow was asked for and is there now, if it was not before.
    void shown();
    /// The last one was closed.
    void emptied();
    /// Files that were asked for could not be opened, and have no tab. Told when no other is on its way,
    /// whose news would take the place of these.
    void openFailed(const QString &text);
    /// Which files are open has changed, or which of them is looked at.
    void filesChanged();

private:
    struct Flow;

    Flow &add();
    Flow &flowForNew();
    int rowOf(const FlowDocument *document) const;
    int rowOf(const QString &path) const;
    void letGo(const FlowDocument *document);
    void setCurrent(FlowDocument *document);
    void watch(FlowDocument *document);
    void tell(const FlowDocument *document);
    void opened(const FlowDocument *document);
    void failed(FlowDocument *document, const QString &text);
    void tellFailures();

    CatalogModel &m_catalog;
    StartEngine m_startEngine;
    Made m_made;
    std::vector<std::unique_ptr<Flow>> m_flows;
    std::vector<std::unique_ptr<Flow>> m_leaving; ///< Their engines let go of what they hold.
    std::vector<std::unique_ptr<Flow>> m_gone; ///< Whatever tells that they may go comes to its end first.
    FlowDocument *m_current = nullptr;
    QSet<const FlowDocument *> m_givenUp;
    QStringList m_failures; ///< Not told yet.
};

} // namespace heddle
