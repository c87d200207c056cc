// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The thread of the run that asks; libcurl is told to wake up from others.
#include "engine/nodes/net/transfer.h"

#include "engine/nodes/net/problem.h"

#include <csignal>
#include <memory>

namespace heddle::net {

namespace {

constexpr std::size_t kMostHead = 1 << 20; // bytes of headers

template <auto function> struct Calls {
    template <class T> void operator()(T *handle) const { (void)function(handle); }
};

/// A connection that the other side shuts may raise SIGPIPE from within TLS; here it is an error like others.
class NoBrokenPipe {
public:
    NoBrokenPipe()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    ~NoBrokenPipe()
    {
        const timespec now{};
        while (!sigismember(&m_before, SIGPIPE) && sigtimedwait(&m_pipe, nullptr, &now) > 0) { }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }

private:
    sigset_t m_pipe{}, m_before{};
};

/// One exchange while it goes on. One thread; owns libcurl's handles.
class Transfer {
public:
    explicit Transfer(const Ask &ask)
        : m_ask(ask)
        , m_multi(curl_multi_init())
        , m_easy(curl_easy_init())
    {
        setWhere();
        setWhat();
        setLimits();
        curl_multi_add_handle(m_multi.get(), m_easy.get());
    }
    ~Transfer() { curl_multi_remove_handle(m_multi.get(), m_easy.get()); }

    Answer run(const std::stop_token &stop, const std::function<void(double, double)> &progress)
    {
        const std::stop_callback wake(stop, [this] { curl_multi_wakeup(m_multi.get()); });
        for (int active = 1; active;) {
            if (stop.stop_requested())
                return {.outcome = Outcome::Stopped, .problem = "Stopped."};
            curl_multi_perform(m_multi.get(), &active);
            curl_off_t expected = 0;
            curl_easy_getinfo(m_easy.get(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &expected);
            if (!m_answer.body.empty())
                progress(double(m_answer.body.size()), double(std::max<curl_off_t>(expected, 0)));
            if (active)
                curl_multi_poll(m_multi.get(), nullptr, 0, 1000, nullptr);
        }
        int left = 0;
        const CURLMsg *message = curl_multi_info_read(m_multi.get(), &left);
        return finish(message ? message->data.result : CURLE_FAILED_INIT);
    }

private:
    template <class T> void set(CURLoption option, T value) { curl_easy_setopt(m_easy.get(), option, value); }

    void setWhere()
    {
        set(CURLOPT_URL, m_ask.url.text.c_str());
        set(CURLOPT_PROTOCOLS_STR, "http,https");
        set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
        set(CURLOPT_FOLLOWLOCATION, 1L);
        set(CURLOPT_MAXREDIRS, long(m_ask.mostRedirects));
        if (m_ask.url.local)
            set(CURLOPT_PROXY, "");
    }

    void setWhat()
    {
        HeaderLines lines = m_ask.headers;
        const bool hasBody = !m_ask.body.type.empty();
        if (hasBody && !hasHeader(lines, "Content-Type"))
            lines.push_back("Content-Type: " + m_ask.body.type);
        lines.emplace_back("Expect:"); // no round trip of its own before a large body
        for (const std::string &line : lines)
            m_lines.reset(curl_slist_append(m_lines.release(), line.c_str()));
        set(CURLOPT_HTTPHEADER, m_lines.get());
        set(CURLOPT_USERAGENT, "Heddle");
        set(CURLOPT_ACCEPT_ENCODING, "");
        if (hasBody || m_ask.method == "POST") {
            set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_ask.body.bytes.size()));
            set(CURLOPT_POSTFIELDS, m_ask.body.bytes.c_str());
        }
        if (m_ask.method != "GET" && m_ask.method != "POST")
            set(CURLOPT_CUSTOMREQUEST, m_ask.method.c_str());
    }

    void setLimits()
    {
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_QUICK_EXIT, 1L); // a name that is being looked up holds nobody up
        set(CURLOPT_TIMEOUT_MS, long(m_ask.timeout.count()));
        set(CURLOPT_CONNECTTIMEOUT_MS, long(m_ask.timeout.count()));
        set(CURLOPT_MAXFILESIZE_LARGE, curl_off_t(m_ask.mostBytes));
        set(CURLOPT_ERRORBUFFER, m_detail);
        set(CURLOPT_WRITEFUNCTION, &Transfer::takeBody);
        set(CURLOPT_WRITEDATA, this);
        set(CURLOPT_HEADERFUNCTION, &Transfer::takeHead);
        set(CURLOPT_HEADERDATA, this);
    }

    static std::size_t takeBody(const char *bytes, std::size_t, std::size_t count, void *self)
    {
        auto &transfer = *static_cast<Transfer *>(self);
        transfer.m_tooLarge = count > transfer.m_ask.mostBytes - transfer.m_answer.body.size();
        if (transfer.m_tooLarge)
            return 0;
        transfer.m_answer.body.append(bytes, count);
        return count;
    }
    static std::size_t takeHead(const char *, std::size_t, std::size_t count, void *self)
    {
        auto &transfer = *static_cast<Transfer *>(self);
        transfer.m_headBytes += count;
        transfer.m_tooLarge = transfer.m_headBytes > kMostHead;
        return transfer.m_tooLarge ? 0 : count;
    }

    Answer finish(CURLcode code)
    {
        const char *type = nullptr;
        curl_off_t micros = 0, wait = 0;
        curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &m_answer.status);
        curl_easy_getinfo(m_easy.get(), CURLINFO_CONTENT_TYPE, &type);
        curl_easy_getinfo(m_easy.get(), CURLINFO_TOTAL_TIME_T, &micros);
        curl_easy_getinfo(m_easy.get(), CURLINFO_RETRY_AFTER, &wait);
        m_answer.type = type ? type : "";
        m_answer.seconds = double(micros) / 1e6;
        m_answer.retryAfter = std::chrono::seconds(wait);
        if (code != CURLE_OK)
            fail(code);
        return std::move(m_answer);
    }

    void fail(CURLcode code)
    {
        curl_off_t connected = 0;
        curl_easy_getinfo(m_easy.get(), CURLINFO_PRETRANSFER_TIME_T, &connected);
        Problem problem = problemOf(
            m_ask, code, {.connected = connected > 0, .tooLarge = m_tooLarge, .detail = m_detail});
        m_answer.outcome = problem.outcome;
        m_answer.problem = std::move(problem.text);
        m_answer.status = 0;
        m_answer.body.clear();
    }

    const Ask &m_ask;
    const std::unique_ptr<CURLM, Calls<curl_multi_cleanup>> m_multi;
    const std::unique_ptr<CURL, Calls<curl_easy_cleanup>> m_easy;
    std::unique_ptr<curl_slist, Calls<curl_slist_free_all>> m_lines;
    char m_detail[CURL_ERROR_SIZE] = {};
    std::size_t m_headBytes = 0;
    bool m_tooLarge = false;
    Answer m_answer;
};

} // namespace

Answer transfer(
    const Ask &ask, const std::stop_token &stop, const std::function<void(double, double)> &progress)
{
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (ready != CURLE_OK)
        return {.outcome = Outcome::Refused, .problem = "The network library does not start."};
    const NoBrokenPipe noSignal;
    return Transfer(ask).run(stop, progress);
}

} // namespace heddle::net
