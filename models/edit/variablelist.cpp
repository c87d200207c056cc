// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/edit/variablelist.h"

#include "engine/value/convert.h"
#include "models/edit/groups.h"
#include "models/edit/nodeedits.h"
#include "models/graph/nodeids.h"
#include "models/graph/scene.h"
#include "models/values/variants.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace heddle {
namespace {

constexpr std::array kTypes{&types::number, &types::integer, &types::text, &types::boolean, &types::list,
    &types::map, &types::time, &types::duration, &types::any};

QString words(const std::string &text)
{
    return QString::fromStdString(text);
}

QString placeOf(const VariableUse &use)
{
    QString place;
    for (const std::string &name : use.names)
        place += (place.isEmpty() ? QString() : QStringLiteral(" › ")) + words(name);
    return use.writes ? VariableList::tr("%1 (sets it)").arg(place)
                      : place + QLatin1Char('.') + words(use.port);
}

/// A number that is known to be one needs no point to tell it from an int.
QString valueText(const Value &value, const Type &type)
{
    QString text = editText(value);
    if (type.kind == Kind::Number && text.endsWith(QLatin1String(".0")))
        text.chop(2);
    return text;
}

QStringList placesOf(const VariableState &state)
{
    QStringList places;
    for (const VariableUse &use : state.uses)
        places.append(placeOf(use));
    return places;
}

/// What a variable of that type begins with.
Value blank(const Type &type)
{
    switch (type.kind) {
    case Kind::Number:
        return 0.0;
    case Kind::Int:
        return 0;
    case Kind::Bool:
        return false;
    case Kind::Text:
        return "";
    default:
        return {};
    }
}

} // namespace

VariableList::VariableList(NodeEdits &edits, const Scene &scene, Groups &groups, QObject *parent)
    : QAbstractListModel(parent)
    , m_edits(edits)
    , m_scene(scene)
    , m_groups(groups)
{
}

/// Fields that are being written in stay as long as the same variables are there.
void VariableList::apply(const GraphDelta &delta)
{
    if (!delta.variables)
        return;
    const auto name = [](const VariableState &state) -> const std::string & { return state.variable.name; };
    const bool same = std::ranges::equal(m_all, *delta.variables, {}, name, name);
    if (!same)
        beginResetModel();
    m_all = *delta.variables;
    if (!same)
        endResetModel();
    else if (!m_all.empty())
        emit dataChanged(index(0), index(count() - 1));
    if (!same)
        emit countChanged();
    emit changed();
}

QStringList VariableList::types() const
{
    QStringList names;
    for (const Type *type : kTypes)
        names.append(words(type->name));
    return names;
}

int VariableList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant VariableList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const VariableState &state = m_all[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return words(state.variable.name);
    case TypeRole:
        return words(state.variable.type->name);
    case ValueTextRole:
        return valueText(state.variable.value, *state.variable.type);
    case NowRole:
        return state.now.same(state.variable.value) ? QString() : valueText(state.now, *state.variable.type);
    case UseCountRole:
        return state.count;
    case UsesRole:
        return placesOf(state);
    default:
        return {};
    }
}

QHash<int, QByteArray> VariableList::roleNames() const
{
    return {{NameRole, "name"}, {TypeRole, "type"}, {ValueTextRole, "valueText"}, {NowRole, "now"},
        {UseCountRole, "useCount"}, {UsesRole, "uses"}};
}

const VariableState *VariableList::find(const QString &name) const
{
    const auto found = std::ranges::find(
        m_all, name.toStdString(), [](const VariableState &state) { return state.variable.name; });
    return found == m_all.end() ? nullptr : &*found;
}

std::string VariableList::freeName(const std::string &wanted) const
{
    std::string base = wanted;
    std::ranges::replace_if(
        base, [](char c) { return c == '.' || c == '/' || c == '='; }, ' ');
    std::string name = base;
    for (int number = 2; find(words(name)); ++number)
        name = base + ' ' + std::to_string(number);
    return name;
}

void VariableList::add()
{
    const std::string name = freeName("variable");
    m_edits.edit({PutVariable{{name, &types::number, 0.0}}}, tr("Add %1").arg(words(name)),
        [this, name](const Reply &) { emit made(words(name)); });
}

