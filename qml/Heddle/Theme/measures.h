// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

// One to a line:
// clang-format off

// Sizes, radii, strokes and times: type, name, value. Everything sits on a grid of 4.
#define HEDDLE_SPACE_MEASURES(X) \
    X(int, space2, 2) \
    X(int, space4, 4) \
    X(int, space6, 6) \
    X(int, space8, 8) \
    X(int, space12, 12) \
    X(int, space16, 16) \
    X(int, space24, 24) \
    X(int, space32, 32) \
    X(int, space48, 48)

#define HEDDLE_SHAPE_MEASURES(X) \
    X(int, radiusDialog, 12) \
    X(int, radiusPalette, 10) \
    X(int, radiusCard, 8) \
    X(int, radiusButton, 6) \
    X(int, radiusField, 5) \
    X(int, radiusChip, 4) \
    X(int, radiusPicture, 2) \
    X(double, strokeLine, 1) \
    X(double, strokeIcon, 1.5) \
    X(double, strokeBold, 2) \
    X(double, fadedOpacity, 0.55) \
    X(int, icon12, 12) \
    X(int, icon14, 14) \
    X(int, icon16, 16) \
    X(int, icon20, 20)

#define HEDDLE_PART_MEASURES(X) \
    X(int, buttonHeight, 28) \
    X(int, buttonHeightDialog, 32) \
    X(int, buttonHeightNode, 26) \
    X(int, fieldHeight, 24) \
    X(int, fieldHeightNode, 20) \
    X(int, nodeRowHeight, 24) \
    X(int, menuRowHeight, 28) \
    X(int, paletteRowHeight, 32) \
    X(int, problemRowHeight, 28) \
    X(int, tabHeight, 36) \
    X(int, toolbarHeight, 44) \
    X(int, railWidth, 44) \
    X(int, statusHeight, 24) \
    X(int, viewerHeadHeight, 36) \
    X(int, rightColumnWidth, 320) \
    X(int, bottomStripHeight, 132) \
    X(int, paletteWidth, 432) \
    X(int, paletteSearchHeight, 44) \
    X(int, paletteFootHeight, 28) \
    X(int, dialogWidth, 560) \
    X(int, dialogFootHeight, 64) \
    X(int, labelColumn, 28) \
    X(int, controlColumn, 124) \
    X(int, trackHeight, 4) \
    X(int, thumbSize, 12) \
    X(int, switchWidth, 28) \
    X(int, switchHeight, 16) \
    X(int, checkSize, 16) \
    X(int, nodeHeaderHeight, 32) \
    X(int, nodeFootHeight, 28) \
    X(int, gridStep, 16)

#define HEDDLE_TEXT_MEASURES(X) \
    X(int, sizeDisplay, 28) \
    X(int, sizeTitle, 18) \
    X(int, sizeHeading, 14) \
    X(int, sizeName, 13) \
    X(int, sizeBody, 12) \
    X(int, sizeHint, 11) \
    X(int, sizeMonoSmall, 10) \
    X(int, lineDisplay, 34) \
    X(int, lineTitle, 24) \
    X(int, lineHeading, 20) \
    X(int, lineName, 18) \
    X(int, lineBody, 16) \
    X(int, lineSentence, 18) \
    X(int, lineHint, 15)

#define HEDDLE_MEASURES(X) \
    HEDDLE_SPACE_MEASURES(X) \
    HEDDLE_SHAPE_MEASURES(X) \
    HEDDLE_PART_MEASURES(X) \
    HEDDLE_TEXT_MEASURES(X)

// Milliseconds; all 0 with reduced motion.
#define HEDDLE_DURATIONS(X) \
    X(durationHoverIn, 60) \
    X(durationHoverOut, 120) \
    X(durationPress, 80) \
    X(durationAppear, 90) \
    X(durationVanish, 60) \
    X(durationSlide, 140) \
    X(durationJump, 150) \
    X(durationLayout, 180) \
    X(durationError, 240) \
    X(durationProgress, 120)

// The fonts of the text scale: name, family (sans or mono), size, weight.
#define HEDDLE_FONTS(X) \
    X(fontDisplay, sans, 28, 600) \
    X(fontTitle, sans, 18, 600) \
    X(fontHeading, sans, 14, 600) \
    X(fontName, sans, 13, 600) \
    X(fontRow, sans, 13, 400) \
    X(fontBody, sans, 12, 400) \
    X(fontMedium, sans, 12, 500) \
    X(fontStrong, sans, 12, 600) \
    X(fontHint, sans, 11, 400) \
    X(fontWord, sans, 11, 500) \
    X(fontMono, mono, 11, 400) \
    X(fontMonoLarge, mono, 12, 400) \
    X(fontMonoSmall, mono, 10, 400)
// clang-format on
