// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "qml/Heddle/Canvas/cutgesture.h"

namespace heddle::ui {

// Puts a dot on each wire which it crosses; they light up before it ends.
class DotGesture final : public StrokeGesture {
public:
    using StrokeGesture::StrokeGesture;
    void finish(const PointerNews &news) override;

protected:
    WireMark mark() const override { return WireMark::Lit; }
};

} // namespace heddle::ui
