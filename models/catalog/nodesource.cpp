// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/catalog/nodesource.h"

#include "models/document/background.h"
#include "models/document/settings.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>

namespace heddle {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMostBytes = 1 << 20; // nobody reads more, and laying it out would take long

struct Read {
    QString text, trouble;
};

Read readSource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, NodeSource::tr("%1 cannot be read: %2.").arg(path, file.errorString())};
    if (file.size() > kMostBytes)
        return {{}, NodeSource::tr("%1 is too large to be shown here. Open it in your editor.").arg(path)};
    return {QString::fromUtf8(file.readAll()), {}};
}

/// How an editor is told the line.
QStringList placed(const QString &program, const QString &file, int line)
{
    const QString name = QFileInfo(program).fileName();
    const QString number = QString::number(std::max(line, 1));
    static const QStringList withGoto{u"code"_s, u"codium"_s, u"code-insiders"_s, u"cursor"_s};
    static const QStringList withColon{u"subl"_s, u"zed"_s, u"pulsar"_s};
    static const QStringList withOption{u"kate"_s, u"kwrite"_s, u"pycharm"_s, u"idea"_s};
    if (withGoto.contains(name))
        return {u"-g"_s, file + u':' + number};
    if (withColon.contains(name))
        return {file + u':' + number};
    if (withOption.contains(name))
        return {u"--line"_s, number, file};
    return {u'+' + number, file}; // vi, emacs, gedit, and what is like them
}

/// It would be started without anybody seeing it.
bool needsTerminal(const QString &program)
{
    static const QStringList known{
        u"vi"_s, u"vim"_s, u"nvim"_s, u"nano"_s, u"ed"_s, u"hx"_s, u"micro"_s, u"pico"_s, u"joe"_s};
    return known.contains(QFileInfo(program).fileName());
}

/// The first of what the user has named, or what is there.
QStringList commandFor(const QStringList &wishes, const QString &file, int line)
{
    for (const QString &wish : wishes)
        if (QStringList command = editorCommand(wish, file, line); !command.isEmpty())
            return command;
    for (const QString &program : {u"code"_s, u"codium"_s})
        if (!QStandardPaths::findExecutable(program).isEmpty())
            return editorCommand(program, file, line);
    return {};
}

} // namespace

QStringList editorCommand(const QString &wish, const QString &file, int line)
{
    QStringList words = QProcess::splitCommand(wish);
    if (words.isEmpty() || needsTerminal(words.constFirst()))
        return {};
    if (!wish.contains(u"{file}"_s) && wish.contains(u"{line}"_s))
        words.append(u"{file}"_s);
    else if (!wish.contains(u"{file}"_s))
        return words + placed(words.constFirst(), file, line);
    for (QString &word : words)
        word.replace(u"{line}"_s, QString::number(std::max(line, 1))).replace(u"{file}"_s, file);
    return words;
}

NodeSource::NodeSource(const ExtensionsModel &extensions, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_extensions(extensions)
    , m_settings(settings)
{
    connect(&extensions, &ExtensionsModel::changed, this, &NodeSource::refresh);
}

bool NodeSource::has(const QString &typeId) const
{
    const NodePlace *place = m_extensions.placeOf(typeId);
    return place && !place->file.isEmpty();
}

void NodeSource::show(const QString &typeId)
{
    m_wanted = true;
    m_typeId = typeId;
    read();
}

void NodeSource::showNew(const NodePlace &place)
{
    m_new = place;
    show(place.typeId);
}

void NodeSource::read()
{
    const NodePlace *place = m_extensions.placeOf(m_typeId);
    if (!place && m_typeId == m_new.typeId)
        place = &m_new;
    if (!place || place->file.isEmpty())
        return;
    runInBackground(
        this, [file = place->file] { return readSource(file); },
        [this, place = *place](const Read &read) {
            if (place.typeId != m_typeId)
                return; // another is wanted by now
            m_title = place.title;
            m_file = place.file;
            m_line = place.line;
            m_text = read.text;
            m_trouble = read.trouble;
            emit changed();
            if (std::exchange(m_wanted, false))
                emit shown();
        });
}

void NodeSource::refresh()
{
    ++m_revision;
    emit placesChanged();
    if (!m_typeId.isEmpty())
        read();
}

void NodeSource::open(const QString &typeId)
{
    if (const NodePlace *place = m_extensions.placeOf(typeId))
        openFile(place->file, place->line);
}

void NodeSource::openFile(const QString &file, int line)
{
    const QStringList wishes{qEnvironmentVariable("HEDDLE_EDITOR"), m_settings.value(u"editor"_s).toString(),
        qEnvironmentVariable("VISUAL")};
    runInBackground(
        this,
        [=] {
            QStringList command = commandFor(wishes, file, line);
            if (command.isEmpty())
                return QStringList{u"?"_s};
            const QString program = command.takeFirst();
            return QProcess::startDetached(program, command) ? QStringList() : QStringList{program};
        },
        [this, file](const QStringList &left) {
            if (!left.isEmpty() && left.constFirst() != u"?"_s)
                return emit refused(tr("The editor %1 cannot be started. Name another in HEDDLE_EDITOR.")
                                        .arg(left.constFirst()));
            if (!left.isEmpty() && !QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
                emit refused(tr(
                    "No editor was found for %1. Name yours in HEDDLE_EDITOR, as in: code -g {file}:{line}")
                                 .arg(file));
        });
}

void NodeSource::openFolder(const QString &folder)
{
    runInBackground(
        this, [folder] { return QDir().mkpath(folder); },
        [this, folder](bool there) {
            if (!there || !QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
                emit refused(
                    tr("The folder %1 cannot be opened: there is no program for folders.").arg(folder));
        });
}

void NodeSource::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace heddle
