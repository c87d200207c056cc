// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/document/findall.h"

#include <algorithm>
#include <utility>

namespace heddle {

FindAll::FindAll(QObject *parent)
    : QAbstractListModel(parent)
{
}

void FindAll::setFlows(OpenFlows *flows)
{
    if (m_flows == flows)
        return;
    if (m_flows)
        m_flows->disconnect(this);
    m_flows = flows;
    if (flows) {
        connect(flows, &OpenFlows::currentChanged, this, &FindAll::listen);
        connect(flows, &OpenFlows::countChanged, this, &FindAll::listen);
        connect(flows, &QAbstractItemModel::rowsMoved, this, &FindAll::listen);
    }
    listen();
    emit flowsChanged();
}

/// What the others have looked for is over with it.
void FindAll::setEverywhere(bool everywhere)
{
    if (m_everywhere == everywhere)
        return;
    for (FlowDocument *flow : searched())
        if (!everywhere && flow != m_flows->current())
            flow->find()->setOpen(false);
    m_everywhere = everywhere;
    listen();
    emit everywhereChanged();
}

QList<FlowDocument *> FindAll::searched() const
{
    QList<FlowDocument *> flows;
    for (int row = 0; m_flows && row < m_flows->count(); ++row)
        if (m_everywhere || m_flows->at(row) == m_flows->current())
            flows.append(m_flows->at(row));
    return flows;
}

void FindAll::listen()
{
    for (const QPointer<Find> &find : std::exchange(m_heard, {}))
        if (find)
            find->disconnect(this);
    beginResetModel();
    for (FlowDocument *flow : searched()) {
        Find *find = flow->find();
        m_heard.append(find);
        connect(find, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
        connect(find, &QAbstractItemModel::modelReset, this, [this] { endResetModel(); });
        connect(find, &Find::found, this, &FindAll::found);
        connect(find, &Find::currentChanged, this, &FindAll::found);
        connect(find, &Find::searchingChanged, this, &FindAll::found);
        if (flow == m_flows->current()) {
            connect(find, &Find::textChanged, this, &FindAll::share);
            connect(find, &Find::openChanged, this, &FindAll::share);
        }
    }
    endResetModel();
    share();
    emit found();
}

/// All look for what the flow that is looked at does.
void FindAll::share()
{
    if (!m_flows || !m_everywhere)
        return;
    const Find &here = *m_flows->current()->find();
    for (FlowDocument *flow : searched()) {
        flow->find()->setText(here.text());
        flow->find()->setOpen(here.isOpen());
    }
}

int FindAll::count() const
{
    int count = 0;
    for (FlowDocument *flow : searched())
        count += flow->find()->count();
    return count;
}

int FindAll::current() const
{
    int before = 0;
    for (FlowDocument *flow : searched()) {
        if (flow == m_flows->current())
            return flow->find()->current() < 0 ? -1 : before + flow->find()->current();
        before += flow->find()->count();
    }
    return -1;
}

bool FindAll::isSearching() const
{
    return std::ranges::any_of(searched(), [](FlowDocument *flow) { return flow->find()->isSearching(); });
}

FindAll::At FindAll::at(int row) const
{
    for (FlowDocument *flow : searched()) {
        if (row < flow->find()->count())
            return {flow, row};
        row -= flow->find()->count();
    }
    return {};
}

/// In one flow it knows where to begin.
void FindAll::step(int by)
{
    if (!m_flows)
        return;
    Find &here = *m_flows->current()->find();
    const bool within = here.current() >= 0 && here.current() + by >= 0 && here.current() + by < here.count();
    const bool begins = here.current() < 0 && here.count() > 0;
    if (count() == here.count() || within || begins)
        return by > 0 ? here.next() : here.previous();
    goTo(current() < 0 ? 0 : (current() + by + count()) % count());
}

void FindAll::goTo(int row)
{
    const At to = at(row);
    if (!to.flow)
        return;
    m_flows->show(to.flow);
    to.flow->find()->goTo(to.row);
}

int FindAll::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FindAll::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const At from = at(index.row());
    if (!from.flow)
        return {};
    QVariant value = from.flow->find()->index(from.row).data(role);
    if (role != Find::PlaceRole || !m_everywhere)
        return value;
    const QString place = value.toString();
    return place.isEmpty() ? from.flow->title() : tr("%1 › %2").arg(from.flow->title(), place);
}

QHash<int, QByteArray> FindAll::roleNames() const
{
    return {{Find::TitleRole, "title"}, {Find::KindRole, "kind"}, {Find::IconRole, "iconName"},
        {Find::PlaceRole, "place"}, {Find::ReasonRole, "reason"}};
}

} // namespace heddle
