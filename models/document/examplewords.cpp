// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "models/document/examplewords.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace heddle {
namespace {

struct Words {
    const char *name, *kind, *icon, *sentence;
};

constexpr std::array kWords{
    Words{"welcome", "analyse", "segment",
        QT_TRANSLATE_NOOP("Example", "Finds cells in a picture and measures them.")},
    Words{"calcium-trace", "analyse", "plot",
        QT_TRANSLATE_NOOP("Example", "Plots how bright a movie is, frame by frame.")},
    Words{"gallery", "view", "grid", QT_TRANSLATE_NOOP("Example", "Every field and every view, to try.")},
    Words{"random-images", "source", "image",
        QT_TRANSLATE_NOOP("Example", "Makes pictures until stopped, and blurs each.")},
    Words{"random-volume", "source", "stack",
        QT_TRANSLATE_NOOP("Example", "Averages a large volume; look while it runs.")},
    Words{
        "rest-poll", "flow", "globe", QT_TRANSLATE_NOOP("Example", "Asks a web service every two seconds.")},
    Words{"running-mean", "source", "wave",
        QT_TRANSLATE_NOOP("Example", "Numbers without end, and their mean so far.")},
    Words{"volume-projection", "filter", "stack",
        QT_TRANSLATE_NOOP("Example", "Reads a volume and flattens it to a picture.")},
    Words{"weather-by-month", "view", "table",
        QT_TRANSLATE_NOOP("Example", "Sums up a table of daily weather by month.")},
};

} // namespace

ExampleWords exampleWords(const QString &name)
{
    const auto found = std::find_if(
        kWords.begin(), kWords.end(), [&](const Words &words) { return name == QLatin1String(words.name); });
    if (found == kWords.end())
        return {};
    return {QCoreApplication::translate("Example", found->sentence), QString::fromLatin1(found->kind),
        QString::fromLatin1(found->icon)};
}

} // namespace heddle
