// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/outputproperties.h"

#include "models/graph/nodegeometry.h"
#include "models/values/variants.h"

#include <utility>

namespace heddle {

OutputProperties::OutputProperties(PortType port, int row, QObject *parent)
    : QObject(parent)
    , m_port(std::move(port))
    , m_row(row)
{
}

void OutputProperties::update(const Value &value)
{
    if (m_value.same(value))
        return;
    m_value = value;
    emit valueChanged();
}

void OutputProperties::setWired(bool wired)
{
    if (m_wired == wired)
        return;
    m_wired = wired;
    emit wiredChanged();
}

QString OutputProperties::label() const
{
    return name().replace(QLatin1Char('_'), QLatin1Char(' '));
}

void OutputProperties::setRow(int row)
{
    if (std::exchange(m_row, row) != row)
        emit rowChanged();
}

double OutputProperties::y() const
{
    return portY(m_row);
}

QVariant OutputProperties::data() const
{
    return toVariant(m_value);
}

} // namespace heddle
