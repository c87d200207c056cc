// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/catalog/extensionsmodel.h"

#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>

#include <algorithm>

namespace heddle {
namespace {

using namespace Qt::StringLiterals;

QString shortPlace(const ExtensionTrouble &trouble)
{
    const QString name = QFileInfo(trouble.file).fileName();
    return trouble.line > 0 ? ExtensionsModel::tr("%1, line %2").arg(name).arg(trouble.line) : name;
}

QString troubleText(const Extension &extension)
{
    QStringList lines;
    for (const ExtensionTrouble &trouble : extension.troubles)
        lines.append(shortPlace(trouble) + u": "_s + trouble.text);
    return lines.join(u'\n');
}

QString traceText(const Extension &extension)
{
    QStringList traces;
    for (const ExtensionTrouble &trouble : extension.troubles)
        if (!trouble.trace.isEmpty())
            traces.append(trouble.trace.trimmed());
    return traces.join(u"\n\n"_s);
}

/// The system's own Python takes modules from the system alone.
QString howToInstall(const QString &interpreter, const QString &module)
{
    if (interpreter.startsWith(u"/usr/bin/"_s))
        return ExtensionsModel::tr(
            "Install it, then press Reload:\nsudo apt install python3-%1\nWhere there is no such package, "
            "give this package a Python of its own: “interpreter” in its package.json.")
            .arg(module.toLower().replace(u'_', u'-'));
    return ExtensionsModel::tr(
        "Install it for the Python of this package, then press Reload:\n%1 -m pip install %2")
        .arg(interpreter, module);
}

/// What people do about it; of several the first.
QString wayOut(const Extension &extension)
{
    if (extension.troubles.isEmpty())
        return {};
    const ExtensionTrouble &trouble = extension.troubles.constFirst();
    static const QRegularExpression missing(u"No module named '([^'.]+)"_s);
    if (const auto match = missing.match(trouble.text);
        match.hasMatch() && !trouble.text.contains(u"write: "_s))
        return howToInstall(extension.interpreter, match.captured(1));
    if (trouble.text.startsWith(u"The worker process"_s))
        return ExtensionsModel::tr("A file of it ends its process while it is imported. Mend it and save it: "
                                   "it is read again by itself.");
    if (trouble.trace.isEmpty() && trouble.line == 0)
        return ExtensionsModel::tr("Is %1 there, and does it have numpy and cbor2? Then press Reload.")
            .arg(extension.interpreter);
    return ExtensionsModel::tr(
        "Mend %1 and save it: it is read again by itself. Until then its nodes keep their values and wires.")
        .arg(shortPlace(trouble));
}

} // namespace

ExtensionsModel::ExtensionsModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

QString ExtensionsModel::place()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/heddle/packages"_s;
}

void ExtensionsModel::set(const QList<Extension> &extensions)
{
    QList<Extension> rows = extensions;
    std::ranges::sort(rows, [](const Extension &a, const Extension &b) {
        const int order = a.title.localeAwareCompare(b.title);
        return order != 0 ? order < 0 : a.folder < b.folder;
    });
    if (rows == m_rows)
        return;
    if (!std::ranges::equal(rows, m_rows, {}, &Extension::folder, &Extension::folder)) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    } else {
        for (qsizetype i = 0; i < rows.size(); ++i)
            if (std::exchange(m_rows[i], rows[i]) != rows[i])
                emit dataChanged(index(int(i)), index(int(i)));
    }
    emit changed();
}

int ExtensionsModel::troubled() const
{
    return int(std::ranges::count_if(m_rows, [](const Extension &row) { return !row.troubles.isEmpty(); }));
}

const NodePlace *ExtensionsModel::placeOf(const QString &typeId) const
{
    for (const Extension &row : m_rows)
        for (const NodePlace &node : row.nodes)
            if (node.typeId == typeId)
                return &node;
    return nullptr;
}

void ExtensionsModel::make(const QString &typed)
{
    const QString name = typed.trimmed();
    const auto same = std::ranges::find(m_rows, name, &Extension::name);
    if (same == m_rows.end())
        return emit makeWanted(name);
    emit notMade(tr("There is a package %1 already, in %2. Choose another name.").arg(name, same->folder));
}

QStringList ExtensionsModel::offFolders() const
{
    QStringList folders;
    for (const Extension &row : m_rows)
        if (!row.enabled)
            folders.append(row.folder);
    return folders;
}

QString ExtensionsModel::offFolderOf(const QString &typeId) const
{
    const auto has = [&](const Extension &row) {
        return std::ranges::find(row.nodes, typeId, &NodePlace::typeId) != row.nodes.end();
    };
    const auto off
        = std::ranges::find_if(m_rows, [&](const Extension &row) { return !row.enabled && has(row); });
    return off == m_rows.end() ? QString() : off->folder;
}

int ExtensionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ExtensionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Extension &row = m_rows[index.row()];
    const ExtensionTrouble first = row.troubles.value(0);
    switch (role) {
    case NameRole:
        return row.name;
    case TitleRole:
    case Qt::DisplayRole:
        return row.title;
    case VersionRole:
        return row.version;
    case HelpRole:
        return row.help;
    case FolderRole:
        return row.folder;
    case InterpreterRole:
        return row.interpreter;
    case OnRole:
        return row.enabled;
    case AskingRole:
        return row.asking;
    case NodesRole:
        return int(row.nodes.size());
    case TroubleRole:
        return troubleText(row);
    case TraceRole:
        return traceText(row);
    case WayOutRole:
        return wayOut(row);
    case TroubleFileRole:
        return first.file;
    case TroubleLineRole:
        return first.line;
    default:
        return {};
    }
}

QHash<int, QByteArray> ExtensionsModel::roleNames() const
{
    return {{NameRole, "name"}, {TitleRole, "title"}, {VersionRole, "version"}, {HelpRole, "help"},
        {FolderRole, "folder"}, {InterpreterRole, "interpreter"}, {OnRole, "on"}, {AskingRole, "asking"},
        {NodesRole, "nodes"}, {TroubleRole, "trouble"}, {TraceRole, "trace"}, {WayOutRole, "wayOut"},
        {TroubleFileRole, "troubleFile"}, {TroubleLineRole, "troubleLine"}};
}

} // namespace heddle
