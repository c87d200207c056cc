// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/expression/block.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace heddle::expression {

/// From many values to one.
enum class Reduction : std::uint8_t { None, Sum, Mean, Std, Min, Max, Median, Count, First, Last };

/// What the functions want the user to know: texts that could not be read. One evaluation; one thread.
class Notes {
public:
    void unreadable(std::string_view what, std::string_view text);
    void report(const std::function<void(std::string_view)> &warn) const;

private:
    struct Entry {
        std::size_t count = 0;
        std::string example;
    };
    std::map<std::string, Entry, std::less<>> m_entries;
};

/// A function of the language. Lives as long as the program; any thread.
struct Function {
    std::string_view name;
    int minArguments = 1, maxArguments = 1;
    Block (*call)(std::span<Block> arguments, Notes &notes) = nullptr; ///< Element by element.
    Reduction reduction = Reduction::None; ///< With one argument, it is this.

    Reduction reductionOf(int arguments) const { return arguments == 1 ? reduction : Reduction::None; }
};

const Function *findFunction(std::string_view name);
std::vector<std::string_view> functionNames(); ///< In order, for suggestions.
/// Reduction::None if there is none of that name.
Reduction reductionNamed(std::string_view name);

// The families behind findFunction, one file each.
std::span<const Function> mathFunctions();
std::span<const Function> textFunctions();
std::span<const Function> timeFunctions();
std::span<const Function> choiceFunctions();
std::span<const Function> reductionFunctions();

} // namespace heddle::expression
