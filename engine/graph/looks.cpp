// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The edits that change how a flow looks and never what it computes: what faces keep, frames, the panel,
// bookmarks.

#include "engine/graph/editing.h"
#include "engine/message/pin.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string_view>

namespace heddle {

namespace {

constexpr std::size_t kLongestName = 1'000;
constexpr std::size_t kMostKept = 1'000; // of one node
constexpr std::size_t kMostItems = 10'000; // on one panel
constexpr std::uint32_t kMostBookmarks = 9;
constexpr double kLargestItem = 10'000; // canvas pixels
const Error kGone{"The node is no longer there."};

bool areFinite(std::initializer_list<double> numbers)
{
    return std::ranges::all_of(numbers, [](double number) { return std::isfinite(number); });
}

template <class Item> auto placeFor(std::vector<Item> &items, std::uint32_t id)
{
    return std::ranges::lower_bound(items, id, {}, &Item::id);
}

/// One more than the largest, while there are such.
template <class Item> std::uint32_t freshId(const std::vector<Item> &items)
{
    std::uint32_t id = items.empty() ? 1 : items.back().id + 1;
    while (id == 0 || std::ranges::binary_search(items, id, {}, &Item::id))
        ++id;
    return id;
}

/// Adds the item or replaces the one of its id, which is what takes it back.
template <class Item> std::optional<Item> put(std::vector<Item> &items, Item item)
{
    const auto at = placeFor(items, item.id);
    if (at != items.end() && at->id == item.id)
        return std::exchange(*at, std::move(item));
    items.insert(at, std::move(item));
    return std::nullopt;
}

template <class Item> std::optional<Item> take(std::vector<Item> &items, std::uint32_t id)
{
    const auto at = placeFor(items, id);
    if (at == items.end() || at->id != id)
        return std::nullopt;
    Item taken = std::move(*at);
    items.erase(at);
    return taken;
}

bool isPart(std::string_view part)
{
    return part.empty()
        || ((part.starts_with("in.") || part.starts_with("out.")) && part.size() <= kLongestName);
}

} // namespace

Result<std::vector<Edit>> Flow::change(Editing &editing, const Keep &edit)
{
    NodeRecord *record = m_graphs.at(editing.graph).nodes.edit(edit.node);
    if (!record)
        return kGone;
    if (edit.name.empty() || edit.name.size() > kLongestName)
        return Error{"What is kept has a name of 1 to 1,000 characters."};
    std::vector<Kept> &kept = record->node.kept;
    const auto at = std::ranges::lower_bound(kept, edit.name, {}, &Kept::name);
    const bool found = at != kept.end() && at->name == edit.name;
    if (!found && edit.value && kept.size() >= kMostKept)
        return Error{"A node keeps at most 1,000 things."};
    Keep inverse{edit.node, edit.name, found ? std::optional(at->value) : std::nullopt};
    if (found && edit.value)
        at->value = *edit.value;
    else if (found)
        kept.erase(at);
    else if (edit.value)
        kept.insert(at, Kept{edit.name, *edit.value});
    editing.touch(editing.graph, *record);
    if (edit.name == kPinKey && !record->inner)
        editing.changes.recompute.push_back(record->slot);
    return std::vector<Edit>{std::move(inverse)};
}

Result<std::vector<Edit>> Flow::change(Editing &editing, const PutFrame &edit)
{
    std::vector<Frame> &frames = m_graphs.at(editing.graph).frames;
    Frame frame = edit.frame;
    if (!areFinite({frame.at.x, frame.at.y, frame.width, frame.height}))
        return Error{"The place and size of a frame need finite numbers."};
    if (frame.id == 0)
        frame.id = freshId(frames);
    const std::uint32_t id = frame.id;
    editing.changes.frames.push_back(editing.graph);
    if (auto before = put(frames, std::move(frame)))
        return std::vector<Edit>{PutFrame{std::move(*before)}};
    return std::vector<Edit>{RemoveFrame{id}};
}

Result<std::vector<Edit>> Flow::change(Editing &editing, const RemoveFrame &edit)
{
    auto frame = take(m_graphs.at(editing.graph).frames, edit.frame);
    if (!frame)
        return Error{"The frame is no longer there."};
    editing.changes.frames.push_back(editing.graph);
    return std::vector<Edit>{PutFrame{std::move(*frame)}};
}

Result<std::vector<Edit>> Flow::change(Editing &editing, const PutPanelItem &edit)
{
    std::vector<PanelItem> &panel = m_graphs.at(editing.graph).panel;
    PanelItem item = edit.item;
    if (!find(editing.graph, item.node))
        return kGone;
    if (!isPart(item.part))
        return Error{"A panel shows the face of a node, an input (in.NAME) or an output (out.NAME)."};
    if (!areFinite({item.at.x, item.at.y}) || !(item.width >= 0 && item.width <= kLargestItem)
        || !(item.height >= 0 && item.height <= kLargestItem))
        return Error{"What is on a panel has a finite place and is 0 to 10,000 wide and high."};
    if (item.id == 0)
        item.id = freshId(panel);
    const std::uint32_t id = item.id;
    if (panel.size() >= kMostItems && placeFor(panel, id) == panel.end())
        return Error{"A panel holds at most 10,000 things."};
    editing.changes.panels.push_back(editing.graph);
    if (auto before = put(panel, std::move(item)))
        return std::vector<Edit>{PutPanelItem{std::move(*before)}};
    return std::vector<Edit>{RemovePanelItem{id}};
}

Result<std::vector<Edit>> Flow::change(Editing &editing, const RemovePanelItem &edit)
{
    auto item = take(m_graphs.at(editing.graph).panel, edit.item);
    if (!item)
        return Error{"It is no longer on the panel."};
    editing.changes.panels.push_back(editing.graph);
    return std::vector<Edit>{PutPanelItem{std::move(*item)}};
}

Result<std::vector<Edit>> Flow::change(Editing &editing, const PutBookmark &edit)
{
    const Bookmark &mark = edit.bookmark;
    if (mark.id < 1 || mark.id > kMostBookmarks)
        return Error{"A bookmark has a number from 1 to 9."};
    if (!areFinite({mark.at.x, mark.at.y, mark.zoom}) || mark.zoom <= 0)
        return Error{"A bookmark needs a finite place and a zoom above 0."};
    editing.changes.bookmarks = true;
    if (auto before = put(m_bookmarks, mark))
        return std::vector<Edit>{PutBookmark{std::move(*before)}};
    return std::vector<Edit>{RemoveBookmark{mark.id}};
}

Result<std::vector<Edit>> Flow::change(Editing &editing, const RemoveBookmark &edit)
{
    auto mark = take(m_bookmarks, edit.bookmark);
    if (!mark)
        return Error{"The bookmark is no longer there."};
    editing.changes.bookmarks = true;
    return std::vector<Edit>{PutBookmark{std::move(*mark)}};
}

/// What the panel shows of a node goes with it.
std::vector<PanelItem> Flow::takePanelItems(Editing &editing, NodeId node)
{
    std::vector<PanelItem> &panel = m_graphs.at(editing.graph).panel;
    std::vector<PanelItem> taken;
    std::ranges::copy_if(
        panel, std::back_inserter(taken), [node](const PanelItem &item) { return item.node == node; });
    if (taken.empty())
        return taken;
    std::erase_if(panel, [node](const PanelItem &item) { return item.node == node; });
    editing.changes.panels.push_back(editing.graph);
    return taken;
}

} // namespace heddle
