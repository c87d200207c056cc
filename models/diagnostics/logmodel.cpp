// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/diagnostics/logmodel.h"

#include "models/diagnostics/loglevels.h"
#include "models/graph/nodeids.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimerEvent>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>
#include <limits>

namespace heddle {
namespace {

constexpr int kGap = 100; // milliseconds

QString nameOf(LogLevel level)
{
    return QString::fromLatin1(kLogLevels[std::size_t(level)]);
}

QString clockOf(std::int64_t micros)
{
    return QDateTime::fromMSecsSinceEpoch(micros / 1000).toString(QStringLiteral("HH:mm:ss.zzz"));
}

} // namespace

LogModel::LogModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void LogModel::apply(const GraphDelta &delta)
{
    if (delta.log.begun)
        clear();
    if (delta.log.lines.empty())
        return;
    m_lost += delta.log.lost;
    for (const LogLine &line : delta.log.lines)
        m_waiting.push_back(line);
    for (; m_waiting.size() > kMostLines; ++m_lost)
        m_waiting.pop_front();
    if (!m_gap.isActive())
        flush();
}

void LogModel::flush()
{
    if (m_waiting.empty())
        return m_gap.stop();
    m_gap.start(kGap, this);
    append(std::exchange(m_waiting, {}));
    emit countChanged();
}

void LogModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_gap.timerId())
        flush();
}

LogModel::Entry LogModel::entryOf(const LogLine &line)
{
    Runs &runs = m_runs[line.node];
    if (std::exchange(runs.last, line.run) != line.run || runs.count == 0)
        ++runs.count;
    return {line.node, QString::fromStdString(line.name), QString::fromStdString(line.text).trimmed(),
        line.level, line.time, runs.count};
}

/// All that came together is one change of the list.
void LogModel::append(const std::deque<LogLine> &lines)
{
    std::deque<std::uint64_t> shown;
    for (const LogLine &line : lines) {
        m_entries.push_back(entryOf(line));
        m_letters += m_entries.back().text.size();
        if (passes(m_entries.back()))
            shown.push_back(m_gone + m_entries.size() - 1);
    }
    if (!shown.empty()) {
        beginInsertRows({}, count(), count() + int(shown.size()) - 1);
        m_shown.insert(m_shown.end(), shown.begin(), shown.end());
        endInsertRows();
    }
    if (m_entries.size() > kMostLines || m_letters > kMostLetters)
        trim(kMostLines / 10);
}

/// The oldest go, some more than must: not a few with each batch.
void LogModel::trim(std::size_t room)
{
    std::size_t gone = 0;
    while (gone < m_entries.size()
        && (m_entries.size() - gone > kMostLines - room || m_letters > kMostLetters)) {
        m_letters -= m_entries[gone].text.size();
        ++gone;
    }
    const auto first = std::ranges::lower_bound(m_shown, m_gone + gone);
    if (first != m_shown.begin()) {
        beginRemoveRows({}, 0, int(first - m_shown.begin()) - 1);
        m_shown.erase(m_shown.begin(), first);
        endRemoveRows();
    }
    m_entries.erase(m_entries.begin(), m_entries.begin() + std::ptrdiff_t(gone));
    m_gone += gone;
    m_lost += gone;
}

bool LogModel::passes(const Entry &entry) const
{
    return entry.level >= m_level && (!m_node.node || entry.node == m_node)
        && (m_run == 0 || entry.run == m_run)
        && (m_text.isEmpty() || entry.text.contains(m_text, Qt::CaseInsensitive)
            || entry.name.contains(m_text, Qt::CaseInsensitive));
}

void LogModel::filter()
{
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (passes(m_entries[i]))
            m_shown.push_back(m_gone + i);
    endResetModel();
    emit filterChanged();
    emit countChanged();
}

int LogModel::lost() const
{
    return int(std::min<std::uint64_t>(m_lost, std::numeric_limits<int>::max()));
}

QString LogModel::level() const
{
    return nameOf(m_level);
}

void LogModel::setLevel(const QString &level)
{
    const auto known = std::ranges::find(kLogLevels, level, [](const char *l) { return QLatin1String(l); });
    if (known == kLogLevels.end() || level == this->level())
        return;
    m_level = LogLevel(known - kLogLevels.begin());
    filter();
}

void LogModel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    filter();
}

void LogModel::showOnly(int row, bool run)
{
    if (row < 0 || row >= count())
        return;
    const Entry entry = at(row);
    m_node = entry.node;
    m_nodeName = entry.name;
    m_run = run ? entry.run : 0;
    filter();
}

void LogModel::showAll()
{
    if (!m_node.node)
        return;
    m_node = {};
    m_nodeName.clear();
    m_run = 0;
    filter();
}

void LogModel::clear()
{
    m_gone += m_entries.size();
    m_entries.clear();
    m_waiting.clear();
    m_runs.clear();
    m_letters = 0;
    m_lost = 0;
    filter();
}

QString LogModel::lineOf(int row) const
{
    const Entry &entry = at(row);
    return QStringLiteral("%1  %2  %3  %4")
        .arg(clockOf(entry.time), nameOf(entry.level).leftJustified(7), entry.name, entry.text);
}

void LogModel::copy() const
{
    QString lines;
    for (int row = 0; row < count(); ++row)
        lines += lineOf(row) + QLatin1Char('\n');
    QGuiApplication::clipboard()->setText(lines);
}

void LogModel::copyRow(int row) const
{
    if (row >= 0 && row < count())
        QGuiApplication::clipboard()->setText(lineOf(row));
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return entry.text;
    case LevelRole:
        return nameOf(entry.level);
    case TimeRole:
        return clockOf(entry.time);
    case TitleRole:
        return entry.name;
    case NodeIdRole:
        return int(entry.node.node.value);
    case GraphRole:
        return QVariant::fromValue(toInts(entry.node.graph));
    case RunRole:
        return entry.run;
    default:
        return {};
    }
}

QHash<int, QByteArray> LogModel::roleNames() const
{
    return {{TextRole, "text"}, {LevelRole, "level"}, {TimeRole, "time"}, {TitleRole, "title"},
        {NodeIdRole, "nodeId"}, {GraphRole, "graph"}, {RunRole, "run"}};
}

} // namespace heddle
