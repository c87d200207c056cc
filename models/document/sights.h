// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/diagnostics/logmodel.h"
#include "models/edit/historymodel.h"
#include "models/graph/peeks.h"
#include "models/graph/viewed.h"

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// What there is to look at beside the graph itself: data in the viewer and under the pointer, what nodes
/// have said, and what the user has done. GUI thread; owned by the FlowDocument.
class Sights : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    Q_PROPERTY(heddle::Viewed *viewed READ viewed CONSTANT FINAL)
    Q_PROPERTY(heddle::Peeks *peeks READ peeks CONSTANT FINAL)
    Q_PROPERTY(heddle::LogModel *log READ log CONSTANT FINAL)
    Q_PROPERTY(heddle::HistoryModel *history READ history CONSTANT FINAL)

public:
    Sights(NodeEdits &edits, ShownNodes &shown, QObject *parent)
        : QObject(parent)
        , m_viewed(shown, this)
        , m_peeks(shown, this)
        , m_log(this)
        , m_history(edits, this)
    {
    }

    Viewed *viewed() { return &m_viewed; }
    Peeks *peeks() { return &m_peeks; }
    LogModel *log() { return &m_log; }
    HistoryModel *history() { return &m_history; }

    /// After the shown nodes have taken the delta.
    void apply(const GraphDelta &delta)
    {
        m_viewed.apply(delta);
        m_peeks.apply(delta);
        m_log.apply(delta);
        m_history.apply(delta);
    }

private:
    Viewed m_viewed;
    Peeks m_peeks;
    LogModel m_log;
    HistoryModel m_history;
};

} // namespace heddle
