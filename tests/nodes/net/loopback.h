// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace heddle::test {

/// A server on this machine that answers as a test wants it to, well or badly. One connection at a time;
/// owns its thread. The answer is written by `answer` on that thread.
class Loopback {
public:
    using Answer = std::function<void(Loopback &, const std::string &request)>;

    explicit Loopback(Answer answer)
        : m_answer(std::move(answer))
        , m_listening(socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        bind(m_listening, reinterpret_cast<sockaddr *>(&address), size);
        listen(m_listening, 16);
        getsockname(m_listening, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    /// Answers the first request with the first text, and so on; the last one again and again.
    explicit Loopback(std::vector<std::string> answers)
        : Loopback([answers = std::move(answers)](Loopback &server, const std::string &) {
            server.say(answers[std::min(server.count(), answers.size()) - 1]);
        })
    {
    }
    ~Loopback()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
            shutdown(m_listening, SHUT_RDWR);
            if (m_connection >= 0)
                shutdown(m_connection, SHUT_RDWR);
        }
        m_wake.notify_all();
        m_thread.join();
        close(m_listening);
    }

    std::string url(const std::string &path = "/") const
    {
        return "http://127.0.0.1:" + std::to_string(m_port) + path;
    }
    std::size_t count() const
    {
        const std::lock_guard lock(m_mutex);
        return m_requests.size();
    }
    std::string request(std::size_t index) const
    {
        const std::lock_guard lock(m_mutex);
        return index < m_requests.size() ? m_requests[index] : std::string();
    }
    void waitForRequest()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return !m_requests.empty(); });
    }

    /// For answers: false when nobody listens any more.
    bool say(const std::string &bytes)
    {
        for (std::size_t at = 0; at < bytes.size();) {
            const ssize_t sent = send(m_connection, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            at += std::size_t(sent);
        }
        return true;
    }
    /// Says nothing until the other side has had enough.
    void keepSilent()
    {
        char byte = 0;
        while (recv(m_connection, &byte, 1, 0) > 0) { }
    }

private:
    void serve()
    {
        while (true) {
            const int connection = ::accept(m_listening, nullptr, nullptr);
            {
                const std::lock_guard lock(m_mutex);
                m_connection = connection;
                if (m_closed || connection < 0)
                    break;
            }
            if (const std::string request = read(); !request.empty()) {
                {
                    const std::lock_guard lock(m_mutex);
                    m_requests.push_back(request);
                }
                m_wake.notify_all();
                m_answer(*this, request);
            }
            const std::lock_guard lock(m_mutex);
            close(std::exchange(m_connection, -1));
        }
        if (m_connection >= 0)
            close(m_connection);
    }

    /// The head, and as much of a body as it promises.
    std::string read() const
    {
        std::string text;
        char piece[65536];
        std::size_t wanted = std::string::npos;
        while (text.size() < wanted) {
            const ssize_t got = recv(m_connection, piece, sizeof piece, 0);
            if (got <= 0)
                return {};
            text.append(piece, std::size_t(got));
            const std::size_t head = text.find("\r\n\r\n");
            if (head == std::string::npos)
                continue;
            const std::size_t length = text.find("Content-Length: ");
            wanted = head + 4 + (length < head ? std::stoul(text.substr(length + 16)) : 0);
        }
        return text;
    }

    const Answer m_answer;
    const int m_listening;
    int m_port = 0;
    mutable std::mutex m_mutex; // guards the rest
    std::condition_variable m_wake;
    std::vector<std::string> m_requests;
    int m_connection = -1;
    bool m_closed = false;
    std::thread m_thread;
};

/// A whole answer, well made.
inline std::string answer(const std::string &body, const std::string &type = "application/json",
    const std::string &status = "200 OK")
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type
        + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

} // namespace heddle::test
