// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"
#include "engine/value/time.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace heddle {

/// Unsaved work of a Heddle that is no longer there.
struct Autosave {
    std::filesystem::path file; ///< The flow as text; readFlow reads it.
    std::filesystem::path original; ///< Where the flow was opened or saved; empty if it never was.
    std::string title; ///< As shown in the window's title.
    Time time; ///< When it was written.
};

/// Keeps unsaved work where the next start can find it. Each store has a folder of its own and holds it by a
/// lock for as long as it lives, so that nobody offers the work of a Heddle that still runs; the lock falls
/// with the process. Used by one thread; owned by whoever saves. Nothing is written before the first write().
class AutosaveStore {
public:
    /// `folder` holds the stores of all processes; empty: no home folder is known, and write() says so.
    explicit AutosaveStore(std::filesystem::path folder = defaultFolder());
    ~AutosaveStore(); ///< Removes the own folder where nothing is kept any more.
    AutosaveStore(const AutosaveStore &) = delete;
    AutosaveStore &operator=(const AutosaveStore &) = delete;

    /// $XDG_STATE_HOME/heddle/autosave, usually ~/.local/state/heddle/autosave.
    static std::filesystem::path defaultFolder();

    /// Keeps the text for the document of that key, instead of what was kept for it before.
    Result<Done> write(std::string_view key, const std::filesystem::path &original, std::string_view title,
        std::string_view text);
    /// Forgets the document, after it was saved or closed.
    void remove(std::string_view key);

    /// What processes that are gone have left, newest first.
    std::vector<Autosave> list() const;
    /// Makes one of list() this store's own, under the key, so that no other process offers it. It then has
    /// another path, which is returned. An Error where somebody else was faster.
    Result<Autosave> takeOver(const Autosave &orphan, std::string_view key);
    /// Throws one of list() away.
    void discard(const Autosave &orphan);

private:
    Result<Done> open();

    const std::filesystem::path m_root;
    std::filesystem::path m_own; ///< Empty until it is needed.
    int m_lock = -1;
};

} // namespace heddle
