// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#pragma once

#include "engine/sdk/nodetype.h"
#include "engine/value/value.h"

#include <QtCore/QVariant>

namespace heddle {

/// Bool, int, number and text as such, small lists and maps as JavaScript, times as ISO 8601 text, null as
/// undefined; everything else as a ValueHandle.
QVariant toVariant(const Value &value);

/// What JavaScript or a handle holds, as it stands: nothing is parsed.
Value toValue(const QVariant &variant);

/// What a user gave for a port, accepted by it: text is read as JSON where it parses and fits the port,
/// else it is text. The Error names the port.
Result<Value> valueFor(const PortType &port, const QVariant &given);

/// As a field shows it: text as it is, numbers in their shortest form, all else as JSON.
QString editText(const Value &value);

} // namespace heddle
