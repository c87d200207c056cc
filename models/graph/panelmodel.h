// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"
#include "models/graph/nodeproperties.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QPointer>
#include <QtCore/QRectF>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace heddle {

class NodeEdits;
class ShownNodes;

/// The panel of the graph that is looked at: a row for each widget on it, in the order of their ids. What a
/// widget shows is the same object that the canvas shows; its node is kept alive here though nobody sees it
/// there. A drag is shown at once, and asked for when it ends. GUI thread; owned by the FlowDocument.
class PanelModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(double contentWidth READ contentWidth NOTIFY contentSizeChanged FINAL)
    Q_PROPERTY(double contentHeight READ contentHeight NOTIFY contentSizeChanged FINAL)

public:
    enum Role {
        ItemIdRole = Qt::UserRole, ///< int
        NodeRole, ///< NodeProperties *; null where the node is gone.
        KindRole, ///< "face", "input" or "output".
        InputRole, ///< InputProperties *; null for the others, and where the node has no such input.
        OutputRole, ///< OutputProperties *; likewise.
        TitleRole, ///< The one that the user gave, else the name of what is shown.
        XRole,
        YRole,
        WidthRole,
        HeightRole,
    };
    Q_ENUM(Role)

    PanelModel(NodeEdits &edits, ShownNodes &shown, QObject *parent);

    /// After the shown nodes have taken the delta.
    void apply(const GraphDelta &delta);

    int count() const { return int(m_rows.size()); }
    double contentWidth() const { return m_contentSize.width(); }
    double contentHeight() const { return m_contentSize.height(); }

    std::vector<PanelItem> itemsOf(NodeId node) const;
    /// Whether the panel shows that part of the node: "" (its face), "in.NAME" or "out.NAME".
    Q_INVOKABLE bool holds(int node, const QString &part) const;
    /// Puts it where there is room.
    Q_INVOKABLE void put(int node, const QString &part);
    /// Takes it off, however often it is there.
    Q_INVOKABLE void take(int node, const QString &part);
    Q_INVOKABLE void remove(int item);
    /// Empty: named after what it shows.
    Q_INVOKABLE void rename(int item, const QString &title);
    /// So far from where it was when the drag began, on the grid.
    Q_INVOKABLE void drag(int item, double dx, double dy);
    /// So much larger than it was when the drag began.
    Q_INVOKABLE void stretch(int item, double dx, double dy);
    Q_INVOKABLE void drop();
    Q_INVOKABLE void cancelDrag();
    /// All to where the engine has them: what was asked for was refused.
    void settle();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
    void contentSizeChanged();
    /// What holds() says may be another.
    void held();

private:
    struct Row {
        PanelItem item;
        QPointer<NodeProperties> node;
        QString title;
        QRectF rect; ///< As shown: where it is dragged to, before the engine knows.
    };

    void takeItems(std::vector<PanelItem> items);
    void removeGone(const std::vector<PanelItem> &items);
    void putRow(int row, const PanelItem &item);
    void bind();
    void measure();
    void place(int row, const QRectF &rect);
    int find(std::uint32_t item) const;
    QSizeF sizeFor(const NodeProperties &node, const std::string &part) const;

    NodeEdits &m_edits;
    ShownNodes &m_shown;
    std::vector<Row> m_rows; ///< Ascending by id.
    QSizeF m_contentSize;
    std::uint32_t m_dragged = 0; ///< 0: none.
};

} // namespace heddle
