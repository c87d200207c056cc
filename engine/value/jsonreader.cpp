// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/value/base64.h"
#include "engine/value/json.h"
#include "engine/value/jsonelement.h"
#include "engine/value/jsonscanner.h"
#include "engine/value/jsontags.h"
#include "engine/value/tablereader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace heddle {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr int kDeepest = 64;
constexpr std::size_t kLongest = 256u << 20;

Result<Value> listOf(const simdjson::dom::array &array, int depth)
{
    List list;
    list.reserve(array.size());
    for (const element item : array) {
        auto value = valueOf(item, depth + 1);
        if (!value)
            return value.error();
        list.push_back(std::move(*value));
    }
    return Value(std::move(list));
}

std::optional<double> namedNumber(std::string_view name)
{
    if (name == "NaN")
        return std::numeric_limits<double>::quiet_NaN();
    if (name == "Infinity")
        return std::numeric_limits<double>::infinity();
    if (name == "-Infinity")
        return -std::numeric_limits<double>::infinity();
    return std::nullopt;
}

Result<Value> textual(std::string_view tag, std::string_view text)
{
    if (tag == "$number")
        if (const auto number = namedNumber(text))
            return Value(*number);
    if (tag == "$time")
        if (const auto time = parseTime(text))
            return Value(*time);
    if (tag == "$duration")
        if (const auto duration = parseDuration(text))
            return Value(*duration);
    if (tag == "$bytes")
        if (auto bytes = fromBase64(text))
            return Value(Bytes{std::move(*bytes)});
    return Error{fmt::format("“{}” is not a {}.", text.substr(0, 80), tag.substr(1))};
}

/// {"dtype":…, "shape":[…], "data":"base64"}
Result<Array> arrayOf(const element &body)
{
    std::string_view dtypeName, data;
    simdjson::dom::array lengths;
    if (body["dtype"].get(dtypeName) || body["data"].get(data) || body["shape"].get(lengths))
        return Error{"An array needs dtype, shape and data."};
    const DType *dtype = dtypeNamed(dtypeName);
    auto bytes = fromBase64(data);
    Shape shape;
    for (const element length : lengths) {
        std::int64_t n = -1;
        if (length.get(n) || n < 0 || shape.size() >= 32)
            return Error{"An array's shape is a list of lengths."};
        shape.push_back(n);
    }
    if (!dtype || !bytes)
        return Error{"An array's dtype or data cannot be read."};
    std::size_t size = sizeOf(*dtype);
    for (const std::int64_t n : shape)
        if (__builtin_mul_overflow(size, std::size_t(n), &size))
            return Error{"An array's shape is too large."};
    if (size != bytes->size())
        return Error{fmt::format(
            "An array of {} {} needs {} bytes, not {}.", toText(shape), dtypeName, size, bytes->size())};
    ArrayBuilder builder(*dtype, std::move(shape));
    std::memcpy(builder.data(), bytes->data(), bytes->size());
    return std::move(builder).freeze();
}

/// height × width, and the channels where there are several.
bool hasShapeOf(const Image &image)
{
    const int channels = image.channelCount();
    return channels == 1 ? image.pixels.rank() >= 2
                         : image.pixels.rank() >= 3 && image.pixels.shape().back() == channels;
}

Result<Value> imageOf(const element &body)
{
    auto array = arrayOf(body);
    if (!array)
        return array.error();
    std::string_view name;
    if (body["channels"].get(name))
        return Error{"An image needs channels."};
    for (const Channels channels :
        {Channels::Grey, Channels::GreyAlpha, Channels::Rgb, Channels::Rgba, Channels::Labels}) {
        Image image{*array, channels};
        if (nameOf(channels) == name && hasShapeOf(image))
            return Value(std::move(image));
    }
    return Error{fmt::format("“{}” are no channels of such an image.", name)};
}

Result<Value> tagged(std::string_view tag, const element &body, int depth)
{
    std::string_view text;
    if (body.get(text) == simdjson::SUCCESS)
        return textual(tag, text);
    if (tag == "$array") {
        auto array = arrayOf(body);
        return array ? Result<Value>(Value(std::move(*array))) : Result<Value>(array.error());
    }
    if (tag == "$image")
        return imageOf(body);
    if (tag == "$table")
        return tableOf(body);
    if (tag == "$map" && body.is_object()) // a map whose own keys begin with $
        return valueOf(body, -depth - 2);
    return Error{fmt::format("“{}” is not a type of value that this version knows.", tag)};
}

Result<Value> mapOf(const simdjson::dom::object &object, int depth, bool plain)
{
    if (!plain && object.size() == 1) {
        const auto [key, body] = *object.begin();
        if (isTag(key))
            return tagged(key, body, depth);
    }
    Map map;
    for (const auto [key, item] : object) {
        auto value = valueOf(item, depth + 1);
        if (!value)
            return value.error();
        map.insert_or_assign(std::string(key), std::move(*value));
    }
    return Value(std::move(map));
}

} // namespace

Result<Value> valueOf(const element &element, int depth)
{
    const bool plain = depth < 0; // a negative depth marks the inside of $map
    if (plain)
        depth = -depth - 1;
    if (depth > kDeepest)
        return Error{fmt::format("Nested deeper than {} levels.", kDeepest)};
    switch (element.type()) {
    case element_type::NULL_VALUE:
        return Value();
    case element_type::BOOL:
        return Value(bool(element));
    case element_type::INT64:
        return Value(std::int64_t(element));
    case element_type::UINT64:
        return Value(double(std::uint64_t(element)));
    case element_type::DOUBLE:
        return Value(double(element));
    case element_type::STRING:
        return Value(std::string_view(element));
    case element_type::ARRAY:
        return listOf(element, depth);
    default:
        return mapOf(element, depth, plain);
    }
}

/// simdjson refuses without saying where; the scanner reads again to find the place.
static Error faultOf(std::string_view text, const char *otherwise)
{
    const auto fault = findJsonFault(text);
    if (!fault)
        return {fmt::format("Not JSON: {}", otherwise)};
    const std::string_view before = text.substr(0, fault->offset);
    const auto lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    return {fmt::format("Not JSON: {}", fault->text), int(line), int(before.size() - lineStart) + 1};
}

Result<Value> parseJson(std::string_view text)
{
    if (text.size() > kLongest)
        return Error{"The text is longer than 256 MiB."};
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (const auto code = parser.parse(text.data(), text.size(), true).get(root))
        return faultOf(text, simdjson::error_message(code));
    return valueOf(root);
}

} // namespace heddle
