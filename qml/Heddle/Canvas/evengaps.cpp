// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "qml/Heddle/Canvas/evengaps.h"

namespace heddle::ui {
namespace {

// The last that ends before a place; nullptr: none.
const Span *before(const std::vector<Span> &row, double place)
{
    const Span *last = nullptr;
    for (const Span &span : row)
        if (span.to <= place && (!last || span.to > last->to))
            last = &span;
    return last;
}

const Span *behind(const std::vector<Span> &row, double place)
{
    const Span *first = nullptr;
    for (const Span &span : row)
        if (span.from >= place && (!first || span.from < first->from))
            first = &span;
    return first;
}

} // namespace

std::vector<EvenGaps> evenGaps(const std::vector<Span> &row, Span own)
{
    const double middle = (own.from + own.to) / 2;
    const Span *left = before(row, middle), *right = behind(row, middle);
    const Span *further = left ? before(row, left->from) : nullptr;
    const Span *beyond = right ? behind(row, right->to) : nullptr;
    std::vector<EvenGaps> found;
    if (further) {
        const double at = left->to + left->from - further->to;
        found.push_back({at - own.from, {further->to, left->from}, {left->to, at}});
    }
    if (beyond) {
        const double at = right->from - (beyond->from - right->to);
        found.push_back({at - own.to, {at, right->from}, {right->to, beyond->from}});
    }
    if (left && right && right->from - left->to > own.to - own.from) {
        const double by = (left->to + right->from) / 2 - middle;
        found.push_back({by, {left->to, own.from + by}, {own.to + by, right->from}});
    }
    return found;
}

} // namespace heddle::ui
