// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/generate/gallerydata.h"

#include "engine/base/error.h"
#include "engine/nodes/generate/random.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace heddle::generate {

namespace {

constexpr double kPlane = 0.35; // of the image: through the first cloud
constexpr std::int64_t kHigh = 96, kWide = 148, kDeep = 24, kSeed = 1;

double formAt(const std::string &form, double cycles)
{
    const double part = cycles - std::floor(cycles);
    if (form == "square")
        return part < 0.5 ? 1.0 : -1.0;
    return form == "triangle" ? 1 - 4 * std::abs(part - 0.5) : std::sin(2 * std::numbers::pi * part);
}

/// Two soft spots, the second higher up, from 0 to 1.
double cloudAt(double x, double y, double z)
{
    const auto spot = [&](double cx, double cy, double cz, double radius) {
        const double dx = x - cx, dy = y - cy, dz = z - cz;
        return std::exp(-(dx * dx + dy * dy + dz * dz) / (radius * radius));
    };
    return std::min(1.0, spot(0.35, 0.4, 0.35, 0.22) + 0.8 * spot(0.65, 0.6, 0.65, 0.28));
}

std::array<double, 3> channelsOf(const std::string &tint)
{
    const auto digits = tint.starts_with('#') && tint.size() == 7
        && std::all_of(tint.begin() + 1, tint.end(), [](unsigned char c) { return std::isxdigit(c); });
    if (!digits)
        throw NodeError(fmt::format("“{}” is no colour; write it as #3f7257.", tint));
    const auto pair = [&](std::size_t at) { return double(std::stoi(tint.substr(at, 2), nullptr, 16)); };
    return {pair(1), pair(3), pair(5)};
}

} // namespace

Array signalOf(const Taste &taste)
{
    const double factor = std::pow(10.0, taste.gain / 20); // decibels
    ArrayBuilder out(DType::Float64, {taste.count});
    Random random{kSeed};
    for (std::int64_t i = 0; i < taste.count; ++i) {
        const double grain = taste.noisy ? 0.2 * random.normal() : 0.0;
        out.as<double>()[std::size_t(i)]
            = factor * (formAt(taste.form, 4 * double(i) / double(taste.count)) + grain);
    }
    return std::move(out).freeze();
}

Image imageOf(const Taste &taste)
{
    if (taste.low >= taste.high)
        throw NodeError("low is not below high; move one of them.");
    const auto tint = channelsOf(taste.tint);
    ArrayBuilder out(DType::UInt8, {kHigh, kWide, 3});
    std::uint8_t *at = out.as<std::uint8_t>().data();
    for (std::int64_t y = 0; y < kHigh; ++y)
        for (std::int64_t x = 0; x < kWide; ++x) {
            const double cloud = cloudAt(double(x) / kWide, double(y) / kHigh, kPlane);
            const double shown = std::clamp((cloud - taste.low) / (taste.high - taste.low), 0.0, 1.0);
            for (const double channel : tint)
                *at++ = std::uint8_t(std::lround(shown * channel));
        }
    return Image(std::move(out).freeze(), Channels::Rgb);
}

Array volumeOf()
{
    ArrayBuilder out(DType::Float32, {kDeep, kHigh, kWide});
    float *at = out.as<float>().data();
    for (std::int64_t z = 0; z < kDeep; ++z)
        for (std::int64_t y = 0; y < kHigh; ++y)
            for (std::int64_t x = 0; x < kWide; ++x)
                *at++ = float(cloudAt(double(x) / kWide, double(y) / kHigh, double(z) / kDeep));
    return std::move(out).freeze().withAxes({{"z"}, {"y"}, {"x"}});
}

Array mapOf()
{
    ArrayBuilder out(DType::Float32, {kHigh, kWide});
    float *at = out.as<float>().data();
    for (std::int64_t y = 0; y < kHigh; ++y)
        for (std::int64_t x = 0; x < kWide; ++x) {
            double sum = 0;
            for (std::int64_t z = 0; z < kDeep; ++z)
                sum += cloudAt(double(x) / kWide, double(y) / kHigh, double(z) / kDeep);
            *at++ = float(sum / kDeep);
        }
    return std::move(out).freeze().withAxes({{"y"}, {"x"}});
}

Table tableOf(const Array &signal)
{
    std::vector<std::string> names;
    std::vector<std::int64_t> places;
    std::vector<double> values;
    for (std::int64_t i = 0; i < signal.size(); ++i) {
        names.push_back(signal.at(i) < 0 ? "below" : "above");
        places.push_back(i);
        values.push_back(signal.at(i));
    }
    return Table(std::vector<Column>{
        {"place", std::move(places), {}}, {"side", std::move(names), {}}, {"value", std::move(values), {}}});
}

} // namespace heddle::generate
