// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; what takes time is found in the thread pool.
#pragma once

#include "engine/value/value.h"
#include "qml/Heddle/Widgets/newest.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>

namespace heddle::ui {

// What is found by looking into a value.
struct InnerFacts {
    QString memory; // "1.3 MB"; empty: next to nothing
    QString range; // "min 0.01   mean 0.23   max 0.98"; empty: it is no array
};

// Of a large array a sample of its elements is enough: the words say so. Any thread.
InnerFacts innerFactsOf(const Value &value);

// What a peek says of a value: its shape, how much memory it takes, between what its elements lie.
// GUI thread; owned by the card that shows it.
class ValueFacts : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariant value READ value WRITE setValue NOTIFY changed FINAL)
    Q_PROPERTY(bool present READ present NOTIFY changed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    Q_PROPERTY(QString memory READ memory NOTIFY changed FINAL)
    Q_PROPERTY(QString range READ range NOTIFY changed FINAL)

public:
    explicit ValueFacts(QObject *parent = nullptr);

    QVariant value() const { return m_variant; }
    bool present() const { return !m_value.isNull(); }
    QString summary() const; // "float64 128 × 128"
    QString memory() const { return m_inner.memory; }
    QString range() const { return m_inner.range; }

public slots:
    void setValue(const QVariant &value);

signals:
    void changed();

private:
    QVariant m_variant;
    Value m_value;
    InnerFacts m_inner;
    Newest<InnerFacts> m_facts;
};

} // namespace heddle::ui
