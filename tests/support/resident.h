// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <unistd.h>

#include <fstream>

namespace heddle::test {

/// Memory of this process that is in use, in MB.
inline double residentMegabytes()
{
    std::ifstream statm("/proc/self/statm");
    double all = 0, resident = 0;
    statm >> all >> resident;
    return resident * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

} // namespace heddle::test
