// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/sdk/catalog.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QHash>
#include <QtCore/QStringList>
#include <QtCore/QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace heddle {

class Habits;

/// The node types that can be added: all of them by category; or, where something is typed or `fitting` is
/// set, ranked. The first of these that tells two apart decides:
///
/// 1. What fits without a conversion comes before what needs one.
/// 2. What matches better what was typed: the title before an alias, the category, the help; and in each the
///    whole word before its beginning, the beginning of another, a piece, letters here and there.
/// 3. What this person has wired more often to that port, in this flow and ever (Habits).
/// 4. What was used last.
/// 5. The finer match: of two beginnings, the one of the shorter title.
/// 6. Category and title.
///
/// GUI thread; owned by the Workbench; the catalog outlives it.
class CatalogModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the Workbench.")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    /// {type: "image", direction: "output"}: only types that can take what comes out of such a port;
    /// direction "input": only those that can feed it. With {node: 7, port: "image"} what is usually wired
    /// there comes first; without a type, that alone. Empty: all, by category.
    Q_PROPERTY(QVariantMap fitting READ fitting WRITE setFitting NOTIFY fittingChanged FINAL)
    /// The graph that is looked at is a group's: the ports of groups are of use there alone.
    Q_PROPERTY(bool inGroup READ inGroup WRITE setInGroup NOTIFY inGroupChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        TypeIdRole = Qt::UserRole, ///< "image.blur"
        TitleRole,
        CategoryRole,
        HelpRole,
        IconRole,
        KindRole,
        MatchedRole, ///< Positions in the title to set in bold.
        InputsRole, ///< "image, sigma"
        OutputsRole,
        FittingPortRole, ///< The port to wire; empty without `fitting`.
        ConvertsRole, ///< That wire would convert.
    };
    Q_ENUM(Role)

    explicit CatalogModel(const Catalog &catalog, QObject *parent = nullptr);

    const Catalog &catalog() const { return m_catalog; }
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    QVariantMap fitting() const { return m_fitting; }
    void setFitting(const QVariantMap &fitting);
    bool inGroup() const { return m_inGroup; }
    void setInGroup(bool inGroup);
    int count() const { return int(m_rows.size()); }

    /// Reads the catalog again, after types were added.
    Q_INVOKABLE void refresh();
    /// The type was used: it ranks first among equals from now on.
    Q_INVOKABLE void noteUse(const QString &typeId);
    /// The id of the type in a row; empty: none.
    Q_INVOKABLE QString typeAt(int row) const;
    QStringList recent() const { return m_recent; }
    void setRecent(const QStringList &typeIds);
    /// They outlive the model.
    void setHabits(const Habits &habits) { m_habits = &habits; }

    /// The type that reads files with this suffix best; nullptr: none does.
    const NodeType *readerOf(const QString &suffix) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void filterChanged();
    void fittingChanged();
    void inGroupChanged();
    void countChanged();
    void recentChanged();

private:
    struct Row {
        const NodeType *type = nullptr;
        QList<int> matched;
        int score = 0, likely = 0, recency = 0;
        const PortType *port = nullptr;
        bool converts = false;
    };

    void rebuild();
    static bool isBefore(const Row &a, const Row &b);
    QHash<QString, int> likelyNow() const;
    bool rank(Row &row) const;
    bool fits(Row &row) const;
    const Type *typeNamed(const QString &name) const;

    const Catalog &m_catalog;
    std::vector<const NodeType *> m_types;
    std::vector<Row> m_rows;
    QString m_filter;
    QVariantMap m_fitting;
    bool m_inGroup = false;
    QStringList m_recent;
    const Habits *m_habits = nullptr;
    QHash<QString, int> m_likely; ///< By type, for `fitting`.
};

} // namespace heddle
