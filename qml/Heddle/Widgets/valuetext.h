// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/value/value.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace heddle::ui {

// Text as it is, numbers in a line, lists and maps as readable JSON; at most so many bytes of it. Any thread.
QString wordsOf(const Value &value, std::size_t most);

// The words of a value, for those who show text: text as it is, everything else as readable JSON, at most
// 100,000 characters. Lives on the GUI thread, owned by what shows it.
class ValueText : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariant value READ value WRITE setValue NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    // What a view of the value would be: "image", "plot", "table", "text", or "" where there is nothing to
    // see.
    Q_PROPERTY(QString form READ form NOTIFY changed FINAL)
    // One number, time, or yes or no: it can be shown large.
    Q_PROPERTY(bool brief READ brief NOTIFY changed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    Q_PROPERTY(QString type READ type NOTIFY changed FINAL)

public:
    using QObject::QObject;

    QVariant value() const { return m_variant; }
    QString text() const; ///< Made for those who ask for it: of a long list it takes time.
    QString form() const { return m_form; }
    bool brief() const { return m_brief; }
    QString summary() const { return m_summary; }
    QString type() const { return m_type; }

public slots:
    void setValue(const QVariant &value);

signals:
    void changed();

private:
    QVariant m_variant;
    Value m_value;
    mutable std::optional<QString> m_text;
    QString m_form, m_summary, m_type;
    bool m_brief = false;
};

} // namespace heddle::ui
