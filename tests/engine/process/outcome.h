// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/place/job.h"

#include <algorithm>
#include <future>

namespace heddle::test {

/// Keeps the first output of a run, or why it failed.
class Outcome final : public JobSink {
public:
    void post(JobEvent event) override
    {
        if (auto *finished = std::get_if<JobFinished>(&event.what))
            m_value.set_value(finished->outputs.at(0));
        else if (auto *failed = std::get_if<JobFailed>(&event.what))
            m_value.set_value(
                Value((failed->kind == FailureKind::Lost ? "lost: " : "failed: ") + failed->text));
    }
    Value value() { return m_value.get_future().get(); }

private:
    std::promise<Value> m_value;
};

inline Array filled(Shape shape, double value)
{
    ArrayBuilder builder(DType::Float64, std::move(shape));
    std::fill(builder.as<double>().begin(), builder.as<double>().end(), value);
    return std::move(builder).freeze();
}

} // namespace heddle::test
