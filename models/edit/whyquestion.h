// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/edit/runs.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// Why one node will run, or does not, as long as somebody wants to know: WhyQuestion { runs: document.runs;
/// node: 3 }. Asks again when nodes have changed how they stand. GUI thread; owned by whoever shows the
/// answer.
class WhyQuestion : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(heddle::Runs *runs READ runs WRITE setRuns NOTIFY asked FINAL)
    Q_PROPERTY(int node READ node WRITE setNode NOTIFY asked FINAL)
    Q_PROPERTY(QString text READ text NOTIFY answered FINAL)
    Q_PROPERTY(int about READ about NOTIFY answered FINAL)

public:
    explicit WhyQuestion(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    Runs *runs() const { return m_runs; }
    void setRuns(Runs *runs);
    int node() const { return m_node; } ///< 0: none.
    void setNode(int node);
    const QString &text() const { return m_text; } ///< A sentence; empty: not known yet.
    int about() const { return m_about; } ///< The node that it names; 0: none.

signals:
    void asked();
    void answered();

private:
    void ask();
    void take(int node, const Reply &reply);
    void tell(const QString &text, int about);

    QPointer<Runs> m_runs;
    int m_node = 0, m_about = 0;
    QString m_text;
    bool m_waiting = false, m_again = false;
};

} // namespace heddle
