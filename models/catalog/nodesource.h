// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; files are read, and programs looked for, elsewhere.
#pragma once

#include "models/catalog/extensionsmodel.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtQml/qqmlregistration.h>

namespace heddle {

class Settings;

/// The command that opens a file at a line in an editor, where `wish` is what the user has named: words, in
/// which {file} and {line} stand for these; without them they are added as that editor wants it. Empty:
/// nothing was named that has a window of its own.
QStringList editorCommand(const QString &wish, const QString &file, int line);

/// The source of a node in Python: to be read in the window, and to be opened in the user's editor, at its
/// line. GUI thread; owned by the Workbench, outlived by what it is given.
class NodeSource : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the Workbench.")
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString file READ file NOTIFY changed FINAL)
    Q_PROPERTY(int line READ line NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)
    Q_PROPERTY(int revision READ revision NOTIFY placesChanged FINAL)

public:
    NodeSource(const ExtensionsModel &extensions, const Settings &settings, QObject *parent = nullptr);

    QString title() const { return m_title; } ///< Of the node that is shown.
    QString file() const { return m_file; }
    int line() const { return m_line; } ///< Where the node begins.
    QString text() const { return m_text; }
    QString trouble() const { return m_trouble; } ///< Why it cannot be read.
    int revision() const { return m_revision; } ///< Counts up when has() may answer otherwise.

    /// Is there something to show of this type?
    Q_INVOKABLE bool has(const QString &typeId) const;
    /// Reads it; then shown() comes. Follows the file as long as it is the one shown.
    Q_INVOKABLE void show(const QString &typeId);
    /// The same for a node of which only the file is known yet.
    void showNew(const NodePlace &place);
    Q_INVOKABLE void open(const QString &typeId);
    Q_INVOKABLE void openFile(const QString &file, int line);
    Q_INVOKABLE void openFolder(const QString &folder);
    Q_INVOKABLE void copy(const QString &text);

signals:
    void changed();
    void placesChanged();
    void shown();
    /// Something could not be opened: a sentence.
    void refused(const QString &text);

private:
    void read();
    void refresh();

    const ExtensionsModel &m_extensions;
    const Settings &m_settings;
    NodePlace m_new; // as good as it is known, until it is in the list
    QString m_typeId, m_title, m_file, m_text, m_trouble;
    int m_line = 0, m_revision = 0;
    bool m_wanted = false; // shown() is still to come
};

} // namespace heddle
