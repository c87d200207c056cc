// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread, before there is a window.
#include "app/window/uiscale.h"

#include <QtCore/QSettings>
#include <QtCore/QtGlobal>

namespace heddle {
namespace {

constexpr int kLeast = 80, kUsual = 100, kMost = 200; // percent
constexpr const char *kFactor = "QT_SCALE_FACTOR";

} // namespace

void chooseScale(const QString &organization, const QString &application)
{
    if (qEnvironmentVariableIsSet(kFactor))
        return;
    const QSettings settings(organization, application);
    const int percent = settings.value(QStringLiteral("look/scale"), kUsual).toInt();
    if (percent != kUsual && percent >= kLeast && percent <= kMost)
        qputenv(kFactor, QByteArray::number(percent / double(kUsual)));
}

} // namespace heddle
