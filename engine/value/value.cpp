// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/value/value.h"

#include <bit>

namespace heddle {

Value::Value(double value) noexcept
    : m_type(&types::number)
    , m_bits(std::bit_cast<std::int64_t>(value))
{
}

Value::Value(List value)
    : Value(box(std::move(value)))
{
}

Value::Value(Map value)
    : Value(box(std::move(value)))
{
}

double Value::toNumber() const
{
    return std::bit_cast<double>(m_bits);
}

bool Value::same(const Value &other) const
{
    if (m_type != other.m_type)
        return false;
    if (m_bits == other.m_bits)
        return true;
    switch (kind()) {
    case Kind::Number:
        return toNumber() != toNumber() && other.toNumber() != other.toNumber();
    case Kind::Text:
        return as<std::string>() == other.as<std::string>();
    case Kind::Bytes:
        return as<Bytes>() == other.as<Bytes>();
    case Kind::List:
        return as<List>() == other.as<List>();
    case Kind::Map:
        return as<Map>() == other.as<Map>();
    default:
        return false;
    }
}

std::string Value::summary() const
{
    return m_type->summary ? m_type->summary(*this) : m_type->name;
}

} // namespace heddle
