// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QFileInfo>
#include <QtCore/QString>

namespace heddle {

// Whether the desktop has a session bus. Where there is none libdbus would start one, which nobody speaks on,
// and the window would wait for it.
inline bool hasSessionBus()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || (!runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus")));
}

} // namespace heddle
