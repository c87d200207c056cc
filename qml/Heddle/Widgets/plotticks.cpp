// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/plotticks.h"

#include "qml/Heddle/Widgets/numbertext.h"

#include <QtCore/QDateTime>

#include <array>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kMinute = 60, kHour = 3600, kDay = 86400, kMonth = 30.4 * kDay, kYear = 365 * kDay;
constexpr double kEarliest = -62135596800, kLatest = 253402300799; // years 1 to 9999
constexpr std::array kSteps{1.0, 2.0, 5.0, 10.0, 15.0, 30.0, kMinute, 2 * kMinute, 5 * kMinute, 10 * kMinute,
    15 * kMinute, 30 * kMinute, kHour, 2 * kHour, 3 * kHour, 6 * kHour, 12 * kHour, kDay, 2 * kDay, 7 * kDay,
    14 * kDay};
constexpr std::array kMonths{1, 2, 3, 6};

QDateTime dateOf(double seconds)
{
    return QDateTime::fromMSecsSinceEpoch(qint64(std::floor(seconds * 1000 + 0.5)), Qt::UTC);
}

double secondsOf(int year, int month)
{
    return double(QDateTime(QDate(year, month, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()) / 1000;
}

std::vector<PlotTick> monthTicks(double low, double high, int months)
{
    std::vector<PlotTick> ticks;
    const QDate first = dateOf(low).date();
    const QString format = months >= 12 ? QStringLiteral("yyyy") : QStringLiteral("yyyy-MM");
    for (int month = (first.year() * 12 + first.month() - 1) / months * months; month / 12 <= 9999;
         month += months) {
        const double at = secondsOf(month / 12, month % 12 + 1);
        if (at > high)
            break;
        if (at >= low)
            ticks.push_back({at, dateOf(at).toString(format)});
    }
    return ticks;
}

// At midnight the day stands in place of 00:00.
QString clockText(double at, double step)
{
    const QDateTime time = dateOf(at);
    if (step >= kDay || (step >= kMinute && time.time() == QTime(0, 0)))
        return time.toString(QStringLiteral("MM-dd"));
    if (step >= kMinute)
        return time.toString(QStringLiteral("hh:mm"));
    return time.toString(step >= 1 ? QStringLiteral("hh:mm:ss") : QStringLiteral("ss.zzz"));
}

std::vector<PlotTick> clockTicks(double low, double high, double step)
{
    std::vector<PlotTick> ticks;
    for (double at = std::ceil(low / step) * step; at <= high && ticks.size() < 64; at += step)
        ticks.push_back({at, clockText(at, step)});
    return ticks;
}

std::vector<PlotTick> timeTicks(double low, double high, int most)
{
    low = std::clamp(low, kEarliest, kLatest);
    high = std::clamp(high, kEarliest, kLatest);
    const double wanted = (high - low) / most;
    if (wanted < kSteps.front()) {
        const auto fine = niceTicks(low, high, most);
        return fine.size() > 1 ? clockTicks(low, high, std::max(0.001, fine[1] - fine[0]))
                               : std::vector<PlotTick>{};
    }
    for (double step : kSteps)
        if (step >= wanted)
            return clockTicks(low, high, step);
    for (int months : kMonths)
        if (months * kMonth >= 0.9 * wanted)
            return monthTicks(low, high, months);
    int years = 1;
    for (int i = 0; years * kYear < wanted; ++i)
        years = int(std::pow(10, i / 3)) * std::array{1, 2, 5}[std::size_t(i % 3)];
    return monthTicks(low, high, 12 * years);
}

QString powerText(double exponent)
{
    const double number = std::pow(10.0, exponent);
    return exponent >= -4 && exponent <= 11 ? axisText(number, number) : numberText(number, 3);
}

// Whole powers; where fewer than two can be seen, what else is round.
std::vector<PlotTick> logTicks(double low, double high, int most)
{
    std::vector<PlotTick> ticks;
    const double every = std::max(1.0, std::ceil((high - low) / most));
    for (double at = std::ceil(low / every) * every; at <= high; at += every)
        ticks.push_back({at, powerText(at)});
    if (ticks.size() > 1)
        return ticks;
    ticks.clear();
    const auto numbers = niceTicks(std::pow(10.0, low), std::pow(10.0, high), most);
    for (double number : numbers)
        if (number > 0)
            ticks.push_back({std::log10(number),
                axisText(number, numbers.size() > 1 ? numbers[1] - numbers[0] : number)});
    return ticks;
}

} // namespace

std::vector<PlotTick> ticksOf(const PlotAxis &axis, double low, double high, int most)
{
    if (low > high)
        std::swap(low, high);
    if (!(high > low) || !std::isfinite(high - low) || most < 1)
        return {};
    if (axis.isTime)
        return timeTicks(low, high, most);
    if (axis.isLog)
        return logTicks(low, high, most);
    const auto numbers = niceTicks(low, high, most);
    std::vector<PlotTick> ticks;
    for (double number : numbers)
        ticks.push_back(
            {number, axisText(number, numbers.size() > 1 ? numbers[1] - numbers[0] : high - low)});
    return ticks;
}

// Never in powers of ten where the digits can be written.
QString readNumber(double number, double resolution)
{
    constexpr int kFewest = 6, kMost = 12;
    const double size = std::abs(number);
    if (!(size > 0) || !std::isfinite(size))
        return numberText(number);
    const int needed = resolution > 0 ? int(std::ceil(std::log10(size / resolution))) + 1 : kFewest;
    const int whole = int(std::floor(std::log10(size))) + 1;
    return numberText(number, std::clamp(std::max(needed, whole <= kMost ? whole : 0), kFewest, kMost));
}

QString readText(const PlotAxis &axis, double at, double resolution)
{
    if (!axis.labels.isEmpty()) {
        const auto index = qsizetype(std::lround(at));
        return index >= 0 && index < axis.labels.size() ? axis.labels[index] : QString();
    }
    if (axis.isLog)
        return numberText(std::pow(10.0, at));
    if (!axis.isTime)
        return readNumber(at, resolution);
    const QDateTime time = dateOf(std::clamp(at, kEarliest, kLatest));
    if (time.time() == QTime(0, 0) && resolution >= kMinute)
        return time.toString(QStringLiteral("yyyy-MM-dd"));
    if (resolution >= kMinute)
        return time.toString(QStringLiteral("yyyy-MM-dd hh:mm"));
    return time.toString(resolution >= 0.5 ? QStringLiteral("yyyy-MM-dd hh:mm:ss")
                                           : QStringLiteral("yyyy-MM-dd hh:mm:ss.zzz"));
}

} // namespace heddle::ui
