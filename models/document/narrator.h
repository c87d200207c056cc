// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/document/flowdocument.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtCore/QStringList>
#include <QtCore/QTimer>
#include <QtGui/QAccessible>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// Tells those who hear the flow what happens to it: wires that come and go, edits and their undoing, nodes
/// that fail, the end of a run that took a while. What happens at once is told at once, in one go. Costs
/// nothing while it is silent. GUI thread; owned by the window.
class Narrator : public QObject, public QAccessible::ActivationObserver {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(heddle::FlowDocument *document READ document WRITE setDocument NOTIFY documentChanged FINAL)
    /// Whether anybody listens; so unless told, while a screen reader or the like does.
    Q_PROPERTY(bool speaks READ speaks WRITE setSpeaks NOTIFY speaksChanged FINAL)

public:
    explicit Narrator(QObject *parent = nullptr);
    ~Narrator() override;

    FlowDocument *document() const { return m_document; }
    void setDocument(FlowDocument *document);
    bool speaks() const { return m_speaks; }
    void setSpeaks(bool speaks);

    void accessibilityActiveChanged(bool active) override { setSpeaks(active); }
    Q_INVOKABLE void tell(const QString &sentence);

signals:
    void documentChanged();
    void speaksChanged();
    void said(const QString &text);

private:
    void listen();
    void forget();
    void learn(int first, int last);
    void tellWires(int first, int last);
    void tellEdit();
    void tellProblems(int first, int last);
    void tellRun();
    void speak();

    using Wires = QHash<QString, QString>; ///< By input: "cells.image".
    Wires wiresOf(const SceneNode &node) const;
    const SceneNode *nodeAt(int row) const;

    QPointer<FlowDocument> m_document;
    QHash<int, Wires> m_wires; ///< By node.
    QString m_undo, m_redo;
    bool m_speaks = false, m_wired = false;
    QElapsedTimer m_running;
    QTimer m_soon;
    QStringList m_sentences;
};

} // namespace heddle
