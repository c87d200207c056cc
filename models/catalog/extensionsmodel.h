// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// Where a node of a package is written.
struct NodePlace {
    QString typeId, title, file;
    int line = 0; ///< From 1; 0: not known.

    friend bool operator==(const NodePlace &, const NodePlace &) = default;
};

/// What is wrong with a package.
struct ExtensionTrouble {
    QString file, text, trace;
    int line = 0;

    friend bool operator==(const ExtensionTrouble &, const ExtensionTrouble &) = default;
};

/// A package of nodes, as the list shows it.
struct Extension {
    QString name, title, version, help, folder, interpreter;
    bool enabled = true, asking = false;
    QList<NodePlace> nodes;
    QList<ExtensionTrouble> troubles;

    friend bool operator==(const Extension &, const Extension &) = default;
};

/// The packages of nodes that there are. Who switches one or wants it read again is told by a signal, and the
/// rows change when it has happened. GUI thread; owned by the Workbench, filled by the application.
class ExtensionsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the Workbench.")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int troubled READ troubled NOTIFY changed FINAL)
    Q_PROPERTY(QString place READ place CONSTANT FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole,
        TitleRole,
        VersionRole,
        HelpRole,
        FolderRole,
        InterpreterRole,
        OnRole, ///< Switched on.
        AskingRole, ///< It is being read.
        NodesRole, ///< How many.
        TroubleRole, ///< What is wrong, in a line for each; empty: nothing.
        TraceRole, ///< What Python says of it.
        WayOutRole, ///< What to do, in plain words.
        TroubleFileRole,
        TroubleLineRole,
    };
    Q_ENUM(Role)

    explicit ExtensionsModel(QObject *parent = nullptr);

    /// Rows that are as they were stay what they are.
    void set(const QList<Extension> &extensions);
    int count() const { return int(m_rows.size()); }
    int troubled() const; ///< Packages with which something is wrong.
    static QString place(); ///< The folder for the user's own.
    QStringList offFolders() const; ///< Of those that are switched off.
    /// nullptr: the type is of no package.
    const NodePlace *placeOf(const QString &typeId) const;

    Q_INVOKABLE void setEnabled(const QString &folder, bool enabled) { emit enableWanted(folder, enabled); }
    Q_INVOKABLE void reload(const QString &folder) { emit reloadWanted(folder); }
    /// Writes a package of that name into the folder for the user's own; made() or notMade() follows.
    Q_INVOKABLE void make(const QString &typed);
    /// The package that the type belongs to where it is switched off: its folder; else empty.
    Q_INVOKABLE QString offFolderOf(const QString &typeId) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();
    void enableWanted(const QString &folder, bool enabled);
    void reloadWanted(const QString &folder);
    void makeWanted(const QString &name);
    /// The new package lies there, and is read soon.
    void made(const heddle::NodePlace &node);
    void notMade(const QString &why);

private:
    QList<Extension> m_rows; // by title
};

} // namespace heddle
