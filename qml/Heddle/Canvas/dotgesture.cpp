// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/dotgesture.h"

#include "models/document/flowdocument.h"
#include "qml/Heddle/Canvas/canvasbase.h"

namespace heddle::ui {

void DotGesture::finish(const PointerNews &news)
{
    move(news);
    m_canvas.document()->wires()->putDots(crossed());
}

} // namespace heddle::ui
