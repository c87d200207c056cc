// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

namespace heddle::ui {

// From now on screen readers and the like find every node of a canvas below it, in view or not, and the ports
// below each node; where the selection goes, their focus goes. Costs nothing while none of them is there.
void introduceCanvas();

} // namespace heddle::ui
