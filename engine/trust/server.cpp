// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/trust/server.h"

#include <algorithm>

namespace heddle {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        if (c >= 'A' && c <= 'Z')
            c = char(c - 'A' + 'a');
    return out;
}

bool isName(std::string_view host)
{
    return !host.empty() && std::all_of(host.begin(), host.end(), [](char c) {
        return isLetter(c) || isDigit(c) || c == '-' || c == '.' || c == '_';
    });
}

/// Not with a “\”, say, which some take for a “/”.
bool isUser(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return isLetter(c) || isDigit(c)
            || std::string_view("-._~%!$&'()*+,;=:").find(c) != std::string_view::npos;
    });
}

bool isAddress6(std::string_view host)
{
    return host.size() > 2 && host.front() == '[' && host.back() == ']'
        && std::all_of(host.begin() + 1, host.end() - 1, [](char c) {
               return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == ':' || c == '.';
           });
}

/// "host:port" or "host", or nothing where it is not plain.
std::string serverIn(std::string_view authority, std::string_view usualPort)
{
    if (const std::size_t at = authority.find('@'); at != authority.npos) {
        if (!isUser(authority.substr(0, at)))
            return {};
        authority.remove_prefix(at + 1); // a second one is left, and is no part of a name
    }
    const std::size_t bracket = authority.rfind(']');
    const std::size_t colon = authority.find(':', bracket == authority.npos ? 0 : bracket);
    const std::string_view host = authority.substr(0, colon);
    const std::string_view port = colon == authority.npos ? usualPort : authority.substr(colon + 1);
    constexpr std::size_t kDigits = 5;
    if (!(isName(host) || isAddress6(host)) || port.empty() || port.size() > kDigits
        || !std::all_of(port.begin(), port.end(), isDigit))
        return {};
    return lowered(host) + (port == usualPort ? "" : ":" + std::string(port));
}

} // namespace

std::string serverOf(std::string_view url)
{
    const std::size_t colon = url.find("://");
    const std::string scheme = lowered(url.substr(0, colon));
    std::string server;
    if (colon != url.npos && (scheme == "http" || scheme == "https")) {
        const std::string_view rest = url.substr(colon + 3);
        server = serverIn(rest.substr(0, rest.find_first_of("/?#")), scheme == "http" ? "80" : "443");
    }
    return server.empty() ? "url:" + std::string(url) : server;
}

} // namespace heddle