void VariableList::rename(const QString &name, const QString &to)
{
    const QString wanted = to.trimmed();
    if (!wanted.isEmpty() && wanted != name)
        m_edits.edit(
            {RenameVariable{name.toStdString(), wanted.toStdString()}}, tr("Rename to %1").arg(wanted));
}

void VariableList::put(const VariableState &state, Value value, const Type &type, const QString &label)
{
    Variable variable = state.variable;
    variable.type = &type;
    variable.value = std::move(value);
    m_edits.edit({PutVariable{std::move(variable)}}, label.arg(words(state.variable.name)));
}

void VariableList::setValue(const QString &name, const QString &text)
{
    const VariableState *state = find(name);
    if (!state)
        return;
    PortType port;
    port.name = state->variable.name;
    port.type = state->variable.type;
    auto value = valueFor(port, text);
    if (value)
        put(*state, *std::move(value), *port.type, tr("Set %1"));
    else
        m_edits.refuse(words(value.error().text));
}

/// What there is becomes of the new type, where it can.
void VariableList::setType(const QString &name, const QString &type)
{
    const VariableState *state = find(name);
    const Type *wanted = types::find(type.toStdString());
    if (!state || !wanted || wanted == state->variable.type)
        return;
    auto value = convert(state->variable.value, *wanted);
    put(*state, value ? *std::move(value) : blank(*wanted), *wanted, tr("Change type of %1"));
}

void VariableList::remove(const QString &name)
{
    m_edits.edit({RemoveVariable{name.toStdString()}}, tr("Delete %1").arg(name));
}

void VariableList::goTo(const QString &name, int use)
{
    const VariableState *state = find(name);
    if (!state || use < 0 || std::size_t(use) >= state->uses.size())
        return;
    const NodePath &node = state->uses[std::size_t(use)].node;
    QList<int> graph;
    for (const NodeId id : node.graph)
        graph.append(int(id.value));
    m_groups.goTo(graph, int(node.node.value));
}

const PortType *VariableList::port(int node, const QString &name) const
{
    const SceneNode *shown = m_scene.node(toId(node));
    return shown ? shown->type->input(name.toStdString()) : nullptr;
}

/// What shares its row with an output has the left half of it.
QString VariableList::inputAt(int node, double x, double y) const
{
    const SceneNode *shown = m_scene.node(toId(node));
    for (std::size_t i = 0; shown && i < shown->layout->inputRows.size(); ++i) {
        const int row = shown->layout->inputRows[i];
        const double reach = shown->layout->fields[i] ? shown->size.width() : shown->size.width() / 2;
        if (row >= 0 && std::abs(y - shown->at.y() - portY(row)) <= geometry::kRow / 2
            && x - shown->at.x() <= reach)
            return words(shown->type->inputs[i].name);
    }
    return {};
}

QString VariableList::usedBy(int node, const QString &port) const
{
    const SceneNode *shown = m_scene.node(toId(node));
    const Input *input = shown ? shown->node.input(port.toStdString()) : nullptr;
    return input ? words(input->variable) : QString();
}

QStringList VariableList::fitting(int node, const QString &name) const
{
    const PortType *to = port(node, name);
    QStringList names;
    for (const VariableState &state : m_all)
        if (to && to->type->kind != Kind::Event && fit(*state.variable.type, *to->type) != Fit::Refused)
            names.append(words(state.variable.name));
    return names;
}

void VariableList::use(int node, const QString &port, const QString &name)
{
    m_edits.edit({UseVariable{toId(node), port.toStdString(), name.toStdString()}},
        name.isEmpty() ? tr("Use no variable") : tr("Use %1").arg(name));
}

void VariableList::makeFrom(int node, const QString &name)
{
    const PortType *from = port(node, name);
    if (!from || from->type->kind == Kind::Event)
        return;
    const Input *input = m_scene.node(toId(node))->node.input(from->name);
    const std::string made = freeName(from->name);
    const Value value = input && input->value ? *input->value : from->preset;
    m_edits.edit({PutVariable{{made, types::find(from->type->name) ? from->type : &types::any, value}},
                     UseVariable{toId(node), from->name, made}},
        tr("Make a variable of %1").arg(name));
}

} // namespace heddle
