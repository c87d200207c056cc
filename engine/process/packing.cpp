// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/packing.h"

#include "engine/process/valuecodec.h"

namespace heddle {

namespace {

using Large = std::function<void(const Elements &elements, std::size_t bytes)>;

void visitColumn(const std::shared_ptr<const Column> &kept, const Large &large)
{
    if (kept->type() == ColumnType::Text)
        return;
    std::visit(
        [&](const auto &data) {
            const std::size_t bytes = data.size() * sizeof(data[0]);
            if (bytes >= kSharedFrom)
                large(Elements(kept, reinterpret_cast<const std::byte *>(data.data())), bytes);
        },
        kept->data);
}

void visitArray(const Array &array, const Large &large)
{
    if (array.bytes() >= kSharedFrom)
        large(array.elements(), array.bytes());
}

/// All that travels in shared memory.
void visit(const Value &value, const Large &large, int depth = 0)
{
    if (const auto *array = value.get<Array>())
        return visitArray(*array, large);
    if (const auto *image = value.get<Image>())
        return visitArray(image->pixels, large);
    if (const auto *table = value.get<Table>())
        for (const auto &column : table->columns())
            visitColumn(column, large);
    if (depth >= kMostDepth)
        return;
    if (const auto *list = value.get<List>())
        for (const Value &item : *list)
            visit(item, large, depth + 1);
    if (const auto *map = value.get<Map>())
        for (const auto &[key, item] : *map)
            visit(item, large, depth + 1);
}

} // namespace

std::size_t bytesToPack(std::span<const Value> values, MemoryPool &pool)
{
    std::size_t sum = 0;
    for (const Value &value : values)
        visit(value, [&](const Elements &elements, std::size_t bytes) {
            sum += pool.holds(elements, bytes) ? 0 : bytes;
        });
    return sum;
}

void pack(std::span<const Value> values, MemoryPool &pool)
{
    for (const Value &value : values)
        visit(value, [&](const Elements &elements, std::size_t bytes) {
            std::ignore = pool.holding(elements, bytes); // where there is no memory, who tells of it says so
        });
}

} // namespace heddle
