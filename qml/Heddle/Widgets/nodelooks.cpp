// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/nodelooks.h"

#include "models/graph/looks.h"
#include "qml/Heddle/Widgets/widgetregistry.h"

#include <QtQml/QQmlEngine>

namespace heddle::ui {
namespace {

QString named(std::string_view name)
{
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

// Of a type's own face there is no better word.
QString titleOf(const QString &look, const NodeType &type)
{
    static const QHash<QString, QString> kTitles{{QStringLiteral("image"), NodeLooks::tr("Picture")},
        {QStringLiteral("plot"), NodeLooks::tr("Plot")},
        {QStringLiteral("histogram"), NodeLooks::tr("Histogram")},
        {QStringLiteral("table"), NodeLooks::tr("Table")}, {QStringLiteral("text"), NodeLooks::tr("Text")},
        {QStringLiteral("readout"), NodeLooks::tr("Readout")},
        {QStringLiteral("volume"), NodeLooks::tr("Volume")},
        {QStringLiteral("value"), NodeLooks::tr("Whatever it is")},
        {QStringLiteral("controls"), NodeLooks::tr("Controls")},
        {QStringLiteral("own"), NodeLooks::tr("My own file")},
        {QStringLiteral("none"), NodeLooks::tr("Nothing")}};
    return kTitles.value(look, QString::fromStdString(type.title));
}

} // namespace

void NodeLooks::setNode(QObject *object)
{
    auto *node = qobject_cast<NodeProperties *>(object);
    if (m_node == node)
        return;
    if (m_node)
        m_node->disconnect(this);
    m_node = node;
    if (node)
        connect(node, &NodeProperties::keptChanged, this, &NodeLooks::changed);
    if (const WidgetRegistry *files = registry())
        connect(files, &WidgetRegistry::changed, this, &NodeLooks::changed, Qt::UniqueConnection);
    emit changed();
}

QString NodeLooks::chosen() const
{
    return m_node ? QString::fromStdString(chosenLook(m_node->node())) : QString();
}

WidgetRegistry *NodeLooks::registry() const
{
    QQmlEngine *engine = qmlEngine(this);
    return engine ? WidgetRegistry::of(engine) : nullptr;
}

bool NodeLooks::hasOwnFile() const
{
    const WidgetRegistry *files = registry();
    return m_node && files && !files->userFile(m_node->typeId()).isEmpty();
}

// A look is a file of the library.
bool NodeLooks::isThere(const QString &look) const
{
    const WidgetRegistry *files = registry();
    return look == named(looks::kNone) || !files || !files->faceFor({}, look).isEmpty();
}

QString NodeLooks::fullLook() const
{
    if (!m_node)
        return {};
    return QString::fromStdString(fullLookOf(*m_node->type(), chosen().toStdString(), hasOwnFile()));
}

QStringList NodeLooks::fitting() const
{
    QStringList all;
    if (!m_node)
        return all;
    if (hasOwnFile())
        all += named(looks::kOwn);
    for (const std::string &look : fittingLooks(*m_node->type()))
        if (isThere(QString::fromStdString(look)))
            all += QString::fromStdString(look);
    return all;
}

QStringList NodeLooks::titles() const
{
    QStringList all;
    for (const QString &look : fitting())
        all += titleOf(look, *m_node->type());
    return all;
}

QString NodeLooks::lookWith(const QString &choice) const
{
    const std::string look = lookOf(*m_node->type(), choice.toStdString(), hasOwnFile());
    return look.empty() ? named(looks::kNone) : QString::fromStdString(look);
}

int NodeLooks::current() const
{
    return m_node ? int(fitting().indexOf(lookWith(chosen()))) : -1;
}

// What would be shown anyway is not kept: the file says nothing of it.
void NodeLooks::choose(int index)
{
    const QStringList all = fitting();
    if (!m_node || index < 0 || index >= all.size())
        return;
    const bool usual = all[index] == lookWith({});
    m_node->keep(QString::fromLatin1(looks::kKey), usual ? QVariant() : QVariant(all[index]));
}

} // namespace heddle::ui
