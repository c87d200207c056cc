// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>

#include <limits>

namespace heddle::ui {

// What an input says of itself, as far as it matters for how to show it.
struct InputTraits {
    QString type, unit, file;
    QStringList choices;
    double minimum = std::numeric_limits<double>::quiet_NaN();
    double maximum = std::numeric_limits<double>::quiet_NaN();
    QVariant preset;
    bool multiline = false, wired = false, field = true;

    // Of an InputProperties, or anything with the same properties.
    static InputTraits of(const QObject &input);
};

// Which part lets a person set it: "toggle", "choice", "slider", "number", "file", "colour", "range",
// "lines", "code", "field", or "note" where nothing can be set by hand.
QString formOf(const InputTraits &input);

// The choice of a part for an input, for QML. Lives on the GUI thread, owned by the part that asks.
class InputForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QObject *input READ input WRITE setInput NOTIFY inputChanged FINAL)
    Q_PROPERTY(QString form READ form NOTIFY changed FINAL)
    // The file of that part in Heddle.Widgets; empty without an input.
    Q_PROPERTY(QString file READ file NOTIFY changed FINAL)

public:
    using QObject::QObject;

    QObject *input() const { return m_input; }
    QString form() const { return m_form; }
    QString file() const;

public slots:
    void setInput(QObject *input);

signals:
    void inputChanged();
    void changed();

private slots:
    void refresh();

private:
    QPointer<QObject> m_input;
    QString m_form;
};

} // namespace heddle::ui
