// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "models/arrange/layering.h"

#include <algorithm>
#include <limits>
#include <set>

namespace heddle::arrange {
namespace {

using Lists = std::vector<std::vector<int>>;

Lists leaving(std::size_t boxes, const std::vector<Wire> &wires)
{
    Lists out(boxes);
    for (std::size_t i = 0; i < wires.size(); ++i)
        if (wires[i].from != wires[i].to)
            out[std::size_t(wires[i].from)].push_back(int(i));
    return out;
}

/// Takes boxes off one by one: one that nothing feeds any more; else, in a circle, the oldest of those that
/// only weak wires feed.
class Peeling {
public:
    Peeling(std::size_t boxes, const std::vector<Wire> &wires)
        : m_wires(wires)
        , m_out(leaving(boxes, wires))
        , m_strong(boxes)
        , m_weak(boxes)
    {
        for (const Wire &wire : wires)
            if (wire.from != wire.to)
                ++countOf(wire);
        for (std::size_t i = 0; i < boxes; ++i)
            note(int(i));
    }

    std::vector<int> order()
    {
        std::vector<int> taken;
        for (std::set<int> *next = this->next(); next; next = this->next()) {
            taken.push_back(*next->begin());
            take(taken.back());
        }
        return taken;
    }

private:
    int &countOf(const Wire &wire) { return (wire.weak ? m_weak : m_strong)[std::size_t(wire.to)]; }

    std::set<int> *next()
    {
        for (std::set<int> *set : {&m_free, &m_held, &m_rest})
            if (!set->empty())
                return set;
        return nullptr;
    }

    void note(int box)
    {
        const bool strong = m_strong[std::size_t(box)] > 0, weak = m_weak[std::size_t(box)] > 0;
        (strong ? m_rest : weak ? m_held : m_free).insert(box);
    }

    bool forget(int box) { return m_free.erase(box) + m_held.erase(box) + m_rest.erase(box) > 0; }

    void take(int box)
    {
        forget(box);
        for (const int wire : m_out[std::size_t(box)]) {
            --countOf(m_wires[std::size_t(wire)]);
            if (const int to = m_wires[std::size_t(wire)].to; forget(to))
                note(to);
        }
    }

    const std::vector<Wire> &m_wires;
    Lists m_out;
    std::vector<int> m_strong, m_weak; ///< How many wires still feed each.
    std::set<int> m_free, m_held, m_rest; ///< Fed by none, by weak ones, by others.
};

/// Moves a box that feeds more than feeds it to the right, up to the first that it feeds: wires get shorter.
void pullRight(std::vector<int> &columns, const std::vector<int> &order, const Lists &forward,
    const std::vector<Wire> &wires, std::vector<int> fed)
{
    for (auto box = order.rbegin(); box != order.rend(); ++box) {
        const std::vector<int> &out = forward[std::size_t(*box)];
        if (int(out.size()) <= fed[std::size_t(*box)])
            continue;
        int first = std::numeric_limits<int>::max();
        for (const int wire : out)
            first = std::min(first, columns[std::size_t(wires[std::size_t(wire)].to)]);
        columns[std::size_t(*box)] = first - 1;
    }
}

} // namespace

std::vector<int> columnsOf(int boxes, const std::vector<Wire> &wires)
{
    const auto count = std::size_t(boxes);
    const std::vector<int> order = Peeling(count, wires).order();
    std::vector<int> at(count), columns(count), fed(count);
    for (std::size_t i = 0; i < count; ++i)
        at[std::size_t(order[i])] = int(i);
    Lists forward = leaving(count, wires);
    for (auto &out : forward)
        std::erase_if(out, [&](int wire) {
            const Wire &w = wires[std::size_t(wire)];
            return at[std::size_t(w.from)] > at[std::size_t(w.to)];
        });
    for (const int box : order)
        for (const int wire : forward[std::size_t(box)]) {
            const auto to = std::size_t(wires[std::size_t(wire)].to);
            columns[to] = std::max(columns[to], columns[std::size_t(box)] + 1);
            ++fed[to];
        }
    pullRight(columns, order, forward, wires, std::move(fed));
    return columns;
}

} // namespace heddle::arrange
