// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#include "models/graph/actiontree.h"

#include <QtCore/QStringList>
#include <QtCore/QVariantMap>

namespace heddle {
namespace {

constexpr qsizetype kDeepest = 8; // what would lie deeper lies here

QStringList piecesOf(const QString &title)
{
    return title.split(u'/', Qt::SkipEmptyParts);
}

QVariantMap actionEntry(const Action &action, int index, const QString &title)
{
    return {{QStringLiteral("title"), title}, {QStringLiteral("index"), index},
        {QStringLiteral("sends"), action.port.empty()}};
}

QVariantMap menuEntry(const QStringList &path)
{
    return {{QStringLiteral("title"), path.back()}, {QStringLiteral("path"), path.join(u'/')}};
}

} // namespace

QVariantList actionsUnder(const std::vector<Action> &actions, const QString &path)
{
    const QStringList menu = piecesOf(path);
    QVariantList entries;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const QStringList pieces = piecesOf(QString::fromStdString(actions[i].title));
        if (pieces.size() <= menu.size() || pieces.first(menu.size()) != menu)
            continue;
        const QStringList rest = pieces.sliced(menu.size());
        if (rest.size() == 1 || menu.size() >= kDeepest)
            entries.append(actionEntry(actions[i], int(i), rest.back()));
        else if (const QVariantMap submenu = menuEntry(menu + rest.first(1)); !entries.contains(submenu))
            entries.append(submenu);
    }
    return entries;
}

} // namespace heddle
