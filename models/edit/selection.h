// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// Which nodes and frames are selected. Known to the window alone. GUI thread; owned by the FlowDocument.
class Selection : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> ids READ ids NOTIFY changed FINAL)
    Q_PROPERTY(int frameCount READ frameCount NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> frames READ frames NOTIFY changed FINAL)

public:
    explicit Selection(QObject *parent = nullptr);

    int count() const { return int(m_ids.size()); }
    QList<int> ids() const; ///< Ascending.

    int frameCount() const { return int(m_frames.size()); }
    QList<int> frames() const; ///< Ascending.

    Q_INVOKABLE bool isSelected(int id) const { return m_ids.contains(id); }
    /// Alone, or beside those that are selected already.
    Q_INVOKABLE void select(int id, bool add = false);
    Q_INVOKABLE void set(const QList<int> &ids); ///< These nodes alone.
    Q_INVOKABLE void setAll(const QList<int> &ids, const QList<int> &frames);
    Q_INVOKABLE bool isFrameSelected(int id) const { return m_frames.contains(id); }
    Q_INVOKABLE void selectFrame(int id, bool add = false);
    Q_INVOKABLE void toggleFrame(int id);
    Q_INVOKABLE void toggle(int id);
    Q_INVOKABLE void clear();
    void remove(const QList<int> &ids);
    void keepFrames(const QSet<int> &there); ///< The others are gone.

signals:
    void changed();
    /// The same news, for those who keep a mark for each node.
    void switched(const QList<int> &nowSelected, const QList<int> &noLonger);

    void framesSwitched(const QSet<int> &frames);

private:
    void replace(QSet<int> ids, QSet<int> frames);

    QSet<int> m_ids, m_frames;
};

} // namespace heddle
