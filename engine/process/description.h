// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/workertask.h"

#include <functional>

namespace heddle {

/// Asks a package what nodes it has. Lives on the reactor's thread; shared by the pool and the worker.
class Description final : public WorkerTask {
public:
    Description(ProcessBody body, std::function<void(Result<Map>)> heard)
        : m_body(std::move(body))
        , m_heard(std::move(heard))
    {
    }

    const ProcessBody &body() const override { return m_body; }
    bool wantsTypes() const override { return true; }
    void hearTypes(const Map &types) override { end(types); }
    void begin(std::shared_ptr<Worker>) override { }
    void hear(const Map &) override { }
    void hearLine(std::string) override { }
    void fail(const std::string &text, bool) override { end(Error{text}); }
    bool isOver() const override { return m_over; }

private:
    void end(Result<Map> heard)
    {
        m_over = true;
        m_heard(std::move(heard));
    }

    const ProcessBody m_body;
    const std::function<void(Result<Map>)> m_heard;
    bool m_over = false;
};

} // namespace heddle
