// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Which part suits an input.
#include "qml/Heddle/Widgets/inputform.h"

#include <QtTest/QtTest>

using namespace heddle::ui;

namespace {

// "number 0..10 px = 5": type, range, then what is said of it: choices, file, lines, wired, no field, =
// preset.
InputTraits traitsOf(const QString &text)
{
    InputTraits made;
    const QStringList sides = text.split(QStringLiteral(" = "));
    for (const QString &word : sides[0].split(u' ')) {
        const QStringList bounds = word.split(QStringLiteral(".."));
        if (bounds.size() == 2)
            made.minimum = bounds[0].toDouble(), made.maximum = bounds[1].toDouble();
        else if (word == u"lines")
            made.multiline = true;
        else if (word == u"wired")
            made.wired = true;
        else if (word == u"path")
            made.file = QStringLiteral("read");
        else if (word == u"unfielded")
            made.field = false;
        else if (word.contains(u','))
            made.choices = word.split(u',');
        else
            (made.type.isEmpty() ? made.type : made.unit) = word;
    }
    if (sides.size() == 2)
        made.preset = sides[1].contains(u' ') ? QVariant(QVariantList{
                          sides[1].section(u' ', 0, 0).toDouble(), sides[1].section(u' ', 1, 1).toDouble()})
                                              : QVariant(sides[1]);
    return made;
}

} // namespace

class InputFormTest : public QObject {
    Q_OBJECT

private slots:
    void eachInputGetsThePartThatSuitsIt_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("form");
        for (const char *line : {
                 "bool                     | toggle",
                 "number                   | number",
                 "int                      | number",
                 "number 0..10 px          | slider",
                 "int 1..5                 | slider",
                 "int 1..1000000           | number",
                 "number 0..10 px wired    | note",
                 "text                     | field",
                 "text = hello             | field",
                 "text lines               | lines",
                 "text lines python        | code",
                 "text fast,good,best      | choice",
                 "text path                | file",
                 "text = #ff8800           | colour",
                 "text = #F80              | colour",
                 "text = #ff88             | field",
                 "text colour              | colour",
                 "list 0..255 = 10 200     | range",
                 "list = 10 200            | field",
                 "list unfielded           | note",
                 "image unfielded          | note",
                 "duration                 | field",
             }) {
            const QString text = QString::fromLatin1(line);
            QTest::newRow(line) << text.section(u'|', 0, 0).trimmed() << text.section(u'|', 1).trimmed();
        }
    }
    void eachInputGetsThePartThatSuitsIt()
    {
        QFETCH(QString, input);
        QFETCH(QString, form);
        QCOMPARE(formOf(traitsOf(input)), form);
    }
};

QTEST_GUILESS_MAIN(InputFormTest)

#include "tst_inputform.moc"
