// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/catalog/catalogmodel.h"

#include "engine/sdk/grouptypes.h"
#include "engine/value/convert.h"
#include "models/catalog/fuzzy.h"
#include "models/catalog/habits.h"
#include "models/catalog/typeicon.h"
#include "models/graph/nodegeometry.h"
#include "models/graph/nodeids.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace heddle {
namespace {

constexpr int kMostRecent = 12;
// A match in the title counts for more than the same in an alias, that for more than in the category.
constexpr int kTitle = 30000, kAlias = 20000, kCategory = 10000;

// Within a kind of match, what is likely counts for more than a few letters.
constexpr int kKind = 500, kScattered = 1500;

/// The kind of match that a score tells of; of scattered letters each score is its own.
int kindOf(int score)
{
    const int within = score % kCategory;
    return within < kScattered ? score : score - within % kKind;
}

QString toQt(const std::string &text)
{
    return QString::fromStdString(text);
}

std::size_t placeOf(const NodeType &type)
{
    static constexpr std::array<std::string_view, 8> kFirst{
        "Files", "Generate", "Web", "Image", "Stack", "Table", "View", "Math"};
    static constexpr std::array<std::string_view, 5> kLast{"Text", "Values", "Lists", "Flow", "Events"};
    const std::string_view category = std::string_view(type.category).substr(0, type.category.find('/'));
    const auto last = std::find(kLast.begin(), kLast.end(), category);
    const auto first = std::find(kFirst.begin(), kFirst.end(), category);
    return last != kLast.end() ? kFirst.size() + 1 + std::size_t(last - kLast.begin())
                               : std::size_t(first - kFirst.begin());
}

QString portNames(const std::vector<PortType> &ports)
{
    QStringList names;
    for (const PortType &port : ports)
        if (takesWire(port))
            names.append(toQt(port.name));
    return names.join(QStringLiteral(", "));
}

bool reads(const NodeType &type, const QString &suffix)
{
    return std::any_of(type.inputs.begin(), type.inputs.end(), [&](const PortType &port) {
        return port.file == FileUse::Read
            && std::any_of(port.suffixes.begin(), port.suffixes.end(),
                [&](const std::string &s) { return toQt(s).compare(suffix, Qt::CaseInsensitive) == 0; });
    });
}

} // namespace

CatalogModel::CatalogModel(const Catalog &catalog, QObject *parent)
    : QAbstractListModel(parent)
    , m_catalog(catalog)
{
    refresh();
}

// What people begin with comes first, what they are told of later comes last; what packages bring, between.
void CatalogModel::refresh()
{
    m_types = m_catalog.all();
    std::stable_sort(m_types.begin(), m_types.end(),
        [](const NodeType *a, const NodeType *b) { return placeOf(*a) < placeOf(*b); });
    rebuild();
}

void CatalogModel::setInGroup(bool inGroup)
{
    if (m_inGroup == inGroup)
        return;
    m_inGroup = inGroup;
    emit inGroupChanged();
    rebuild();
}

void CatalogModel::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    emit filterChanged();
    rebuild();
}

void CatalogModel::setFitting(const QVariantMap &fitting)
{
    const QVariantMap before = std::exchange(m_fitting, fitting);
    if (const auto likely = std::exchange(m_likely, likelyNow()); before == fitting) {
        if (likely != m_likely)
            rebuild();
        return;
    }
    emit fittingChanged();
    rebuild();
}

void CatalogModel::setRecent(const QStringList &typeIds)
{
    if (m_recent == typeIds)
        return;
    m_recent = typeIds;
    if (!m_filter.trimmed().isEmpty() || !m_fitting.isEmpty())
        rebuild();
}

void CatalogModel::noteUse(const QString &typeId)
{
    QStringList recent = m_recent;
    recent.removeAll(typeId);
    recent.prepend(typeId);
    while (recent.size() > kMostRecent)
        recent.removeLast();
    if (recent == m_recent)
        return;
    setRecent(recent);
    emit recentChanged();
}

/// The whole list anew: it is short, and the order changes with every letter.
void CatalogModel::rebuild()
{
    const int before = count();
    beginResetModel();
    m_rows.clear();
    for (const NodeType *type : m_types) {
        Row row;
        row.type = type;
        if ((m_inGroup || !isPortOfGroup(*type)) && rank(row) && fits(row))
            m_rows.push_back(std::move(row));
    }
    if (!m_filter.trimmed().isEmpty() || !m_fitting.isEmpty())
        std::stable_sort(m_rows.begin(), m_rows.end(), &CatalogModel::isBefore);
    endResetModel();
    if (count() != before)
        emit countChanged();
}

