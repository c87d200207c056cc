// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/document/openflows.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTimer>

#include <algorithm>
#include <utility>

namespace heddle {
namespace {

/// The disk is not asked: links that lead to one file are two.
QString cleanPath(const QString &path)
{
    return path.isEmpty() ? path : QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

/// With the name of the file, of which there may be several.
QString failureOf(const QString &path, const QString &text)
{
    const QString name = QFileInfo(path).fileName();
    return text.contains(name) ? text : name + QStringLiteral(": ") + text;
}

/// No file, no nodes, no edits: nothing that anybody would miss.
bool isBlank(const FlowDocument &flow)
{
    return flow.path().isEmpty() && !flow.modified() && flow.nodeCount() == 0 && !flow.busy();
}

} // namespace

/// A document and the way to its engine, which goes first: then nobody tells of news any more.
struct OpenFlows::Flow {
    Flow() = default;
    ~Flow() { post = nullptr; }
    Flow(const Flow &) = delete;
    Flow &operator=(const Flow &) = delete;

    NodeEdits::Post post; ///< Empty: the engine was ended.
    std::unique_ptr<FlowDocument> document;
    QString asked; ///< The file that it was to open; it may not be there yet.
    bool opening = false; ///< It was made for that file: it goes where that cannot be read.
};

OpenFlows::OpenFlows(CatalogModel &catalog, StartEngine startEngine, Made made, QObject *parent)
    : QAbstractListModel(parent)
    , m_catalog(catalog)
    , m_startEngine(std::move(startEngine))
    , m_made(std::move(made))
{
    m_current = add().document.get();
}

OpenFlows::~OpenFlows()
{
    endEngines();
}

FlowDocument *OpenFlows::at(int row) const
{
    return row >= 0 && row < count() ? m_flows[std::size_t(row)]->document.get() : nullptr;
}

int OpenFlows::rowOf(const FlowDocument *document) const
{
    const auto at
        = std::ranges::find_if(m_flows, [=](const auto &flow) { return flow->document.get() == document; });
    return at == m_flows.end() ? -1 : int(at - m_flows.begin());
}

int OpenFlows::rowOf(const QString &path) const
{
    const auto at = std::ranges::find_if(
        m_flows, [&](const auto &flow) { return pathOf(flow->document.get()) == path; });
    return at == m_flows.end() ? -1 : int(at - m_flows.begin());
}

QString OpenFlows::pathOf(const FlowDocument *document) const
{
    const int row = rowOf(document);
    if (row < 0)
        return {};
    const Flow &flow = *m_flows[std::size_t(row)];
    return flow.opening ? flow.asked : cleanPath(flow.document->path());
}

OpenFlows::Flow &OpenFlows::add()
{
    auto made = std::make_unique<Flow>();
    Flow &flow = *made;
    const auto post = [&flow](Command command) {
        if (flow.post)
            flow.post(std::move(command));
    };
    flow.document
        = std::make_unique<FlowDocument>(m_catalog, post, this); // a parent, or scripts would own it
    flow.post = m_startEngine(*flow.document);
    m_made(*flow.document);
    watch(flow.document.get());
    beginInsertRows({}, count(), count());
    m_flows.push_back(std::move(made));
    endInsertRows();
    emit countChanged();
    return flow;
}

void OpenFlows::watch(FlowDocument *document)
{
    connect(document, &FlowDocument::opened, this, [=, this] { opened(document); });
    // Who tells it may go by that, and has not done so yet.
    connect(document, &FlowDocument::failed, this, [=, this](const QString &text) {
        QTimer::singleShot(0, this, [=, this] { failed(document, text); });
    });
    connect(document, &FlowDocument::documentChanged, this, [=, this] { tell(document); });
}

void OpenFlows::tell(const FlowDocument *document)
{
    if (const int row = rowOf(document); row >= 0)
        emit dataChanged(index(row), index(row), {TitleRole});
    emit filesChanged();
}

/// An empty one is not kept beside a new one.
OpenFlows::Flow &OpenFlows::flowForNew()
{
    const Flow &here = *m_flows[std::size_t(rowOf(m_current))];
    if (!isBlank(*here.document) || here.opening)
        setCurrent(add().document.get());
    return *m_flows[std::size_t(rowOf(m_current))];
}

void OpenFlows::begin()
{
    flowForNew();
    emit shown();
}

void OpenFlows::open(const QString &path)
{
    const QString wanted = cleanPath(path);
    if (FlowDocument *there = at(rowOf(wanted)))
        return show(there);
    Flow &flow = flowForNew();
    flow.asked = wanted;
    flow.opening = true;
    tell(flow.document.get());
    flow.document->openPath(path);
}

void OpenFlows::recover(const QString &key)
{
    flowForNew().document->recover(key);
}

void OpenFlows::opened(const FlowDocument *document)
{
    if (const int row = rowOf(document); row >= 0)
        m_flows[std::size_t(row)]->opening = false;
    tell(document);
    QTimer::singleShot(0, this, &OpenFlows::tellFailures); // it has just told of itself
}

/// What was made for a file that cannot be read is of no use.
void OpenFlows::failed(FlowDocument *document, const QString &text)
{
    const int row = rowOf(document);
    if (row < 0 || !std::exchange(m_flows[std::size_t(row)]->opening, false))
        return;
    tell(document);
    m_failures.append(failureOf(m_flows[std::size_t(row)]->asked, text));
    close(document);
    tellFailures();
}

void OpenFlows::tellFailures()
{
    if (!m_failures.isEmpty()
        && std::ranges::none_of(m_flows, [](const auto &flow) { return flow->opening; }))
        emit openFailed(std::exchange(m_failures, {}).join(u'\n'));
}

void OpenFlows::show(FlowDocument *flow)
{
    if (rowOf(flow) < 0)
        return;
    setCurrent(flow);
    emit shown();
}

void OpenFlows::step(int by)
{
    show(at((rowOf(m_current) + by + count()) % count()));
}

void OpenFlows::move(int from, int to)
{
    if (from == to || !at(from) || !at(to))
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    const auto moved = m_flows.begin() + from;
    to > from ? std::rotate(moved, moved + 1, m_flows.begin() + to + 1)
              : std::rotate(m_flows.begin() + to, moved, moved + 1);
    endMoveRows();
    emit filesChanged();
}

void OpenFlows::setCurrent(FlowDocument *document)
{
    if (m_current == document)
        return;
    emit leaving();
    m_current = document;
    emit currentChanged();
    emit filesChanged();
}

/// The engine empties it first, on its thread: whoever ends it here does not wait long.
void OpenFlows::close(FlowDocument *document)
{
    const int row = rowOf(document);
    if (row < 0)
        return;
    const bool last = count() == 1;
    if (last)
        add();
    if (m_current == document)
        setCurrent(at(row + 1 < count() ? row + 1 : row - 1));
    m_givenUp.remove(document);
    beginRemoveRows({}, row, row);
    m_leaving.push_back(std::move(m_flows[std::size_t(row)]));
    m_flows.erase(m_flows.begin() + row);
    endRemoveRows();
    emit countChanged();
    emit filesChanged();
    document->disconnect(this);
    connect(document, &FlowDocument::begun, this, [=, this] { letGo(document); });
    document->stopAll();
    document->newFlow();
    if (last)
        emit emptied();
    QTimer::singleShot(0, this, &OpenFlows::tellFailures);
}

/// It has just told of itself: it goes when it has done so.
void OpenFlows::letGo(const FlowDocument *document)
{
    const auto at
        = std::ranges::find_if(m_leaving, [=](const auto &flow) { return flow->document.get() == document; });
    if (at == m_leaving.end())
        return;
    m_gone.push_back(std::move(*at));
    m_leaving.erase(at);
    QTimer::singleShot(0, this, [this] { m_gone.clear(); });
}

FlowDocument *OpenFlows::firstUnsaved() const
{
    const auto at = std::ranges::find_if(m_flows, [this](const auto &flow) {
        return flow->document->modified() && !m_givenUp.contains(flow->document.get());
    });
    return at == m_flows.end() ? nullptr : (*at)->document.get();
}

void OpenFlows::dropGivenUp()
{
    for (const auto &flow : m_flows)
        if (m_givenUp.remove(flow->document.get()))
            flow->document->newFlow();
}

void OpenFlows::endEngines()
{
    for (auto *flows : {&m_flows, &m_leaving, &m_gone})
        for (const auto &flow : *flows)
            flow->post = nullptr;
}

int OpenFlows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant OpenFlows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Flow &flow = *m_flows[std::size_t(index.row())];
    switch (role) {
    case FlowRole:
        return QVariant::fromValue(flow.document.get());
    case Qt::DisplayRole:
    case TitleRole:
        return flow.opening ? QFileInfo(flow.asked).completeBaseName() : flow.document->title();
    default:
        return {};
    }
}

QHash<int, QByteArray> OpenFlows::roleNames() const
{
    return {{FlowRole, "flow"}, {TitleRole, "title"}};
}

} // namespace heddle
