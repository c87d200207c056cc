// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread but the GUI's: touches the disk.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace heddle {

struct KeptFile {
    QString path; ///< Relative to the flow where it lies beside it.
    QString error; ///< What happened and where, as a sentence; empty: it is there.
};

/// Writes pasted data where the flow finds it again: for "work/cells.heddle" to "work/cells data/", for a
/// flow that has not been saved to the user's data folder. Named after its content, so that the same data is
/// there once.
KeptFile keptFile(const QByteArray &data, const QString &suffix, const QString &flowPath);

} // namespace heddle
