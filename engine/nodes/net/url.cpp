// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/net/url.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace heddle::net {

namespace {

constexpr std::size_t kLongest = 8192; // what servers commonly take

struct Deleter {
    void operator()(CURLU *url) const { curl_url_cleanup(url); }
    void operator()(char *text) const { curl_free(text); }
};

std::string part(CURLU *url, CURLUPart which)
{
    char *text = nullptr;
    if (curl_url_get(url, which, &text, 0) != CURLUE_OK)
        return {};
    return std::unique_ptr<char, Deleter>(text).get();
}

bool isLocal(const std::string &host)
{
    return host == "localhost" || host.starts_with("127.") || host == "[::1]";
}

} // namespace

Result<Url> parseUrl(const std::string &text)
{
    if (text.empty())
        return Error{"The url is empty. Write one such as https://example.org/data."};
    if (text.size() > kLongest)
        return Error{fmt::format("The url has {} letters; {} is the most.", text.size(), kLongest)};
    if (std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }))
        return Error{"The url has a line break or another control character in it. Take it out."};
    const std::unique_ptr<CURLU, Deleter> url(curl_url());
    constexpr unsigned kTolerant = CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE;
    if (text.find("://") == std::string::npos)
        return Error{fmt::format("“{}” is not a complete url. Begin it with http:// or https://.", text)};
    if (const CURLUcode wrong = curl_url_set(url.get(), CURLUPART_URL, text.c_str(), kTolerant))
        return Error{fmt::format("“{}” is not a url: {}.", text, curl_url_strerror(wrong))};
    const std::string scheme = part(url.get(), CURLUPART_SCHEME);
    if (scheme != "http" && scheme != "https")
        return Error{
            fmt::format("“{}” begins with {}://. Only http:// and https:// can be asked.", text, scheme)};
    Url parsed{part(url.get(), CURLUPART_URL), part(url.get(), CURLUPART_HOST), false};
    if (parsed.host.empty())
        return Error{fmt::format("“{}” names no server. Write one such as https://example.org/data.", text)};
    parsed.local = isLocal(parsed.host);
    return parsed;
}

} // namespace heddle::net
