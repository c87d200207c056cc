// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/table.h"
#include "engine/value/value.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace heddle::expression {

using Mask = std::vector<std::uint8_t>; ///< 1 where there is no value; empty if every element has one.

/// A stretch of elements of one type: what every operation of the language takes and gives. One element
/// stands for as many as are needed. One thread; owns its elements.
struct Block {
    Column::Data data = std::vector<std::uint8_t>(1);
    Mask missing = {};
    bool untyped = false; ///< Missing throughout and of no type yet: takes the type of its partner.

    ColumnType type() const { return ColumnType(data.index()); }
    std::size_t size() const;
    bool isNumeric() const { return !untyped && type() <= ColumnType::Number; } ///< bool counts as 0 and 1
    template <class T> std::vector<T> &as() { return std::get<std::vector<T>>(data); }
    template <class T> const std::vector<T> &as() const { return std::get<std::vector<T>>(data); }
};

/// A failed evaluation; the column is added where the operation is known. Never leaves this library.
struct Failure {
    std::string text;
    int column = 0;
};

/// Reads element i, or the only one whatever i is.
template <class T> class View {
public:
    explicit View(const Block &block)
        : m_data(block.as<T>().data())
        , m_step(block.size() == 1 ? 0 : 1)
    {
    }
    const T &operator[](std::size_t i) const { return m_data[i * m_step]; }

private:
    const T *m_data;
    std::size_t m_step;
};

/// As View, for what is missing.
class MissingView {
public:
    explicit MissingView(const Block &block)
        : m_data(block.missing.empty() ? nullptr : block.missing.data())
        , m_step(block.size() == 1 ? 0 : 1)
    {
    }
    bool operator[](std::size_t i) const { return m_data && m_data[i * m_step]; }

private:
    const std::uint8_t *m_data;
    std::size_t m_step;
};

/// One element of a C++ type that a column can hold.
template <class T> Block scalar(T value)
{
    return {.data = std::vector<T>{std::move(value)}};
}
Block missingScalar();
/// null, bool, int, number, text, time or duration; else a Failure.
Block blockOf(const Value &value);
Block blockOf(Column column);
Value valueAt(const Block &block, std::size_t index); ///< Null where missing.
/// `count` elements, all missing, of the type.
Block allMissing(ColumnType type, std::size_t count);

std::string_view typeName(const Block &block); ///< "number"; "missing" where untyped.

/// Length of the result of an operation on these. They are of one length, or single.
std::size_t lengthOf(std::span<const Block> blocks);
/// Missing wherever one of them is.
Mask anyMissing(std::span<const Block> blocks);

/// Conversions in place. A Failure where the type does not fit; untyped becomes missing elements of it.
void makeNumber(Block &block); ///< from bool, int
void makeInt(Block &block); ///< from bool
void makeType(Block &block, ColumnType type);
/// Brings all to one type: bool < int < number; others only with their like.
ColumnType unify(std::span<Block> blocks, std::string_view what);
/// Repeats a single element.
void spread(Block &block, std::size_t count);
/// Room for so many elements, so that appending does not move them.
void reserve(Block &block, std::size_t count);
/// Appends, promoting either side to a common type.
void append(Block &to, Block &&more);

} // namespace heddle::expression
