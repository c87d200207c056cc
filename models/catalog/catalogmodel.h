// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/sdk/catalog.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QStringList>
#include <QtCore/QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace heddle {

/// The node types that can be added: all of them by category, or those that match what was typed, best
/// first. GUI thread; owned by the Workbench; the catalog outlives it.
class CatalogModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the Workbench.")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    /// {type: "image", direction: "output"}: only types that can take what comes out of such a port;
    /// direction "input": only those that can feed it. Empty: all.
    Q_PROPERTY(QVariantMap fitting READ fitting WRITE setFitting NOTIFY fittingChanged FINAL)
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
    int count() const { return int(m_rows.size()); }

    /// Reads the catalog again, after types were added.
    Q_INVOKABLE void refresh();
    /// The type was used: it ranks first among equals from now on.
    Q_INVOKABLE void noteUse(const QString &typeId);
    /// The id of the type in a row; empty: none.
    Q_INVOKABLE QString typeAt(int row) const;
    QStringList recent() const { return m_recent; }
    void setRecent(const QStringList &typeIds);

    /// The type that reads files with this suffix best; nullptr: none does.
    const NodeType *readerOf(const QString &suffix) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void filterChanged();
    void fittingChanged();
    void countChanged();
    void recentChanged();

private:
    struct Row {
        const NodeType *type = nullptr;
        QList<int> matched;
        int score = 0, recency = 0;
        const PortType *port = nullptr;
        bool converts = false;
    };

    void rebuild();
    bool rank(Row &row) const;
    bool fits(Row &row) const;
    const Type *typeNamed(const QString &name) const;

    const Catalog &m_catalog;
    std::vector<const NodeType *> m_types;
    std::vector<Row> m_rows;
    QString m_filter;
    QVariantMap m_fitting;
    QStringList m_recent;
};

} // namespace heddle
