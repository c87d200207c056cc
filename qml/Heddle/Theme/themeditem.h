// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#pragma once

#include "qml/Heddle/Theme/tokens.h"

#include <QtQuick/QQuickPaintedItem>

namespace heddle::ui {

class ThemeBase;

// A square item painted with the tokens, painted again when the theme changes. Base of Icon and the glyphs.
// GUI thread; owned by its parent item. Its children name it with its namespaces: the QML type registrar
// of 6.4 finds a base only by the very words of the class declaration.
class ThemedItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ANONYMOUS

public:
    explicit ThemedItem(QQuickItem *parent = nullptr);

protected:
    void componentComplete() override;
    const Tokens &tokens() const;
    bool reducedMotion() const;

private:
    ThemeBase *m_theme = nullptr;
};

} // namespace heddle::ui
