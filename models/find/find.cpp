// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; the flow is searched in the thread pool.
#include "models/find/find.h"

#include "models/document/background.h"
#include "models/edit/groups.h"
#include "models/edit/nodeedits.h"
#include "models/edit/places.h"
#include "models/graph/nodeids.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace heddle {
namespace {

constexpr std::chrono::milliseconds kLater{400}; // after the flow has changed

} // namespace

Find::Find(NodeEdits &edits, Groups &groups, Places &places, QObject *parent)
    : QAbstractListModel(parent)
    , m_edits(edits)
    , m_groups(groups)
    , m_places(places)
{
    m_later.setSingleShot(true);
    m_later.setInterval(kLater);
    connect(&m_later, &QTimer::timeout, this, &Find::ask);
}

Find::~Find() = default;

void Find::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_query = readQuery(text);
    m_wantedStep = 0;
    setCurrent(-1);
    emit textChanged();
    ask();
}

void Find::setOpen(bool open)
{
    if (m_open == open)
        return;
    m_open = open;
    emit openChanged();
    ask();
}

/// One survey at a time; what changes meanwhile is looked at again.
void Find::ask()
{
    m_later.stop();
    if (!m_open || m_query.isEmpty())
        return take(std::make_shared<Findings>());
    if (m_searching) {
        m_stale = true;
        return;
    }
    m_stale = false;
    setSearching(true);
    m_edits.post(SurveyCommand{
        m_query.asksForStates(), m_edits.expect([this](const Reply &reply) { search(reply.survey); })});
}

void Find::search(const std::shared_ptr<const Survey> &survey)
{
    runInBackground(
        this, [survey, query = m_query] { return findIn(*survey, query); },
        [this](std::shared_ptr<const Findings> found) {
            setSearching(false);
            if (m_stale || !m_open || m_query.isEmpty())
                return ask();
            take(std::move(found));
        });
}

void Find::take(std::shared_ptr<const Findings> now)
{
    if (now->rows.empty() && m_found->rows.empty())
        return;
    const Finding before = m_current < 0 ? Finding() : m_found->rows[std::size_t(m_current)];
    beginResetModel();
    dropInBackground(std::const_pointer_cast<Findings>(std::exchange(m_found, std::move(now))));
    endResetModel();
    const auto at
        = std::ranges::find_if(m_found->rows, [&](const Finding &row) { return row.isSame(before); });
    setCurrent(at == m_found->rows.end() ? -1 : int(at - m_found->rows.begin()));
    emit found();
    if (const int by = std::exchange(m_wantedStep, 0))
        step(by);
}

void Find::setSearching(bool searching)
{
    if (std::exchange(m_searching, searching) != searching)
        emit searchingChanged();
}

void Find::setCurrent(int row)
{
    if (std::exchange(m_current, row) != row)
        emit currentChanged();
}

int Find::firstHere() const
{
    const auto at = std::ranges::find(
        m_found->rows, m_edits.graph(), [](const Finding &row) { return row.node.graph; });
    return at == m_found->rows.end() ? 0 : int(at - m_found->rows.begin());
}

void Find::step(int by)
{
    if (count() == 0) {
        m_wantedStep = m_searching ? by : 0;
        return;
    }
    goTo(m_current < 0 ? firstHere() : (m_current + by + count()) % count());
}

void Find::goTo(int row)
{
    if (row < 0 || row >= count())
        return;
    setCurrent(row);
    const Finding &to = m_found->rows[std::size_t(row)];
    if (to.node.node)
        m_groups.goTo(toInts(to.node.graph), int(to.node.node.value));
    else
        m_places.goToFrame(to.node.graph, to.frame);
}

const Findings::Here *Find::here() const
{
    const auto at = m_found->hits.find(m_edits.graph());
    return at == m_found->hits.end() ? nullptr : &at->second;
}

/// States are told of the graph that is looked at alone; those of others are among its problems and totals.
void Find::apply(const GraphDelta &delta)
{
    if (!m_open || m_query.isEmpty() || m_later.isActive())
        return;
    const bool changed = delta.reset || !delta.added.empty() || !delta.removed.empty()
        || !delta.changed.empty() || delta.frames;
    const bool stands = !delta.statuses.empty() || delta.problems || delta.totals;
    if (changed || (stands && m_query.asksForStates()))
        m_later.start();
}

int Find::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant Find::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &row = m_found->rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case KindRole:
        return row.kind;
    case IconRole:
        return row.icon;
    case PlaceRole:
        return row.place;
    case ReasonRole:
        return row.reason;
    default:
        return {};
    }
}

QHash<int, QByteArray> Find::roleNames() const
{
    return {{TitleRole, "title"}, {KindRole, "kind"}, {IconRole, "iconName"}, {PlaceRole, "place"},
        {ReasonRole, "reason"}};
}

} // namespace heddle
