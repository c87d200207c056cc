// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

#include <cstdint>
#include <functional>

namespace heddle {

class NodeEdits;
class Scene;
class Selection;
struct Frame;

/// What is done with frames and notes: made, named, written in, resized, coloured. Each is one step of the
/// undo history; they are moved and removed with the rest of the selection. GUI thread; owned by the
/// FlowDocument.
class Frames : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    /// The colour that all selected frames have, a kind of node; empty: none, or they differ.
    Q_PROPERTY(QString colour READ colour NOTIFY changed FINAL)
    /// The frame that is selected, and nothing else; 0: none is.
    Q_PROPERTY(int chosen READ chosen NOTIFY changed FINAL)

public:
    Frames(NodeEdits &edits, Scene &scene, Selection &selection, QObject *parent);

    QString colour() const;
    int chosen() const;

    Q_INVOKABLE void frameSelection(); ///< Around what is selected; made() asks for its title.
    Q_INVOKABLE QRectF notePlace(double x, double y) const; ///< Of a new one.
    Q_INVOKABLE void addNote(double x, double y, const QString &text);
    Q_INVOKABLE void setTitle(int frame, const QString &title);
    Q_INVOKABLE void setText(int frame, const QString &text); ///< Of a note; without words it goes.
    Q_INVOKABLE void setColour(const QString &kind); ///< Of those that are selected; empty: none.
    Q_INVOKABLE void fit(); ///< The selected ones to what is in them.
    void showAt(std::uint32_t frame, const QRectF &rect);
    void requestPlace(std::uint32_t frame, const QRectF &rect);

    Q_INVOKABLE QString title(int frame) const;
    Q_INVOKABLE QString text(int frame) const;
    Q_INVOKABLE bool isNote(int frame) const { return !text(frame).isEmpty(); }
    Q_INVOKABLE QRectF place(int frame) const; ///< In the scene, as shown.

    /// The engine has other frames now.
    void tellChanged() { emit changed(); }

signals:
    /// It stands there, selected, without a title.
    void made(int frame);
    void changed();

private:
    const Frame *find(int frame) const;
    void add(Frame frame, const QString &label, std::uint64_t mergeKey, std::function<void(int)> then);
    void changeSelected(const QString &label, const std::function<bool(Frame &)> &change);

    NodeEdits &m_edits;
    Scene &m_scene;
    Selection &m_selection;
    int m_new = 0; ///< Was just made: its first title belongs to that step.
    std::uint64_t m_newKey = 0;
};

} // namespace heddle
