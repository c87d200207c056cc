// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/taggedvalues.h"

#include "engine/process/fields.h"

#include <fmt/format.h>

#include <array>
#include <cstring>

namespace heddle {

namespace {

Error wrong(std::string_view what, std::string_view why)
{
    return {fmt::format("{}: {}", what, why)};
}

// ---- arrays -------------------------------------------------------------------------------------

Result<Shape> shapeOf(const Map &map)
{
    Shape shape;
    for (const Value &length : listField(map, "shape")) {
        if (length.kind() != Kind::Int || length.toInt() < 0)
            return wrong("an array", "its shape holds what is no length");
        shape.push_back(length.toInt());
    }
    return shape;
}

std::vector<Axis> axesOf(const Map &map, std::size_t rank)
{
    std::vector<Axis> axes;
    for (const Value &item : listField(map, "axes"))
        if (const Map *axis = item.get<Map>())
            axes.push_back({textField(*axis, "name"), numberField(*axis, "spacing").value_or(1),
                textField(*axis, "unit")});
    return axes.size() == rank ? axes : std::vector<Axis>();
}

Result<BufferMention> mentionOf(const Map &buffer)
{
    const auto id = intField(buffer, "id"), fd = intField(buffer, "fd"), offset = intField(buffer, "offset"),
               size = intField(buffer, "size");
    if (!id || !fd || offset.value_or(-1) < 0 || size.value_or(-1) < 0)
        return wrong("an array", "it does not say where its elements lie");
    return BufferMention{std::uint64_t(*id), *fd, std::uint64_t(*offset), std::uint64_t(*size)};
}

struct Borrowed {
    Elements elements;
    std::size_t bytes = 0;
};

/// What lies in shared memory; no elements: the map names none.
Result<Borrowed> borrowed(const Map &map, const Borrow &borrow)
{
    const Value *buffer = field(map, "buffer");
    if (!buffer || buffer->kind() != Kind::Map)
        return Borrowed{};
    const auto mention = mentionOf(buffer->as<Map>());
    if (!mention)
        return mention.error();
    if (!borrow)
        return wrong("an array", "its elements lie in shared memory, which there is none of here");
    auto elements = borrow(*mention);
    if (!elements)
        return wrong("an array", elements.error().text);
    return Borrowed{std::move(*elements), mention->size};
}

Result<Array> sharedArray(DType dtype, Shape shape, Borrowed from)
{
    const bool aligned = reinterpret_cast<std::uintptr_t>(from.elements.get()) % sizeOf(dtype) == 0;
    Array array = Array::over(dtype, std::move(shape), std::move(from.elements));
    if (from.bytes != array.bytes() || !aligned)
        return wrong("an array", "its elements do not fit its shape");
    return array;
}

Result<Array> inlineArray(DType dtype, Shape shape, const Bytes *data)
{
    const auto bytes = Array::over(dtype, shape, nullptr).bytes();
    if (!data || data->data.size() != bytes)
        return wrong("an array", "its elements do not fit its shape");
    ArrayBuilder builder(dtype, std::move(shape));
    if (bytes > 0)
        std::memcpy(builder.data(), data->data.data(), bytes);
    return std::move(builder).freeze();
}

Result<Value> arrayOf(const Map &map, const Borrow &borrow)
{
    const DType *dtype = dtypeNamed(textField(map, "dtype"));
    auto shape = shapeOf(map);
    if (!dtype)
        return wrong("an array", fmt::format("there is no dtype “{}”", textField(map, "dtype")));
    if (!shape)
        return shape.error();
    const std::size_t rank = shape->size();
    auto shared = borrowed(map, borrow);
    if (!shared)
        return shared.error();
    const Value *data = field(map, "data");
    auto array = shared->elements
        ? sharedArray(*dtype, std::move(*shape), std::move(*shared))
        : inlineArray(*dtype, std::move(*shape), data ? data->get<Bytes>() : nullptr);
    if (!array)
        return array.error();
    return Value(array->withAxes(axesOf(map, rank)));
}

// ---- images -------------------------------------------------------------------------------------

std::optional<Channels> channelsNamed(std::string_view name)
{
    if (name == "grey-alpha")
        return Channels::GreyAlpha;
    for (int i = 0; i <= int(Channels::Labels); ++i)
        if (nameOf(Channels(i)) == name)
            return Channels(i);
    return std::nullopt;
}

Result<Value> imageOf(const Map &map)
{
    const Value *pixels = field(map, "pixels");
    const Array *array = pixels ? pixels->get<Array>() : nullptr;
    const auto channels = channelsNamed(textField(map, "channels"));
    if (!array || !channels)
        return wrong("an image", "it has no pixels, or no channels");
    const Image image(*array, *channels);
    const int rank = image.channelCount() > 1 ? 3 : 2;
    if (array->rank() < rank || (rank == 3 && array->shape().back() != image.channelCount()))
        return wrong("an image", fmt::format("{} cannot be {}", toText(array->shape()), nameOf(*channels)));
    return Value(image);
}

// ---- tables -------------------------------------------------------------------------------------

template <class T> Result<Column::Data> unpacked(const Map &map, const Borrow &borrow)
{
    const auto shared = borrowed(map, borrow);
    if (!shared)
        return shared.error();
    const Value *value = field(map, "data");
    const Bytes *packed = value ? value->get<Bytes>() : nullptr;
    const void *cells = shared->elements ? static_cast<const void *>(shared->elements.get())
        : packed                         ? packed->data.data()
                                         : nullptr;
    const std::size_t bytes = shared->elements ? shared->bytes : packed ? packed->data.size() : 0;
    if (!cells || bytes % sizeof(T) != 0)
        return wrong("a column", "its cells are not packed as its type is");
    std::vector<T> data(bytes / sizeof(T));
    if (bytes > 0)
        std::memcpy(data.data(), cells, bytes);
    return Column::Data(std::move(data));
}

Result<Column::Data> textsOf(const Map &map)
{
    std::vector<std::string> texts = textsField(map, "data");
    if (texts.size() != listField(map, "data").size())
        return wrong("a column", "a cell of a text column is no text");
    return Column::Data(std::move(texts));
}

Result<Column::Data> dataOf(const Map &map, const Borrow &borrow)
{
    const std::string type = textField(map, "type");
    if (type == "bool")
        return unpacked<std::uint8_t>(map, borrow);
    if (type == "int")
        return unpacked<std::int64_t>(map, borrow);
    if (type == "number")
        return unpacked<double>(map, borrow);
    if (type == "text")
        return textsOf(map);
    if (type == "time")
        return unpacked<Time>(map, borrow);
    if (type == "duration")
        return unpacked<Duration>(map, borrow);
    return wrong("a column", fmt::format("there is no type of column “{}”", type));
}

Result<Column> columnOf(const Map &map, const Borrow &borrow)
{
    auto data = dataOf(map, borrow);
    if (!data)
        return data.error();
    Column column{textField(map, "name"), std::move(*data), {}};
    const Value *missing = field(map, "missing");
    if (const Bytes *marks = missing ? missing->get<Bytes>() : nullptr)
        column.missing.assign(marks->data.begin(), marks->data.end());
    if (!column.missing.empty() && column.missing.size() != column.size())
        return wrong("a column", "it has not as many marks for missing cells as cells");
    return column;
}

Result<Value> tableOf(const Map &map, const Borrow &borrow)
{
    std::vector<Column> columns;
    for (const Value &item : listField(map, "columns")) {
        const Map *body = item.get<Map>();
        auto column = body ? columnOf(*body, borrow) : Result<Column>(wrong("a table", "a column is none"));
        if (!column)
            return column.error();
        columns.push_back(std::move(*column));
    }
    return Value(Table(std::move(columns)));
}

Result<Value> valueOf(ValueTag tag, const Value &body, const Borrow &borrow)
{
    if (tag == ValueTag::Time && body.kind() == Kind::Int)
        return Value(Time{body.toInt()});
    if (tag == ValueTag::Duration && body.kind() == Kind::Int)
        return Value(Duration{body.toInt()});
    const Map *map = body.get<Map>();
    if (tag == ValueTag::Array && map)
        return arrayOf(*map, borrow);
    if (tag == ValueTag::Image && map)
        return imageOf(*map);
    if (tag == ValueTag::Table && map)
        return tableOf(*map, borrow);
    return wrong("a value", fmt::format("the tag {} does not stand for it", std::uint64_t(tag)));
}

} // namespace

Result<Value> valueOfTag(ValueTag tag, const Value &body, const Borrow &borrow)
{
    try {
        return valueOf(tag, body, borrow);
    } catch (const NodeError &error) { // a shape or a table that cannot be
        return Error{error.what()};
    }
}

} // namespace heddle
