// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; files are written on a thread of the pool.
#include "models/edit/dataadder.h"

#include "models/catalog/catalogmodel.h"
#include "models/document/background.h"
#include "models/edit/keptfile.h"
#include "models/edit/nodeedits.h"
#include "models/edit/selection.h"
#include "models/edit/tabletext.h"
#include "models/edit/transactions.h"
#include "models/graph/nodeids.h"

#include <QtCore/QBuffer>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtGui/QImage>

#include <algorithm>

namespace heddle {
namespace {

constexpr QPointF kNextFile(32, 32);
const std::string kTableType = "files.parse_csv";

AddNode reading(const NodeType &type, const QString &path, QPointF at)
{
    AddNode add = addEdit(type, at);
    const auto port = std::ranges::find(type.inputs, FileUse::Read, &PortType::file);
    add.node.inputs.push_back({port->name, Value(path.toStdString()), {}, {}});
    return add;
}

/// As it came, where that is a format that a node reads.
QString fileFormatIn(const QMimeData &data)
{
    for (const char *format : {"image/png", "image/tiff", "image/jpeg"})
        if (data.hasFormat(QLatin1String(format)))
            return QLatin1String(format);
    return {};
}

} // namespace

DataAdder::DataAdder(CatalogModel &catalog, NodeEdits &edits, Selection &selection,
    std::function<QString()> flowPath, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_edits(edits)
    , m_selection(selection)
    , m_flowPath(std::move(flowPath))
{
}

const NodeType *DataAdder::readerOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const NodeType *type = m_catalog.readerOf(suffix);
    if (!type)
        m_edits.refuse(suffix.isEmpty()
                ? tr("No node reads %1: it has no file ending.").arg(QFileInfo(path).fileName())
                : tr("No node reads files that end in .%1.").arg(suffix));
    return type;
}

void DataAdder::addFiles(const QList<QUrl> &files, QPointF at)
{
    std::vector<AddNode> nodes;
    for (const QUrl &file : files) {
        const QString path = file.isLocalFile() ? file.toLocalFile() : file.path();
        if (const NodeType *type = readerOf(path))
            nodes.push_back(reading(*type, path, at + double(nodes.size()) * kNextFile));
    }
    add(std::move(nodes));
}

bool DataAdder::paste(const QMimeData &data, QPointF at)
{
    if (data.hasUrls() && data.urls().constFirst().isLocalFile())
        addFiles(data.urls(), at);
    else if (data.hasText() && tableIn(data.text()))
        pasteTable(data.text(), at); // before a picture: spreadsheets give one of their cells too
    else if (data.hasImage())
        pastePicture(data, at);
    else
        return false;
    return true;
}

void DataAdder::pasteTable(const QString &text, QPointF at)
{
    const TableText table = tableIn(text).value_or(TableText());
    const NodeType *type = m_catalog.catalog().find(kTableType);
    QByteArray bytes = text.toUtf8();
    if (!type || bytes.size() > kMostInFlow)
        return keep([bytes = std::move(bytes)] { return bytes; },
            table.delimiter == QLatin1Char('\t') ? QStringLiteral("tsv") : QStringLiteral("csv"), at);
    AddNode node = addEdit(*type, at);
    if (!table.header)
        node.node.inputs.push_back({"header", Value(false), {}, {}});
    node.node.inputs.push_back({"text", Value(bytes.toStdString()), {}, {}});
    add({std::move(node)});
}

void DataAdder::pastePicture(const QMimeData &data, QPointF at)
{
    if (const QString format = fileFormatIn(data); !format.isEmpty())
        return keep([bytes = data.data(format)] { return bytes; }, format.section(QLatin1Char('/'), 1), at);
    const auto encode = [image = data.imageData().value<QImage>()] {
        QBuffer bytes;
        image.save(&bytes, "png");
        return bytes.data();
    };
    keep(encode, QStringLiteral("png"), at);
}

/// In a file, then as the node that reads it.
void DataAdder::keep(std::function<QByteArray()> bytes, const QString &suffix, QPointF at)
{
    const auto write
        = [bytes = std::move(bytes), suffix, flow = m_flowPath()] { return keptFile(bytes(), suffix, flow); };
    runInBackground(this, write, [this, at](const KeptFile &file) {
        if (!file.error.isEmpty())
            return m_edits.refuse(file.error);
        if (const NodeType *type = readerOf(file.path))
            add({reading(*type, file.path, at)});
    });
}

void DataAdder::add(std::vector<AddNode> nodes)
{
    if (nodes.empty())
        return;
    const QString label
        = nodes.size() == 1 ? labels::add(*nodes.front().node.type) : tr("Add %1 nodes").arg(nodes.size());
    std::vector<Edit> edits;
    for (AddNode &node : nodes) {
        m_catalog.noteUse(QString::fromStdString(node.node.type->id));
        edits.emplace_back(std::move(node));
    }
    m_edits.edit(std::move(edits), label, [this](const Reply &reply) {
        const QList<int> ids = toInts(reply.nodes);
        m_selection.set(ids);
        emit added(ids);
    });
}

} // namespace heddle
