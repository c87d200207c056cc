// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#include "qml/Heddle/Widgets/madeupport.h"

#include <array>
#include <cmath>
#include <numbers>

namespace heddle::ui {
namespace {

constexpr double kTurn = 2 * std::numbers::pi;
constexpr int kSamples = 256, kWide = 96, kHigh = 72, kDeep = 24;

Value wave(double seconds)
{
    ArrayBuilder out(DType::Float64, {kSamples});
    for (int i = 0; i < kSamples; ++i) {
        const double at = double(i) / kSamples + seconds * 0.25;
        out.as<double>()[std::size_t(i)]
            = std::sin(kTurn * 3 * at) + 0.4 * std::sin(kTurn * 11 * at + seconds);
    }
    return Value(std::move(out).freeze());
}

// Two soft spots that go round each other, the second less bright.
float brightness(double x, double y, double z, double seconds)
{
    const double angle = seconds + z * 0.15;
    const auto spot = [&](double turn, double radius) {
        const double dx = x - 0.5 - 0.24 * std::cos(angle + turn);
        const double dy = y - 0.5 - 0.24 * std::sin(angle + turn);
        return std::exp(-(dx * dx + dy * dy) / (radius * radius));
    };
    return float(spot(0, 0.14) + 0.6 * spot(std::numbers::pi, 0.2));
}

Array picture(int pages, double seconds)
{
    ArrayBuilder out(DType::Float32, {pages, kHigh, kWide});
    std::size_t at = 0;
    for (int z = 0; z < pages; ++z)
        for (int y = 0; y < kHigh; ++y)
            for (int x = 0; x < kWide; ++x)
                out.as<float>()[at++] = brightness(double(x) / kWide, double(y) / kHigh, z, seconds);
    return std::move(out).freeze();
}

Value image(double seconds)
{
    return Value(Image{picture(1, seconds).item(0), Channels::Grey});
}

Value volume(double seconds)
{
    return Value(picture(kDeep, seconds));
}

Value table(double seconds)
{
    constexpr int kRows = 24;
    std::vector<std::string> names;
    std::vector<std::int64_t> counts;
    std::vector<double> means;
    for (int i = 0; i < kRows; ++i) {
        names.push_back("cell " + std::to_string(i + 1));
        counts.push_back(20 + (i * 7) % 13 + std::int64_t(seconds) % 5);
        means.push_back(std::round(100 * (1 + std::sin(i + seconds))) / 100);
    }
    return Value(Table(std::vector<Column>{
        {"name", std::move(names), {}}, {"count", std::move(counts), {}}, {"mean", std::move(means), {}}}));
}

Value number(double seconds)
{
    return Value(std::round(100 * (5 + 4 * std::sin(seconds))) / 100);
}

Value text(double seconds)
{
    return Value("Step " + std::to_string(1 + int(seconds)) + " is done.");
}

Value truth(double seconds)
{
    return Value(std::fmod(seconds, 4) < 2);
}

struct Maker {
    const char *kind;
    Value (*make)(double seconds);
};
constexpr std::array kMakers{Maker{"wave", wave}, Maker{"image", image}, Maker{"volume", volume},
    Maker{"table", table}, Maker{"number", number}, Maker{"text", text}, Maker{"bool", truth}};

} // namespace

Value madeUpValue(const QString &kind, double seconds)
{
    for (const Maker &maker : kMakers)
        if (kind == QLatin1String(maker.kind))
            return maker.make(seconds);
    return {};
}

QString madeUpKindFor(const Type &type)
{
    switch (type.kind) {
    case Kind::Bool:
        return QStringLiteral("bool");
    case Kind::Int:
    case Kind::Number:
        return QStringLiteral("number");
    case Kind::Text:
        return QStringLiteral("text");
    case Kind::Image:
        return QStringLiteral("image");
    case Kind::Table:
        return QStringLiteral("table");
    case Kind::Any:
    case Kind::List:
    case Kind::Array:
        return QStringLiteral("wave");
    default:
        return {};
    }
}

QString madeUpKinds()
{
    QStringList kinds;
    for (const Maker &maker : kMakers)
        kinds.append(QLatin1String(maker.kind));
    return kinds.join(QStringLiteral(", "));
}

} // namespace heddle::ui
