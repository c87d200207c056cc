// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/portvalue.h"

namespace heddle::ui {

void PortValue::setPort(QObject *port)
{
    if (port == m_port)
        return;
    if (m_port)
        disconnect(m_port, nullptr, this, nullptr);
    m_port = port;
    if (port)
        connect(
            port, SIGNAL(valueChanged()), this, SIGNAL(valueChanged())); // a node's port, or a made-up one's
    emit portChanged();
    emit valueChanged();
}

} // namespace heddle::ui
