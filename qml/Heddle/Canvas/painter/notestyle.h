// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One thread at a time.
#pragma once

#include "qml/Heddle/Theme/tokens.h"

#include <QtGui/QFont>

class QTextDocument;

namespace heddle::ui {

QFont noteFont();

// Gives a document that was read from Markdown the colours, sizes and gaps of notes, and puts words in the
// place of its pictures.
void dressNote(QTextDocument &document, const Tokens &tokens);

} // namespace heddle::ui
