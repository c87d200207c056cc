// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/expression/block.h"

#include <memory>
#include <vector>

namespace heddle::expression {

/// What a name stands for: one value, a column or an array, read in stretches of the result's shape, so
/// that broadcasting happens here and nowhere else. One thread; shares what it reads.
class Operand {
public:
    /// A Failure where the value cannot take part.
    static Operand of(const Value &value);
    static Operand of(const Column &column); ///< Borrows the column.
    static Operand of(Block single);

    bool isScalar() const { return m_isScalar; }
    bool isArray() const { return m_isArray; }
    const Shape &shape() const { return m_shape; } ///< Empty for a scalar.
    const std::vector<Axis> &axes() const { return m_array.axes(); }
    /// `count` elements from `start`, both counted in the result's shape; a scalar gives one.
    Block read(std::int64_t start, std::int64_t count, const Shape &result) const;

private:
    Block readArray(const std::vector<std::int64_t> *indices, std::int64_t start, std::int64_t count) const;
    Block readColumn(const std::vector<std::int64_t> *indices, std::int64_t start, std::int64_t count) const;

    bool m_isScalar = false, m_isArray = false;
    Block m_scalar;
    std::shared_ptr<const Column> m_owned;
    const Column *m_column = nullptr;
    Array m_array;
    Shape m_shape;
};

/// numpy's rule: aligned at the last axis, 1 goes with any length. A Failure where lengths differ.
Shape broadcast(const Shape &a, const Shape &b);

} // namespace heddle::expression
