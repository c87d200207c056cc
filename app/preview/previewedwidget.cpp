// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "app/preview/previewedwidget.h"

#include "engine/document/file.h"
#include "engine/value/json.h"
#include "models/values/variants.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>

#include <algorithm>

namespace heddle {
namespace {

constexpr int kSettleMs = 80; // editors save in several steps
constexpr qsizetype kMostAsked = 200;
constexpr std::int64_t kMostBytes = 64 << 20;

// Where the text stops being JSON.
QString lineOf(const std::string &text)
{
    QJsonParseError problem;
    QJsonDocument::fromJson(QByteArray::fromStdString(text), &problem);
    return QString::number(1
        + std::count(
            text.begin(), text.begin() + std::min<qsizetype>(problem.offset, qsizetype(text.size())), '\n'));
}

} // namespace

PreviewedWidget::PreviewedWidget(
    const QString &widget, const QString &data, const Catalog &catalog, QQmlEngine &engine)
    : m_widget(QFileInfo(widget).absoluteFilePath())
    , m_data(data.isEmpty() ? QString() : QFileInfo(data).absoluteFilePath())
    , m_catalog(catalog)
    , m_engine(engine)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &PreviewedWidget::reload);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
    reload();
}

QString PreviewedWidget::title() const
{
    return QFileInfo(m_widget).fileName();
}

QString PreviewedWidget::dataFile() const
{
    if (!m_data.isEmpty())
        return m_data;
    const QDir folder = QFileInfo(m_widget).dir();
    for (const QString &name : {QStringLiteral("MadeUp.qml"), QStringLiteral("made-up.json")})
        if (folder.exists(name))
            return folder.filePath(name);
    return {};
}

// The folder for what comes and goes; the file for what is written in place, whose watch an atomic save ends.
void PreviewedWidget::watch()
{
    const QString file = dataFile();
    const QString folder = QFileInfo(file.isEmpty() ? m_widget : file).path();
    for (const QString &path : {file, folder})
        if (!path.isEmpty() && !m_watcher.files().contains(path) && !m_watcher.directories().contains(path))
            m_watcher.addPath(path);
}

void PreviewedWidget::reload()
{
    watch();
    m_trouble.clear();
    auto made = make();
    if (!made)
        made = std::make_unique<ui::MadeUpNode>();
    QQmlEngine::setObjectOwnership(made.get(), QQmlEngine::CppOwnership);
    connect(made.get(), &ui::MadeUpNode::askedFor, this, &PreviewedWidget::note);
    made->setLive(true);
    const auto before = std::exchange(m_node, std::move(made));
    emit nodeChanged(); // while the former is still there for those who look at it
}

std::unique_ptr<ui::MadeUpNode> PreviewedWidget::make()
{
    const QString file = dataFile();
    m_origin = QFileInfo(file).fileName();
    if (file.endsWith(QLatin1String(".qml")))
        return fromQml(file);
    return file.isEmpty() ? fromType() : fromJson(file);
}

std::unique_ptr<ui::MadeUpNode> PreviewedWidget::fromQml(const QString &path)
{
    m_engine.clearComponentCache();
    QQmlComponent component(&m_engine, QUrl::fromLocalFile(path));
    std::unique_ptr<QObject> object(component.isReady() ? component.create() : nullptr);
    if (qobject_cast<ui::MadeUpNode *>(object.get()))
        return std::unique_ptr<ui::MadeUpNode>(static_cast<ui::MadeUpNode *>(object.release()));
    m_trouble
        = component.isError() ? component.errorString().trimmed() : tr("The root must be a MadeUpNode.");
    return nullptr;
}

std::unique_ptr<ui::MadeUpNode> PreviewedWidget::fromJson(const QString &path)
{
    const auto text = readFile(path.toStdString(), kMostBytes);
    const auto value = text ? parseJson(*text) : Result<Value>(text.error());
    if (!value)
        m_trouble = text ? tr("Line %1: %2").arg(lineOf(*text), QString::fromStdString(value.error().text))
                         : QString::fromStdString(text.error().text);
    else if (!value->get<Map>())
        m_trouble = tr("This is no JSON object: {\"inputs\": …}.");
    if (!m_trouble.isEmpty())
        return nullptr;
    auto made = std::make_unique<ui::MadeUpNode>();
    for (const auto &[key, fact] : value->as<Map>())
        if (!made->setProperty(key.c_str(), toVariant(fact)))
            m_trouble = tr("A node has no “%1” that could be made up.").arg(QString::fromStdString(key));
    return made;
}

std::unique_ptr<ui::MadeUpNode> PreviewedWidget::fromType()
{
    const QString typeId = QFileInfo(m_widget).completeBaseName();
    const NodeType *type = m_catalog.find(typeId.toStdString());
    if (!type) {
        m_trouble = tr(
            "There is no made-up data. Write a MadeUp.qml beside the widget, or name a file: --data FILE.");
        return nullptr;
    }
    m_origin = tr("the type %1").arg(typeId);
    auto made = std::make_unique<ui::MadeUpNode>();
    made->imitate(*type);
    return made;
}

void PreviewedWidget::note(const QString &words)
{
    if (words.isEmpty())
        return;
    m_asked.prepend(words);
    if (m_asked.size() > kMostAsked)
        m_asked.removeLast();
    emit askedChanged();
}

void PreviewedWidget::say(const QString &text)
{
    const auto value = parseJson(text.toStdString());
    m_node->say(value ? toVariant(*value) : QVariant(text));
}

} // namespace heddle
