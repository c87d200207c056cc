// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QString>

class QObject;
class QQuickItem;

namespace heddle::ui {

// What a user's face holds that would act on the whole window or show what is outside its folder, and what to
// do instead, in a sentence; empty: nothing of the kind.
QString forbiddenIn(const QObject *face);
// From now on no script can delete this item, what it lies in, and what lies beside it on the way up.
void shield(QQuickItem *host);

} // namespace heddle::ui
