// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/panelpin.h"

namespace heddle {

void PanelPin::setPanel(PanelModel *panel)
{
    if (m_panel == panel)
        return;
    if (m_panel)
        m_panel->disconnect(this);
    m_panel = panel;
    if (panel)
        connect(panel, &PanelModel::held, this, &PanelPin::refresh);
    refresh();
}

void PanelPin::setNode(int node)
{
    m_node = node;
    refresh();
}

void PanelPin::setPart(const QString &part)
{
    m_part = part;
    refresh();
}

void PanelPin::refresh()
{
    m_pinned = m_panel && m_panel->holds(m_node, m_part);
    emit changed();
}

void PanelPin::toggle()
{
    if (!m_panel)
        return;
    m_pinned ? m_panel->take(m_node, m_part) : m_panel->put(m_node, m_part);
}

} // namespace heddle
