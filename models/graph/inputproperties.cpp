// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/inputproperties.h"

#include "models/edit/nodeedits.h"
#include "models/edit/transactions.h"
#include "models/graph/nodegeometry.h"
#include "models/values/variants.h"

#include <utility>

namespace heddle {
namespace {

QStringList toStrings(const std::vector<std::string> &texts)
{
    QStringList result;
    for (const std::string &text : texts)
        result.append(QString::fromStdString(text));
    return result;
}

} // namespace

InputProperties::InputProperties(
    NodeEdits &edits, std::vector<NodeId> nodes, PortType port, int row, QObject *parent)
    : QObject(parent)
    , m_edits(edits)
    , m_nodes(std::move(nodes))
    , m_port(std::move(port))
    , m_row(row)
{
}

/// Its node may go while it is dragged.
InputProperties::~InputProperties()
{
    release();
}

void InputProperties::update(const Input *input, const QString &source, bool mixed)
{
    const bool wired = input && (input->source || !input->variable.empty());
    const std::optional<Value> value = input ? input->value : std::nullopt;
    const bool differs = value != m_value || mixed != m_mixed;
    m_value = value;
    m_mixed = mixed;
    if (differs)
        emit valueChanged();
    if (wired == m_wired && source == m_source)
        return;
    m_wired = wired;
    m_source = source;
    emit wiredChanged();
}

QString InputProperties::label() const
{
    return name().replace(QLatin1Char('_'), QLatin1Char(' '));
}

bool InputProperties::field() const
{
    return hasField(m_port);
}

double InputProperties::step() const
{
    return m_port.step.value_or(m_port.type->kind == Kind::Int ? 1.0 : 0.0);
}

QStringList InputProperties::choices() const
{
    return toStrings(m_port.choices);
}

QString InputProperties::file() const
{
    switch (m_port.file) {
    case FileUse::None:
        break;
    case FileUse::Read:
        return QStringLiteral("read");
    case FileUse::Write:
        return QStringLiteral("write");
    }
    return {};
}

QStringList InputProperties::suffixes() const
{
    return toStrings(m_port.suffixes);
}

void InputProperties::setRow(int row)
{
    if (std::exchange(m_row, row) != row)
        emit rowChanged();
}

double InputProperties::y() const
{
    return portY(m_row);
}

QVariant InputProperties::preset() const
{
    return toVariant(m_port.preset);
}

bool InputProperties::editable() const
{
    return !m_wired && hasField(m_port);
}

bool InputProperties::isSet() const
{
    return m_mixed || (m_value && !m_value->same(m_port.preset));
}

QVariant InputProperties::value() const
{
    return toVariant(current());
}

QString InputProperties::text() const
{
    return editText(current());
}

void InputProperties::request(const QVariant &value)
{
    requestInput(m_edits, {m_nodes, m_port}, value, 0);
}

void InputProperties::requestLive(const QVariant &value)
{
    if (m_mergeKey == 0) {
        m_mergeKey = m_edits.newMergeKey();
        m_holds = m_edits.holdsLive();
        if (m_holds)
            m_edits.post(ModeCommand{true});
    }
    requestInput(m_edits, {m_nodes, m_port}, value, m_mergeKey);
}

void InputProperties::release()
{
    m_mergeKey = 0;
    if (std::exchange(m_holds, false))
        m_edits.post(ModeCommand{false});
}

void InputProperties::reset()
{
    m_edits.edit(setEdits({m_nodes, m_port}, std::nullopt), labels::reset(name()));
}

} // namespace heddle
