// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#pragma once

#include "engine/message/content.h"
#include "engine/sdk/nodetype.h"

#include <QtCore/QString>
#include <QtCore/QVariant>

#include <vector>

namespace heddle::ui {

// A port as a MadeUpNode is told of it: {value: 1, minimum: 0, maximum: 10, unit: "dB"}, or the value alone.
struct MadeUpPort {
    PortType port;
    Input input; // Its own value where it differs from the preset, and the wire if it has one.
    Value value; // Of an output.
    QString made; // An output whose value is made up and moves: "wave", "image", "volume", "table" …
};

// The ports of {gain: {…}, …}, as JavaScript or as a map.
std::vector<MadeUpPort> madeUpPorts(const QVariant &facts);

// What a made-up output of a kind holds after so many seconds; null for a kind that does not exist.
Value madeUpValue(const QString &kind, double seconds);
// The kind that an output of a type is best made of; empty: none.
QString madeUpKindFor(const Type &type);
// The kinds there are, for an error's sentence.
QString madeUpKinds();

} // namespace heddle::ui
