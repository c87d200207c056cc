// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

// The table of colour roles: name, dark, light, high contrast dark, high contrast light, as 0xRRGGBB.
// The only place where these colours are written; Tokens and the QML singleton Theme are both made from it.
// Surfaces, lines and the like first, then ink, fills and what lies on pictures.
#define HEDDLE_SURFACE_ROLES(X)                                                                              \
    X(chrome, 0x0D0E11, 0xE5E6E9, 0x0D0E11, 0xE5E6E9)                                                        \
    X(canvas, 0x121316, 0xEFF0F2, 0x000000, 0xFFFFFF)                                                        \
    X(grid, 0x232427, 0xD9DBDE, 0x232427, 0xD9DBDE)                                                          \
    X(panel, 0x191B1E, 0xFAFAFB, 0x000000, 0xFFFFFF)                                                         \
    X(node, 0x232428, 0xFFFFFF, 0x0B0B0C, 0xFFFFFF)                                                          \
    X(raised, 0x282A2F, 0xFFFFFF, 0x141416, 0xFFFFFF)                                                        \
    X(field, 0x101214, 0xF0F1F3, 0x101214, 0xF0F1F3)                                                         \
    X(hover, 0x303238, 0xEAEBEE, 0x303238, 0xEAEBEE)                                                         \
    X(pressed, 0x383B40, 0xDEE0E3, 0x383B40, 0xDEE0E3)                                                       \
    X(contact, 0x08090A, 0xD3D5D8, 0x08090A, 0xD3D5D8)                                                       \
    X(frameGround, 0x17191D, 0xE6E8EC, 0x17191D, 0xE6E8EC)                                                   \
    X(plotGround, 0x141518, 0xF6F7F8, 0x141518, 0xF6F7F8)                                                    \
    X(runningCard, 0x1F222B, 0xEEF1FB, 0x1F222B, 0xEEF1FB)                                                   \
    X(fieldFill, 0x2C3042, 0xDDE2F6, 0x2C3042, 0xDDE2F6)                                                     \
    X(rowChosen, 0x343C62, 0xE3E9FE, 0x343C62, 0xE3E9FE)                                                     \
    X(track, 0x3A3D43, 0xD3D5D9, 0x7A7D84, 0x767A82)                                                         \
    X(popoverContact, 0x060607, 0xC9CCD0, 0x060607, 0xC9CCD0)

#define HEDDLE_LINE_ROLES(X)                                                                                 \
    X(lineSubtle, 0x2A2C30, 0xE0E1E4, 0x7A7D84, 0x767A82)                                                    \
    X(line, 0x37393E, 0xCFD1D4, 0x8C9098, 0x6A6E76)                                                          \
    X(seam, 0x000000, 0xCFD1D4, 0x8C9098, 0x6A6E76)                                                          \
    X(nodeEdge, 0x3E4147, 0xBBBEC2, 0xC9CCD2, 0x3A3D43)                                                      \
    X(frameEdge, 0x2C2F35, 0xCDD0D5, 0x8C9098, 0x6A6E76)                                                     \
    X(popoverEdge, 0x4A4E56, 0xB4B8BE, 0xC9CCD2, 0x3A3D43)                                                   \
    X(lineControl, 0x797D86, 0x7E8289, 0xC9CCD2, 0x3A3D43)

#define HEDDLE_INK_ROLES(X)                                                                                  \
    X(text, 0xE9EAED, 0x1A1C20, 0xFFFFFF, 0x000000)                                                          \
    X(text2, 0xB6B9C0, 0x474A51, 0xEDEEF0, 0x1C1E22)                                                         \
    X(text3, 0x989BA3, 0x5C6067, 0xD2D4D9, 0x33363C)                                                         \
    X(textOff, 0x686C73, 0x898C92, 0x686C73, 0x898C92)                                                       \
    X(accent, 0x93A3FC, 0x4A52DE, 0xB9C4FF, 0x2A31B8)                                                        \
    X(done, 0x68C894, 0x187545, 0x7FE3AC, 0x0E5C33)                                                          \
    X(warn, 0xF8AC3D, 0x955600, 0xFFC35C, 0x774300)                                                          \
    X(error, 0xF96F70, 0xC4232B, 0xFF9A98, 0xA3141C)                                                         \
    X(farTitle, 0xFFFFFF, 0x101114, 0xFFFFFF, 0x101114)

#define HEDDLE_FILL_ROLES(X)                                                                                 \
    X(accentFill, 0x5460E5, 0x4C55E2, 0x5460E5, 0x4C55E2)                                                    \
    X(accentTint, 0x262E4F, 0xE3E9FE, 0x262E4F, 0xE3E9FE)                                                    \
    X(warnTint, 0x3C2A13, 0xFDF0DC, 0x3C2A13, 0xFDF0DC)                                                      \
    X(errorTint, 0x431F21, 0xFFEBEA, 0x431F21, 0xFFEBEA)                                                     \
    X(errorFill, 0xD33A40, 0xCC272E, 0xD33A40, 0xCC272E)                                                     \
    X(fillText, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF)                                                      \
    X(thumb, 0xE9EAED, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF)                                                         \
    X(viewerGround, 0x08090B, 0x08090B, 0x08090B, 0x08090B)                                                  \
    X(captionText, 0xE9EAED, 0xE9EAED, 0xFFFFFF, 0xFFFFFF)

#define HEDDLE_COLOR_ROLES(X)                                                                                \
    HEDDLE_SURFACE_ROLES(X) HEDDLE_LINE_ROLES(X) HEDDLE_INK_ROLES(X) HEDDLE_FILL_ROLES(X)

// Colours with opacity, as 0xAARRGGBB: name, dark, light; the same in high contrast.
#define HEDDLE_VEIL_ROLES(X)                                                                                 \
    X(sheet, 0x66000000, 0x33000000)                                                                         \
    X(pictureEdge, 0x17FFFFFF, 0x1A000000)                                                                   \
    X(fillEdge, 0x3DFFFFFF, 0x3DFFFFFF)                                                                      \
    X(captionGround, 0xC7101114, 0xC7101114)
