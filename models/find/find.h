// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; the flow is searched in the thread pool.
#pragma once

#include "engine/message/delta.h"
#include "models/find/findings.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace heddle {

class Groups;
class NodeEdits;
class Places;

/// Finds nodes, frames and notes in all graphs of a flow, as a list to step through. While it is open it
/// follows the flow: it asks the engine for a survey, one at a time, and has it searched in the pool. GUI
/// thread; owned by the FlowDocument.
class Find : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    /// What is looked for; see readQuery().
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    /// It is looked for: nodes that are found are marked.
    Q_PROPERTY(bool open READ isOpen WRITE setOpen NOTIFY openChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY found FINAL)
    /// The row that one is at; -1: none yet.
    Q_PROPERTY(int current READ current NOTIFY currentChanged FINAL)
    /// What was typed last was not looked for everywhere yet.
    Q_PROPERTY(bool searching READ isSearching NOTIFY searchingChanged FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY textChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole, ///< The name of the node or frame.
        KindRole, ///< "Gaussian blur", "Note"
        IconRole,
        PlaceRole, ///< "outer › inner"; empty: it is in the flow itself.
        ReasonRole, ///< "sigma 2.5"; empty: its name says it.
    };
    Q_ENUM(Role)

    Find(NodeEdits &edits, Groups &groups, Places &places, QObject *parent);
    ~Find() override;

    const QString &text() const { return m_text; }
    void setText(const QString &text);
    bool isOpen() const { return m_open; }
    void setOpen(bool open);
    int count() const { return int(m_found->rows.size()); }
    int current() const { return m_current; }
    bool isSearching() const { return m_searching; }
    const QString &trouble() const { return m_query.trouble; }

    /// Goes to the next; the first time to the first in the graph that is looked at, if there is one.
    Q_INVOKABLE void next() { step(1); }
    Q_INVOKABLE void previous() { step(-1); }
    Q_INVOKABLE void goTo(int row);

    /// Of the graph that is looked at; null: nothing there.
    const Findings::Here *here() const;

    /// After the scene has taken the delta.
    void apply(const GraphDelta &delta);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void textChanged();
    void openChanged();
    void found();
    void currentChanged();
    void searchingChanged();

private:
    void ask();
    void search(const std::shared_ptr<const Survey> &survey);
    void take(std::shared_ptr<const Findings> found);
    void setSearching(bool searching);
    void setCurrent(int row);
    void step(int by);
    int firstHere() const;

    NodeEdits &m_edits;
    Groups &m_groups;
    Places &m_places;
    QString m_text;
    FindQuery m_query;
    std::shared_ptr<const Findings> m_found = std::make_shared<Findings>(); ///< Never null.
    QTimer m_later; ///< The flow has changed.
    int m_current = -1;
    int m_wantedStep = 0; ///< Enter was pressed before anything was found.
    bool m_open = false, m_searching = false, m_stale = false;
};

} // namespace heddle
