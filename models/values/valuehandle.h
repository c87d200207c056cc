// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; a plain value.
#pragma once

#include "engine/value/value.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// A value as QML sees it: opaque, cheap to copy, perhaps absent. What is large never becomes a list of
/// JavaScript; widgets written in C++ take the value out of it. GUI thread; each copy owns its share.
class ValueHandle {
    Q_GADGET
    QML_VALUE_TYPE(valueHandle)
    Q_PROPERTY(QString type READ type CONSTANT FINAL)
    Q_PROPERTY(QString summary READ summary CONSTANT FINAL)
    Q_PROPERTY(bool present READ present CONSTANT FINAL)

public:
    ValueHandle() = default;
    explicit ValueHandle(Value value)
        : m_value(std::move(value))
    {
    }

    const Value &value() const { return m_value; }
    QString type() const { return QString::fromStdString(m_value.type().name); }
    QString summary() const { return QString::fromStdString(m_value.summary()); }
    bool present() const { return !m_value.isNull(); }

    friend bool operator==(const ValueHandle &a, const ValueHandle &b) { return a.m_value.same(b.m_value); }
    friend bool operator!=(const ValueHandle &a, const ValueHandle &b) { return !(a == b); }

private:
    Value m_value;
};

} // namespace heddle
