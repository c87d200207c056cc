// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/find/findings.h"
#include "models/graph/scene.h"
#include "qml/Heddle/Theme/tokens.h"

#include <QtGui/QImage>

#include <vector>

namespace heddle::ui {

// A graph drawn very small, some nodes at a time, so that however many there are nobody waits: begin(), then
// step() until it says that all is there. Grey bodies; what runs, is in trouble or was found lies above them.
class MinimapPicture {
public:
    void begin(const Scene &scene, const QSize &pixels, const Tokens &tokens);
    // Draws so many more; true: all of them are drawn. `found` may be null.
    bool step(const Scene &scene, const Findings::Here *found, int most);
    const QImage &image() const { return m_image; }

private:
    struct Mark {
        QRect rect;
        QColor color;
    };

    QRect place(const QRectF &rect) const;
    void drawFrames(const Scene &scene, const Findings::Here *found);
    QColor colorOf(const SceneNode &node, const Findings::Here *found) const;

    QImage m_image;
    Tokens m_tokens = Tokens::dark();
    QRectF m_area; // of the scene
    std::vector<Mark> m_marks; // to be drawn last
    std::size_t m_next = 0;
};

} // namespace heddle::ui
