// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

namespace heddle::ui {

// The rules of a number field: how a number is written, what typed words mean, what a step is.
// GUI thread; owned by the field. A range or step that is NaN does not exist; decimals below 0 means as many
// as it takes.
class NumberText : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double from MEMBER m_from NOTIFY changed FINAL)
    Q_PROPERTY(double to MEMBER m_to NOTIFY changed FINAL)
    Q_PROPERTY(double stepSize MEMBER m_step NOTIFY changed FINAL)
    Q_PROPERTY(int decimals MEMBER m_decimals NOTIFY changed FINAL)
    Q_PROPERTY(QString unit MEMBER m_unit NOTIFY changed FINAL)

public:
    explicit NumberText(QObject *parent = nullptr);

    // With a true minus sign; empty for NaN.
    Q_INVOKABLE QString write(double value) const;
    // With as many decimals as a step has, so that a number that runs does not tremble.
    Q_INVOKABLE QString writeSteady(double value) const;
    // As precise as a hand on a slider: one decimal more than a step has.
    Q_INVOKABLE double rounded(double value) const;
    // The longest that the range has, for the room that it takes.
    Q_INVOKABLE QString longest() const;
    // A number or arithmetic such as "2*3" or "1/(4-2)", the unit behind it allowed, put into the range;
    // NaN if it cannot be read. Never throws, never recurses deeper than 32.
    Q_INVOKABLE double read(const QString &text) const;
    Q_INVOKABLE bool understands(const QString &text) const;
    Q_INVOKABLE double stepped(double value, int steps) const;
    // Where a drag of so many pixels leads: the range in 200 pixels, or a step every 4.
    Q_INVOKABLE double dragged(double start, double pixels) const;

signals:
    void changed();

private:
    double bounded(double value) const;
    double step() const;

    double m_from;
    double m_to;
    double m_step;
    int m_decimals = -1;
    QString m_unit;
};

} // namespace heddle::ui
