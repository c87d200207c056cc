// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. The panel's wishes.
#include "models/edit/nodeedits.h"
#include "models/graph/looks.h"
#include "models/graph/panelmodel.h"
#include "models/graph/panelplaces.h"
#include "models/graph/scene.h"
#include "models/graph/shownnodes.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

namespace heddle {
namespace {

constexpr double kHead = 36, kFoot = 12; // Round what a card shows.
constexpr QSizeF kLine(288, 64), kLines(320, 144), kView(320, 256), kSmall(192, 96), kLarge(320, 336);

double upToGrid(double value)
{
    return std::ceil(value / panel::kGrid) * panel::kGrid;
}

QSizeF sizeOfLook(const NodeType &type, const std::string &look)
{
    const double height = lookHeight(type, look);
    if (look == looks::kControls)
        return {kLine.width(), std::max(kLine.height(), upToGrid(kHead + height + kFoot))};
    if (look == "volume")
        return kLarge;
    return height > 0 && height < 48 ? kSmall : kView;
}

/// What is shown of an output, by its type.
QSizeF sizeOfOutput(const PortType &port)
{
    switch (port.type->kind) {
    case Kind::Bool:
    case Kind::Int:
    case Kind::Number:
    case Kind::Time:
    case Kind::Duration:
        return kSmall;
    default:
        return kView;
    }
}

PanelItem with(PanelItem item, const QRectF &rect)
{
    item.at = {rect.x(), rect.y()};
    item.width = rect.width();
    item.height = rect.height();
    return item;
}

} // namespace

std::vector<PanelItem> PanelModel::itemsOf(NodeId node) const
{
    std::vector<PanelItem> items;
    for (const Row &row : m_rows)
        if (row.item.node == node)
            items.push_back(row.item);
    return items;
}

bool PanelModel::holds(int node, const QString &part) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const Row &row) {
        return row.item.node == NodeId{std::uint32_t(node)} && row.item.part == part.toStdString();
    });
}

void PanelModel::put(int node, const QString &part)
{
    const NodeProperties *shown = m_shown.properties(NodeId{std::uint32_t(node)});
    if (!shown)
        return;
    std::vector<QRectF> taken;
    for (const Row &row : m_rows)
        taken.push_back(row.rect);
    PanelItem item;
    item.node = shown->id();
    item.part = part.toStdString();
    const QRectF place = panel::freePlace(taken, sizeFor(*shown, item.part));
    m_edits.edit({PutPanelItem{with(std::move(item), place)}}, tr("Put %1 on the panel").arg(shown->name()));
}

QSizeF PanelModel::sizeFor(const NodeProperties &node, const std::string &part) const
{
    const NodeType &type = *node.type();
    if (std::string_view(part).starts_with(panel::kInput)) {
        const PortType *port = type.input(std::string_view(part).substr(panel::kInput.size()));
        return port && port->multiline ? kLines : kLine;
    }
    if (std::string_view(part).starts_with(panel::kOutput)) {
        const PortType *port = type.output(std::string_view(part).substr(panel::kOutput.size()));
        return port ? sizeOfOutput(*port) : kView;
    }
    return sizeOfLook(type, fullLookOf(type, chosenLook(node.node()), m_shown.scene().hasOwnFile(type)));
}

void PanelModel::take(int node, const QString &part)
{
    std::vector<Edit> edits;
    for (const Row &row : m_rows)
        if (row.item.node == NodeId{std::uint32_t(node)} && row.item.part == part.toStdString())
            edits.emplace_back(RemovePanelItem{row.item.id});
    m_edits.edit(std::move(edits), tr("Take off the panel"));
}

void PanelModel::remove(int item)
{
    if (const int row = find(std::uint32_t(item)); row >= 0)
        m_edits.edit({RemovePanelItem{m_rows[std::size_t(row)].item.id}},
            tr("Take %1 off the panel").arg(m_rows[std::size_t(row)].title));
}

void PanelModel::rename(int item, const QString &title)
{
    const int row = find(std::uint32_t(item));
    if (row < 0 || title.trimmed() == m_rows[std::size_t(row)].title)
        return;
    PanelItem renamed = m_rows[std::size_t(row)].item;
    renamed.title = title.trimmed().toStdString();
    m_edits.edit({PutPanelItem{std::move(renamed)}}, tr("Rename on the panel"));
}

void PanelModel::drag(int item, double dx, double dy)
{
    if (const int row = find(std::uint32_t(item)); row >= 0)
        place(row, panel::moved(panel::rectOf(m_rows[std::size_t(row)].item), dx, dy));
}

void PanelModel::stretch(int item, double dx, double dy)
{
    if (const int row = find(std::uint32_t(item)); row >= 0)
        place(row, panel::stretched(panel::rectOf(m_rows[std::size_t(row)].item), dx, dy));
}

void PanelModel::place(int row, const QRectF &rect)
{
    Row &placed = m_rows[std::size_t(row)];
    m_dragged = placed.item.id;
    if (placed.rect == rect)
        return;
    placed.rect = rect;
    emit dataChanged(index(row), index(row), {XRole, YRole, WidthRole, HeightRole});
    measure();
}

/// It stays where it is shown until the engine has answered.
void PanelModel::drop()
{
    const int row = find(std::exchange(m_dragged, 0));
    if (row < 0)
        return;
    const Row &dropped = m_rows[std::size_t(row)];
    PanelItem item = with(dropped.item, dropped.rect);
    const bool larger = item.width != dropped.item.width || item.height != dropped.item.height;
    if (item == dropped.item)
        return;
    m_edits.edit({PutPanelItem{std::move(item)}},
        (larger ? tr("Resize %1 on the panel") : tr("Move %1 on the panel")).arg(dropped.title));
}

void PanelModel::cancelDrag()
{
    if (const int row = find(m_dragged); row >= 0)
        place(row, panel::rectOf(m_rows[std::size_t(row)].item));
    m_dragged = 0;
}

void PanelModel::settle()
{
    for (int row = 0; row < count(); ++row)
        place(row, panel::rectOf(m_rows[std::size_t(row)].item));
    m_dragged = 0;
}

} // namespace heddle
