// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/place/job.h"

#include <vector>

namespace heddle {

/// Keeps what an inline run answers until its body has returned. Engine thread.
class InlineSink final : public JobSink {
public:
    void post(JobEvent event) override { m_events.push_back(std::move(event)); }
    std::vector<JobEvent> take() { return std::exchange(m_events, {}); }

private:
    std::vector<JobEvent> m_events;
};

} // namespace heddle