bool CatalogModel::isBefore(const Row &a, const Row &b)
{
    return std::tuple(a.converts, -kindOf(a.score), -a.likely, -a.recency, -a.score)
        < std::tuple(b.converts, -kindOf(b.score), -b.likely, -b.recency, -b.score);
}

QHash<QString, int> CatalogModel::likelyNow() const
{
    const QString port = m_fitting.value(QStringLiteral("port")).toString();
    const bool output = m_fitting.value(QStringLiteral("direction")).toString() != QLatin1String("input");
    const NodeId node = toId(m_fitting.value(QStringLiteral("node")).toInt());
    return m_habits && node ? m_habits->likelyAt({node, port.toStdString(), output}) : QHash<QString, int>();
}

bool CatalogModel::rank(Row &row) const
{
    const QString wanted = m_filter.trimmed();
    const auto place = m_recent.indexOf(toQt(row.type->id));
    row.recency = place < 0 ? 0 : kMostRecent - int(place);
    row.likely = m_likely.value(toQt(row.type->id));
    if (wanted.isEmpty())
        return true;
    const FuzzyMatch title = fuzzyMatch(wanted, toQt(row.type->title));
    row.matched = title.positions;
    row.score = title.score > 0 ? kTitle + title.score : 0;
    const auto consider = [&](int base, const QString &text, int least) {
        const int score = fuzzyMatch(wanted, text).score;
        if (score > least)
            row.score = std::max(row.score, base + score);
    };
    for (const std::string &alias : row.type->aliases)
        consider(kAlias, toQt(alias), 0);
    // Scattered letters are found in any sentence: there, only whole pieces count.
    constexpr int kPieces = 1400;
    consider(kCategory, toQt(row.type->category), kPieces);
    consider(0, toQt(row.type->help), kPieces);
    consider(0, toQt(row.type->id), kPieces);
    return row.score > 0;
}

const Type *CatalogModel::typeNamed(const QString &name) const
{
    const std::string wanted = name.toStdString();
    if (const Type *type = types::find(wanted))
        return type;
    for (const NodeType *type : m_types)
        for (const auto *ports : {&type->inputs, &type->outputs})
            for (const PortType &port : *ports)
                if (port.type->name == wanted)
                    return port.type;
    return nullptr;
}

bool CatalogModel::fits(Row &row) const
{
    const QString wanted = m_fitting.value(QStringLiteral("type")).toString();
    if (wanted.isEmpty())
        return true;
    const Type *type = typeNamed(wanted);
    if (!type)
        return false;
    const bool fromOutput = m_fitting.value(QStringLiteral("direction")).toString() != QLatin1String("input");
    for (const PortType &port : fromOutput ? row.type->inputs : row.type->outputs) {
        if (!takesWire(port))
            continue;
        const Fit kind = fromOutput ? fit(*type, *port.type) : fit(*port.type, *type);
        if (kind == Fit::Refused || (row.port && (kind == Fit::Converted || !row.converts)))
            continue;
        row.port = &port;
        row.converts = kind == Fit::Converted;
    }
    return row.port;
}

QString CatalogModel::typeAt(int row) const
{
    return row >= 0 && row < count() ? toQt(m_rows[std::size_t(row)].type->id) : QString();
}

const NodeType *CatalogModel::readerOf(const QString &suffix) const
{
    const NodeType *best = nullptr;
    for (const NodeType *type : m_types)
        if (reads(*type, suffix)
            && (!best || (type->kind == NodeKind::Source && best->kind != NodeKind::Source)))
            best = type;
    return best;
}

int CatalogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant CatalogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case TypeIdRole:
        return toQt(row.type->id);
    case Qt::DisplayRole:
    case TitleRole:
        return toQt(row.type->title);
    case CategoryRole:
        return toQt(row.type->category);
    case HelpRole:
        return toQt(row.type->help);
    case IconRole:
        return iconOf(*row.type);
    case KindRole:
        return QString::fromUtf8(nameOf(row.type->kind));
    case MatchedRole:
        return QVariant::fromValue(row.matched);
    case InputsRole:
        return portNames(row.type->inputs);
    case OutputsRole:
        return portNames(row.type->outputs);
    case FittingPortRole:
        return row.port ? toQt(row.port->name) : QString();
    case ConvertsRole:
        return row.converts;
    default:
        return {};
    }
}

QHash<int, QByteArray> CatalogModel::roleNames() const
{
    return {{TypeIdRole, "typeId"}, {TitleRole, "title"}, {CategoryRole, "category"}, {HelpRole, "help"},
        {IconRole, "icon"}, {KindRole, "kind"}, {MatchedRole, "matched"}, {InputsRole, "inputs"},
        {OutputsRole, "outputs"}, {FittingPortRole, "fittingPort"}, {ConvertsRole, "converts"}};
}

} // namespace heddle
