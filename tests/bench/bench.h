// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/resident.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heddle::bench {

/// One measured figure.
struct Figure {
    std::string name; ///< As in the table of figures, with a suffix where there are several.
    double value = 0;
    std::string unit;
    std::string target;
    bool met = true;
    std::string peer = {}; ///< What was measured beside it in the same run.
    std::optional<double> peerValue = {};
};

using test::residentMegabytes;

/// A named benchmark. Each runs in a process of its own, so that none warms or burdens another.
struct Benchmark {
    std::string name;
    std::function<std::vector<Figure>()> run;
};

std::vector<Figure> changeGrowth();
std::vector<Figure> millionChain();
std::vector<Figure> numberFlow();
std::vector<Figure> startWindow();
std::vector<Figure> layout();
std::vector<Figure> snap();
std::vector<Figure> find();
std::vector<Figure> windowStallBusy();
std::vector<Figure> windowStallYields();
std::vector<Figure> windowStallPython();
std::vector<Figure> editLatency();
std::vector<Figure> widgetStall();
std::vector<Figure> workerYieldUnseen();
std::vector<Figure> workerYieldShown();
std::vector<Figure> workerYieldPreview();
std::vector<Figure> workerResume();
std::vector<Figure> workerStop();
std::vector<Figure> workerStart();
std::vector<Figure> workerDocs();
std::vector<Figure> processCall();
std::vector<Figure> processArray();
std::vector<Figure> processNativeCall();
std::vector<Figure> processBystander();
std::vector<Figure> processFork();
std::vector<Figure> processSpawn();
std::vector<Figure> processStop();
std::vector<Figure> processYields();
std::vector<Figure> processKill();
std::vector<Figure> processSegfault();
std::vector<Figure> widgetReload();
std::vector<Figure> widgetTable();
std::vector<Figure> widgetImage64m();
std::vector<Figure> widgetPlot();

/// The value below which that share of the samples lies; sorts them.
double percentile(std::vector<double> &samples, double share);

/// The figure with what superqt's thread_worker takes for the same, where that is installed: superqtpeer.py.
Figure besideSuperqt(Figure figure, std::string_view peer);

/// The program itself, beside this one.
std::string heddleProgram();

} // namespace heddle::bench
