// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QUrl>

namespace heddle::ui {

// Links and files that open in other programs. What the user pressed a button of Heddle's for is opened, what
// the code of a widget asks for is not: Qt.openUrlExternally() cannot be taken from it. GUI thread; one for
// the program.
class Links : public QObject {
    Q_OBJECT

public:
    static Links &all();

    // From now on widgets cannot open web pages, files or letters.
    void close();
    // On behalf of the user.
    void open(const QUrl &url);

private slots:
    void asked(const QUrl &url);

private:
    bool m_meant = false;
};

} // namespace heddle::ui
