// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. Types must stay apart for every kind of colour vision: least distance by CIEDE2000.
#include "qml/Heddle/Theme/tokens.h"

#include <QtTest/QtTest>

#include <array>
#include <cmath>

using heddle::ui::Tokens;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
constexpr Matrix kUsual{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix kProtan{
    {{.152286, 1.052583, -.204868}, {.114503, .786281, .099216}, {-.003882, -.048116, 1.051998}}};
constexpr Matrix kDeutan{
    {{.367322, .860646, -.227968}, {.280085, .672501, .047413}, {-.011820, .042940, .968881}}};
constexpr Matrix kTritan{
    {{1.255528, -.076749, -.178779}, {-.078411, .930809, .147602}, {.004733, .691367, .303900}}};
// sRGB to XYZ, D65.
constexpr Matrix kToXyz{
    {{.4124564, .3575761, .1804375}, {.2126729, .7151522, .0721750}, {.0193339, .1191920, .9503041}}};

Triple times(const Matrix &m, const Triple &v)
{
    Triple result{};
    for (int i = 0; i < 3; ++i)
        result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return result;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Triple labOf(const QColor &color, const Matrix &sight)
{
    Triple rgb = times(sight, {linear(color.redF()), linear(color.greenF()), linear(color.blueF())});
    for (double &channel : rgb)
        channel = std::min(1.0, std::max(0.0, channel));
    const Triple xyz = times(kToXyz, rgb);
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f(xyz[0] / .95047), y = f(xyz[1]), z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double radians(double degrees)
{
    return degrees * M_PI / 180;
}

double hueOf(double a, double b)
{
    const double h = std::atan2(b, a) * 180 / M_PI;
    return h < 0 ? h + 360 : h;
}

// CIEDE2000, as Sharma, Wu and Dalal write it.
double distance(const Triple &one, const Triple &two)
{
    const double c7 = std::pow((std::hypot(one[1], one[2]) + std::hypot(two[1], two[2])) / 2, 7);
    const double g = 1.5 - std::sqrt(c7 / (c7 + std::pow(25, 7))) / 2;
    const double c1 = std::hypot(one[1] * g, one[2]), c2 = std::hypot(two[1] * g, two[2]);
    const double h1 = hueOf(one[1] * g, one[2]), h2 = hueOf(two[1] * g, two[2]);
    double turn = c1 * c2 == 0 ? 0 : h2 - h1;
    if (turn > 180)
        turn -= 360;
    if (turn < -180)
        turn += 360;
    const double dL = two[0] - one[0], dC = c2 - c1,
                 dH = 2 * std::sqrt(c1 * c2) * std::sin(radians(turn / 2));
    double h = h1 + h2;
    if (c1 * c2 != 0)
        h = std::abs(h1 - h2) <= 180 ? h / 2 : (h + (h < 360 ? 360 : -360)) / 2;
    const double l = (one[0] + two[0]) / 2 - 50, c = (c1 + c2) / 2;
    const double t = 1 - .17 * std::cos(radians(h - 30)) + .24 * std::cos(radians(2 * h))
        + .32 * std::cos(radians(3 * h + 6)) - .2 * std::cos(radians(4 * h - 63));
    const double sl = 1 + .015 * l * l / std::sqrt(20 + l * l), sc = 1 + .045 * c, sh = 1 + .015 * c * t;
    const double cc7 = std::pow(c, 7);
    const double rt = -2 * std::sqrt(cc7 / (cc7 + std::pow(25, 7)))
        * std::sin(radians(60 * std::exp(-std::pow((h - 275) / 25, 2))));
    return std::sqrt(
        std::pow(dL / sl, 2) + std::pow(dC / sc, 2) + std::pow(dH / sh, 2) + rt * dC / sc * dH / sh);
}

} // namespace

class TestColorBlind : public QObject {
    Q_OBJECT

private slots:
    void theDistanceIsTheStandardOne()
    {
        // Pairs 1 and 17 of the published test data.
        QVERIFY(std::abs(distance({50, 2.6772, -79.7751}, {50, 0, -82.7485}) - 2.0425) < 1e-4);
        QVERIFY(std::abs(distance({50, 2.5, 0}, {73, 25, -18}) - 27.1492) < 1e-4);
    }

    void typesStayApartForEveryKindOfSight_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("sight");
        const char *sights[] = {"usual", "protanopia", "deuteranopia", "tritanopia"};
        for (const bool dark : {true, false})
            for (int i = 0; i < 4; ++i)
                QTest::addRow("%s, %s", dark ? "dark" : "light", sights[i]) << dark << i;
    }

    void typesStayApartForEveryKindOfSight()
    {
        QFETCH(bool, dark);
        QFETCH(int, sight);
        const Matrix sights[] = {kUsual, kProtan, kDeutan, kTritan};
        const Tokens tokens = dark ? Tokens::dark() : Tokens::light();
        const QStringList types{"null", "bool", "int", "number", "text", "bytes", "list", "map", "array",
            "image", "table", "event"};
        for (qsizetype i = 0; i < types.size(); ++i) {
            for (qsizetype j = i + 1; j < types.size(); ++j) {
                const bool sameShape = heddle::ui::typeShape(types[i]) == heddle::ui::typeShape(types[j]);
                const double apart = distance(labOf(tokens.typeColor(types[i]), sights[sight]),
                    labOf(tokens.typeColor(types[j]), sights[sight]));
                QVERIFY2(apart >= (sameShape ? 9 : 6),
                    qPrintable(
                        QString("%1 and %2 are %3 apart").arg(types[i], types[j]).arg(apart, 0, 'f', 1)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestColorBlind)
#include "tst_colorblind.moc"
