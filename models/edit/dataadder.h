// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; files are written on a thread of the pool.
#pragma once

#include "engine/message/edit.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPointF>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <functional>
#include <vector>

class QMimeData;

namespace heddle {

class CatalogModel;
class NodeEdits;
class Selection;

/// Makes nodes of data that comes from elsewhere: files that are dropped, tables and pictures that are
/// pasted. A short table goes into the flow itself, as text; a long one and every picture into a file, beside
/// the flow where that has been saved, else in the user's data folder. GUI thread; owned by the FlowDocument.
class DataAdder : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype kMostInFlow = 32 * 1024; ///< Bytes: of more, a line of the file is no line.

    /// `flowPath` tells where the flow has been saved; empty: nowhere yet.
    DataAdder(CatalogModel &catalog, NodeEdits &edits, Selection &selection,
        std::function<QString()> flowPath, QObject *parent);

    /// One node for each file, as one step; those that no node reads are named, and the others added.
    void addFiles(const QList<QUrl> &files, QPointF at);
    /// False: it holds neither files nor a table nor a picture.
    bool paste(const QMimeData &data, QPointF at);

signals:
    /// Nodes that were added; they are selected.
    void added(const QList<int> &ids);

private:
    void pasteTable(const QString &text, QPointF at);
    void pastePicture(const QMimeData &data, QPointF at);
    void keep(std::function<QByteArray()> bytes, const QString &suffix, QPointF at);
    const NodeType *readerOf(const QString &path);
    void add(std::vector<AddNode> nodes);

    CatalogModel &m_catalog;
    NodeEdits &m_edits;
    Selection &m_selection;
    std::function<QString()> m_flowPath;
};

} // namespace heddle
