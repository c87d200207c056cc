// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread, but for File, which belongs to the thread that writes.
#include "models/diagnostics/logfiles.h"

#include "models/diagnostics/loglevels.h"
#include "models/document/flowdocument.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace heddle {
namespace {

constexpr qsizetype kLongestTitle = 60;

/// "2026-11-28 10.41.05 weather.log": so that names are in the order of time.
QString fileName(const QString &title)
{
    static const QRegularExpression odd(u"[^\\w -]"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString time = QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH.mm.ss.zzz"_s);
    return time + u' ' + QString(title).replace(odd, u"-"_s).left(kLongestTitle) + u".log"_s;
}

QByteArray textOf(const LogLine &line)
{
    constexpr int kWidest = 7;
    QByteArray text = QByteArray::fromStdString(line.text).trimmed();
    text.replace('\n', "\n    ");
    return QDateTime::fromMSecsSinceEpoch(line.time / 1000, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1()
        + "  " + QByteArray(kLogLevels[std::size_t(line.level)]).leftJustified(kWidest) + "  "
        + QByteArray::fromStdString(line.name) + " (run " + QByteArray::number(qulonglong(line.run)) + ")  "
        + text + '\n';
}

} // namespace

class LogFiles::File {
public:
    File(const QString &folder, const QString &name)
        : m_folder(folder)
        , m_file(folder + u'/' + name)
    {
    }

    void write(const LogNews &news)
    {
        if (!m_file.isOpen() && !begin())
            return;
        if (news.lost > 0)
            put("    " + QByteArray::number(qulonglong(news.lost)) + " lines came too fast to be kept\n");
        for (const LogLine &line : news.lines)
            put(textOf(line));
        m_file.flush();
    }

    std::uint64_t lost = 0; ///< Of the GUI thread: lines that a slow disk had no time for.

private:
    bool begin()
    {
        QDir folder(m_folder);
        if (!folder.mkpath(u"."_s))
            return false;
        QStringList there = folder.entryList({u"*.log"_s}, QDir::Files, QDir::Name);
        while (there.size() >= kMostFiles)
            forget(folder, there.takeFirst());
        return m_file.open(QFile::WriteOnly | QFile::Append);
    }

    static void forget(QDir &folder, const QString &name)
    {
        folder.remove(name);
        folder.remove(name + u".before"_s);
    }

    /// What comes first goes first: half is kept beside the half that is written.
    void put(const QByteArray &text)
    {
        if (m_file.size() + text.size() > kMostBytes / 2)
            beginAnew();
        if (m_file.isOpen())
            m_file.write(text);
    }

    void beginAnew()
    {
        const QString path = m_file.fileName();
        m_file.close();
        QFile::remove(path + u".before"_s);
        QFile::rename(path, path + u".before"_s);
        m_file.open(QFile::WriteOnly);
    }

    const QString m_folder;
    QFile m_file;
};

LogFiles::LogFiles(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    m_writer.setMaxThreadCount(1);
}

LogFiles::~LogFiles() = default;

void LogFiles::append(const FlowDocument &flow, const LogNews &news)
{
    if (news.begun)
        m_files.remove(&flow);
    if (news.lines.empty() || m_folder.isEmpty())
        return;
    std::shared_ptr<File> &file = m_files[&flow];
    if (!file) {
        file = std::make_shared<File>(m_folder, fileName(flow.title()));
        connect(&flow, &QObject::destroyed, this, [this, of = &flow] { m_files.remove(of); });
    }
    const auto count = qsizetype(news.lines.size());
    if (m_waiting > kMostWaiting) {
        file->lost += news.lost + std::uint64_t(count);
        return;
    }
    LogNews told = news;
    told.lost += std::exchange(file->lost, 0);
    m_waiting += count;
    m_writer.start([this, file, count, told = std::move(told)] {
        file->write(told);
        m_waiting -= count;
    });
}

} // namespace heddle
