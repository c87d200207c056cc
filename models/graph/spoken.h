// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions of the scene.
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace heddle {

class Scene;
struct SceneNode;

/// What a flow looks like, in words: for those who hear it, and for lists. A node is "blur, Gaussian blur,
/// done, inputs from cells, outputs to threshold and measure".
QString spokenNode(const Scene &scene, const SceneNode &node);
/// How it stands: "Running, 40 %", "Error: the file is gone".
QString spokenState(const SceneNode &node);
/// "sigma, input, number, 3 px"; where a wire arrives "image, input, image, from cells.image".
QString spokenInput(const Scene &scene, const SceneNode &node, int index);
/// "image, output, image, to threshold.image"
QString spokenOutput(const Scene &scene, const SceneNode &node, int index);

/// "cells.image": what feeds that input; empty: no wire.
QString sourceOf(const Scene &scene, const SceneNode &node, int input);
/// "threshold.image" and the like: every input that this output feeds.
QStringList readersOf(const Scene &scene, const SceneNode &node, int output);
/// What an input holds while nothing is wired to it, with its unit; empty: nothing.
QString heldBy(const SceneNode &node, int input);
/// "a", "a and b", "a, b and c"
QString listed(const QStringList &words);

} // namespace heddle
