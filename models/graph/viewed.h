// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtQml/qqmlregistration.h>

namespace heddle {

class NodeProperties;
class OutputProperties;
class ShownNodes;

/// What the viewer shows: an output of the selected node, or of one that was sent to it by hand. Its values
/// come as those of nodes in view do; nothing is run for it. GUI thread; owned by the FlowDocument.
class Viewed : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    Q_PROPERTY(heddle::NodeProperties *node READ node NOTIFY changed FINAL)
    Q_PROPERTY(heddle::OutputProperties *output READ output NOTIFY changed FINAL)
    Q_PROPERTY(int outputCount READ outputCount NOTIFY changed FINAL)
    Q_PROPERTY(heddle::OutputProperties *other READ other NOTIFY changed FINAL)
    Q_PROPERTY(QString otherName READ otherName NOTIFY changed FINAL)
    Q_PROPERTY(bool follows READ follows WRITE setFollows NOTIFY changed FINAL)
    Q_PROPERTY(bool locked READ locked WRITE setLocked NOTIFY changed FINAL)

public:
    Viewed(ShownNodes &shown, QObject *parent);
    ~Viewed() override;

    NodeProperties *node() const; ///< nullptr: none.
    OutputProperties *output() const; ///< nullptr: it has none.
    int outputCount() const;
    OutputProperties *other() const; ///< That it is compared with; nullptr: none.
    QString otherName() const; ///< "blur.image"
    bool follows() const { return m_follows; } ///< The one selected node.
    void setFollows(bool follows);
    bool locked() const { return m_locked; } ///< Neither the selection nor a click changes the node.
    void setLocked(bool locked);

    Q_INVOKABLE void show(int node);
    /// Of the selected node, or of the one that is locked; counted from 1. There may be none.
    Q_INVOKABLE void showOutput(int number);
    Q_INVOKABLE void nextOutput();
    /// Keeps what is shown beside whatever is shown next; called again, lets it go.
    Q_INVOKABLE void compare();

    /// The one node that is selected; {}: none, or several.
    void select(NodeId id);
    /// After the shown nodes have taken the delta.
    void apply(const GraphDelta &delta);

signals:
    void changed();
    /// By hand: whoever shows it should be seen.
    void asked();

private:
    void set(NodeId node, int output);
    void bind();

    ShownNodes &m_shown;
    NodeId m_selected, m_node, m_otherNode;
    int m_output = 0, m_otherIndex = 0;
    bool m_follows = true, m_locked = false;
    QPointer<NodeProperties> m_properties;
    QPointer<OutputProperties> m_shownOutput, m_other;
};

} // namespace heddle
