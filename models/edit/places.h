// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"
#include "models/edit/standpoint.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

#include <cstdint>
#include <functional>
#include <vector>

namespace heddle {

class NodeEdits;
class Scene;
class Selection;

/// The places of a flow that one comes back to: bookmarks, which its file keeps, and those where one has
/// been. Whoever shows the flow says where it looks from, and goes where this says. GUI thread; owned by the
/// FlowDocument.
class Places : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    /// The numbers of the bookmarks there are, ascending.
    Q_PROPERTY(QList<int> bookmarks READ bookmarks NOTIFY bookmarksChanged FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY trailChanged FINAL)
    Q_PROPERTY(bool canGoForward READ canGoForward NOTIFY trailChanged FINAL)

public:
    Places(NodeEdits &edits, const Scene &scene, Selection &selection, QObject *parent);

    QList<int> bookmarks() const;
    bool canGoBack() const { return !m_behind.empty(); }
    bool canGoForward() const { return !m_ahead.empty(); }

    Q_INVOKABLE bool isSet(int number) const { return find(number) != nullptr; }
    Q_INVOKABLE QString nameOf(int number) const; ///< What is seen there; empty: nothing with a name.
    Q_INVOKABLE void forgetAll();
    void set(int number, const Standpoint &here);
    void goToBookmark(int number, const Standpoint &here);

    /// One is about to look from elsewhere: this is a place to come back to.
    void leave(const Standpoint &here);
    void back(const Standpoint &here);
    void forward(const Standpoint &here);
    void clear(); ///< It is another flow now.

    /// To a frame, wherever it is.
    void goToFrame(const GraphPath &graph, std::uint32_t frame);

    /// After the scene has taken the delta.
    void apply(const GraphDelta &delta);

signals:
    void bookmarksChanged();
    void trailChanged();
    /// Look from here, in the graph that is shown now.
    void wanted(const QPointF &centre, double zoom);
    /// Bring this into view.
    void areaWanted(const QRectF &area);

private:
    using Arrival = std::function<void()>;

    const Bookmark *find(int number) const;
    QString nameAt(QPointF centre) const;
    void go(const Standpoint &to);
    void look(const GraphPath &graph, Arrival then);
    void step(std::vector<Standpoint> &from, std::vector<Standpoint> &onto, const Standpoint &here);

    NodeEdits &m_edits;
    const Scene &m_scene;
    Selection &m_selection;
    std::vector<Bookmark> m_bookmarks; ///< By number.
    std::vector<Standpoint> m_behind, m_ahead; ///< The nearest last.
    bool m_going = false; ///< On the way to another graph: what is passed is no place.
};

} // namespace heddle
