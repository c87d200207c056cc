// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/inputform.h"

#include "engine/sdk/scripttypes.h"

#include <QtCore/QMetaProperty>
#include <QtCore/QRegularExpression>

#include <cmath>

namespace heddle::ui {
namespace {

// What stands at `name`; `otherwise` where there is no such property.
QVariant read(const QObject &object, const char *name, const QVariant &otherwise = {})
{
    const QVariant value = object.property(name);
    return value.isValid() ? value : otherwise;
}

bool isColour(const InputTraits &input)
{
    static const QRegularExpression kHex(QStringLiteral("^#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$"),
        QRegularExpression::CaseInsensitiveOption);
    return input.unit == u"colour" || kHex.match(input.preset.toString()).hasMatch();
}

// Two numbers within bounds.
bool isRange(const InputTraits &input)
{
    const QVariantList pair = input.preset.toList();
    return pair.size() == 2 && pair[0].canConvert<double>() && pair[1].canConvert<double>()
        && !std::isnan(input.minimum) && !std::isnan(input.maximum);
}

// A hand cannot choose among more places than this.
constexpr double kLongestSlider = 10'000;

QString formOfNumber(const InputTraits &input)
{
    const double length = input.maximum - input.minimum; // no number without both bounds
    return length <= kLongestSlider ? QStringLiteral("slider") : QStringLiteral("number");
}

QString formOfText(const InputTraits &input)
{
    return isColour(input)                       ? QStringLiteral("colour")
        : input.unit == QLatin1String(kCodeUnit) ? QStringLiteral("code")
        : input.multiline                        ? QStringLiteral("lines")
                                                 : QStringLiteral("field");
}

} // namespace

InputTraits InputTraits::of(const QObject &input)
{
    const QVariant none = std::numeric_limits<double>::quiet_NaN();
    return {read(input, "type").toString(), read(input, "unit").toString(), read(input, "file").toString(),
        read(input, "choices").toStringList(), read(input, "minimum", none).toDouble(),
        read(input, "maximum", none).toDouble(), read(input, "preset"), read(input, "multiline").toBool(),
        read(input, "wired").toBool(), read(input, "field", true).toBool()};
}

QString formOf(const InputTraits &input)
{
    if (input.wired)
        return QStringLiteral("note");
    if (!input.file.isEmpty())
        return QStringLiteral("file");
    if (!input.choices.isEmpty())
        return QStringLiteral("choice");
    if (input.type == u"bool")
        return QStringLiteral("toggle");
    if (input.type == u"number" || input.type == u"int")
        return formOfNumber(input);
    if (input.type == u"text")
        return formOfText(input);
    if (isRange(input))
        return QStringLiteral("range");
    return input.field ? QStringLiteral("field") : QStringLiteral("note");
}

void InputForm::setInput(QObject *input)
{
    if (m_input == input)
        return;
    if (m_input)
        m_input->disconnect(this);
    m_input = input;
    // Only whether a wire arrives can change in the life of an input.
    if (input && input->metaObject()->indexOfSignal("wiredChanged()") >= 0)
        connect(input, SIGNAL(wiredChanged()), this, SLOT(refresh()));
    emit inputChanged();
    refresh();
}

void InputForm::refresh()
{
    const QString form = m_input ? formOf(InputTraits::of(*m_input)) : QString();
    if (std::exchange(m_form, form) != form)
        emit changed();
}

QString InputForm::file() const
{
    static const QHash<QString, QString> kFiles{{QStringLiteral("toggle"), QStringLiteral("TogglePart.qml")},
        {QStringLiteral("choice"), QStringLiteral("Choice.qml")},
        {QStringLiteral("slider"), QStringLiteral("SliderField.qml")},
        {QStringLiteral("number"), QStringLiteral("NumberPart.qml")},
        {QStringLiteral("file"), QStringLiteral("FilePicker.qml")},
        {QStringLiteral("colour"), QStringLiteral("Colour.qml")},
        {QStringLiteral("range"), QStringLiteral("Range.qml")},
        {QStringLiteral("lines"), QStringLiteral("Lines.qml")},
        {QStringLiteral("code"), QStringLiteral("CodeArea.qml")},
        {QStringLiteral("field"), QStringLiteral("Field.qml")},
        {QStringLiteral("note"), QStringLiteral("InputNote.qml")}};
    return kFiles.value(m_form);
}

} // namespace heddle::ui
