// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread: QML asks on those of its loaders, too.
#include "qml/Heddle/Widgets/widgetgate.h"

#include "qml/Heddle/Widgets/widgetindex.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLibraryInfo>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

#include <algorithm>

namespace heddle::ui {
namespace {

using namespace Qt::StringLiterals;

const QString kRefused = u"refused"_s; // a scheme that nobody knows

bool isBelow(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder + u'/');
}

// Modules that draw and lay out. The last one lists folders: the file dialog is made of it.
const QStringList &openModules()
{
    static const QStringList kOpen{u"QtQml"_s, u"QtQuick"_s, u"Qt5Compat/GraphicalEffects"_s, u"QtCharts"_s,
        u"Qt/labs/qmlmodels"_s, u"Qt/labs/animation"_s, u"Qt/labs/folderlistmodel"_s};
    return kOpen;
}

bool isOpenModule(const QString &path)
{
    static const QString kBase = QDir::cleanPath(QLibraryInfo::path(QLibraryInfo::QmlImportsPath));
    if (!isBelow(path, kBase) || isBelow(path, kBase + u"/QtQuick/LocalStorage"_s))
        return false;
    return std::any_of(openModules().begin(), openModules().end(),
        [&](const QString &module) { return isBelow(path, kBase + u'/' + module); });
}

// Of Heddle's own modules a widget has those that faces are made of.
bool isOpenResource(const QString &path)
{
    const QString kOurs = u"/qt/qml/Heddle"_s;
    if (!isBelow(path, kOurs))
        return true;
    for (const QString &module : {u"/Widgets"_s, u"/Controls"_s, u"/Theme"_s})
        if (isBelow(path, kOurs + module))
            return true;
    return false;
}

// Qt would read a device or a pipe for ever, and a source as a whole.
bool isEndless(const QUrl &url, QQmlAbstractUrlInterceptor::DataType type)
{
    const QFileInfo file(url.toLocalFile());
    if (!url.isLocalFile() || !file.exists() || file.isDir())
        return false;
    const bool source
        = type == QQmlAbstractUrlInterceptor::QmlFile || type == QQmlAbstractUrlInterceptor::JavaScriptFile;
    return source ? !isWidgetText(file) : !file.isFile();
}

// Answers every request with an error.
class NoNetwork : public QNetworkAccessManager {
public:
    using QNetworkAccessManager::QNetworkAccessManager;

protected:
    QNetworkReply *createRequest(
        Operation operation, const QNetworkRequest &request, QIODevice *data) override
    {
        QNetworkRequest nothing(request);
        nothing.setUrl(QUrl(kRefused + u":"_s));
        return QNetworkAccessManager::createRequest(operation, nothing, data);
    }
};

} // namespace

WidgetGate::WidgetGate(QString folder)
    : m_folder(QDir::cleanPath(folder))
{
}

bool WidgetGate::isRefusal(const QString &text)
{
    return text.contains(u"\""_s + kRefused + u"\""_s) || text.contains(kRefused + u":"_s);
}

bool WidgetGate::allowsFile(const QString &path) const
{
    return isBelow(path, m_folder) || isOpenModule(path);
}

bool WidgetGate::allows(const QUrl &url) const
{
    const QString scheme = url.scheme();
    if (scheme == u"qrc")
        return isOpenResource(QDir::cleanPath(url.path()));
    if (scheme == u"file")
        return allowsFile(QDir::cleanPath(url.toLocalFile()));
    return scheme.isEmpty() || scheme == u"data" || scheme == kRefused;
}

// Folders are asked for modules that are not there all the time; that is no news. An empty address would be
// taken for one in the network that must be waited for. A script that is asked for as a file is to run in a
// thread of its own, which nobody could stop: the engine would wait for it when it goes.
QUrl WidgetGate::intercept(const QUrl &url, DataType type)
{
    const bool threaded
        = type == UrlString && (url.path().endsWith(u".js"_s) || url.path().endsWith(u".mjs"_s));
    const bool allowed = allows(url), endless = allowed && isEndless(url, type);
    if (allowed && !endless && !threaded)
        return url;
    if (type
        == QmldirFile) // that of another module is an error, none is not, where the program has the module
        return QUrl(
            url.scheme() == u"qrc" ? u"qrc:/qt/qml/Heddle/Widgets/qmldir"_s : u"qrc:/refused/qmldir"_s);
    const QString what = url.isLocalFile() ? url.toLocalFile() : url.toDisplayString();
    emit refused((threaded ? tr("A widget has no threads of its own, so not %1")
            : endless      ? tr("A widget reads plain files only, sources of at most 1 MB, not %1")
                           : tr("A widget reads only its own folder, not %1"))
                     .arg(what));
    return QUrl(kRefused + u":/"_s + url.fileName());
}

QNetworkAccessManager *WidgetGate::create(QObject *parent)
{
    return new NoNetwork(parent);
}

} // namespace heddle::ui
