// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What a node can be told becomes a menu with submenus.
#include "models/graph/actiontree.h"

#include <QtTest/QtTest>

using namespace heddle;

class TestActions : public QObject {
    Q_OBJECT

private slots:
    void titlesWithSlashesBecomeSubmenus();
    void emptyPiecesAndEndlessDepthAreHarmless();
};

namespace {

QString picture(const std::vector<Action> &actions, const QString &path = {}, int depth = 0)
{
    QString text;
    for (const QVariant &entry : actionsUnder(actions, path)) {
        const QVariantMap map = entry.toMap();
        text += QString(2 * depth, QLatin1Char(' ')) + map.value(QStringLiteral("title")).toString();
        if (map.contains(QStringLiteral("path")))
            text += QLatin1Char('\n')
                + picture(actions, map.value(QStringLiteral("path")).toString(), depth + 1);
        else
            text += QStringLiteral(" %1%2\n")
                        .arg(map.value(QStringLiteral("index")).toInt())
                        .arg(map.value(QStringLiteral("sends")).toBool() ? QStringLiteral(" sends")
                                                                         : QString());
    }
    return text;
}

} // namespace

void TestActions::titlesWithSlashesBecomeSubmenus()
{
    const std::vector<Action> actions{{"Mark", "", 1}, {"Reset/All", "reset", "all"}, {"Snap", "snap", {}},
        {"Reset/Mean/Slow", "reset", 2}, {"Reset/Mean/Fast", "reset", 3}};
    QCOMPARE(picture(actions),
        QStringLiteral("Mark 0 sends\n"
                       "Reset\n"
                       "  All 1\n"
                       "  Mean\n"
                       "    Slow 3\n"
                       "    Fast 4\n"
                       "Snap 2\n"));
}

void TestActions::emptyPiecesAndEndlessDepthAreHarmless()
{
    std::string deep;
    for (int i = 0; i < 10'000; ++i)
        deep += "x/";
    const std::vector<Action> actions{
        {"", "", {}}, {"///", "", {}}, {"/A//B/", "", {}}, {deep + "end", "", {}}};
    QCOMPARE(picture(actions),
        QStringLiteral("A\n  B 2 sends\nx\n  x\n    x\n      x\n        x\n          x\n            x\n"
                       "              x\n                end 3 sends\n"));
}

QTEST_GUILESS_MAIN(TestActions)
#include "tst_actions.moc"
