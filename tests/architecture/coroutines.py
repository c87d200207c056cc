# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""What may be written in a coroutine. g++ 12 compiles `if (co_await x)` wrongly and says nothing: the frame
has the wrong layout, the heap breaks elsewhere. So co_await and co_yield stand alone in a statement, or as
the whole initialiser of a named variable. It also damages the heap where a coroutine makes something of a
braced list with parts: such things are made in a plain function. And what a coroutine refers to must outlive the call that made it:
no captures, no parameters by reference."""

import re

from sources import Violation

AWAIT = re.compile(r"\bco_(await|yield)\b")
COROUTINE = re.compile(r"\bco_(?:await|yield|return)\b")
DECLARES = re.compile(
    r"(?!(?:return|co_return|throw|delete|new|co_await|co_yield)\b)"
    r"(?:[\w:]+(?:<.*>)?[\s&*]+)+(?:\w+|\[[\w\s,]+\])\s*=\s*",
    re.DOTALL,
)
HEADER = re.compile(r"(?:if(?:\s+constexpr)?|for|while|switch)\s*(?=\()")
LABEL = re.compile(r"(?:else\b|do\b|case\b[^:;]*:(?!:)|default\s*:|\w+\s*:(?!:)|\[\[\w+\]\])\s*")
LAMBDA = re.compile(r"(?<![\w)\]\[])\s*\[(?!\[)([^\[\]]*)\]\s*(?=[({<]|mutable\b|->|noexcept\b)")
WORKER = re.compile(r"\bWorker<")
CONTROL = re.compile(r"\b(?:if|for|while|switch|catch|constexpr)\s*$")
BLOCK = re.compile(r"(?:[;{})]|\b(?:case\b[^;{}]*|default\s*):|\b(?:else|do|try|const|noexcept|mutable)|->[\w\s:<>,&*]+)\s*$")
PAIRS = {")": "(", "]": "[", "}": "{"}
CLOSES = {opening: closing for closing, opening in PAIRS.items()}


def check(file):
    if not file.is_cpp or not (COROUTINE.search(file.code) or WORKER.search(file.code)):
        return []
    found = [_violation(file, m.start(), s) for m in AWAIT.finditer(file.code) for s in _misplaced(file.code, m)]
    for start, sentence in _lambdas(file.code) + _references(file.code) + _braced_lists(file.code):
        found.append(_violation(file, start, sentence))
    return found


def _violation(file, position, sentence):
    return Violation(file.path, file.line_of(position), "coroutine", sentence)


# --- where co_await and co_yield stand -------------------------------------------------------------


def _misplaced(code, match):
    """What is wrong with this co_await or co_yield: a list of sentences."""
    word = match[0]
    start, within = _statement_start(code, match.start())
    end = _statement_end(code, match.end())
    before = code[start : match.start()].strip()
    operand = code[match.end() : end].strip()
    alone = before == "" and not within
    named = DECLARES.fullmatch(before + " ") and (not within or _in_header(code, start))
    if code[end] != ";" or not (alone or named):
        return [f"{word} stands alone, or is all that a new variable is made of (T name = {word} ...;)"]
    if match[1] == "await" and not _is_one_expression(operand):
        return [f"{word} and an operator in one expression; make a variable of what is awaited first"]
    if "{" in _without_lambdas(operand):
        return [f"{word} with something made on the spot with braces; name it first"]
    if any(m[1].strip() for m in LAMBDA.finditer(operand)):
        return [f"{word} with a capturing lambda; name the lambda first"]
    return []


def _statement_start(code, position):
    """Where the statement around `position` begins, and whether that is within parentheses or brackets."""
    depth, start = 0, None
    for at in range(position - 1, -1, -1):
        char = code[at]
        if depth == 0 and start is None and char in ";}":
            start = at + 1
        if char in PAIRS:
            depth += 1
        elif char in CLOSES:
            if depth == 0:
                return _after_headers(code, start or at + 1, position), char != "{"
            depth -= 1
    return start or 0, False


def _after_headers(code, start, position):
    """Skips what may come before a statement: if (...), for (...), else, do, labels."""
    while True:
        start += len(code[start:position]) - len(code[start:position].lstrip())
        header = HEADER.match(code, start, position)
        if header and _closing(code, header.end()) < position:
            start = _closing(code, header.end()) + 1
            continue
        label = LABEL.match(code, start, position)
        if not label:
            return start
        start = label.end()


def _in_header(code, start):
    """The first part of `if (T name = co_await x; ...)` is a statement of its own."""
    return re.search(r"\b(?:if|switch|for)\s*\($", code[:start]) is not None


def _statement_end(code, position):
    """The next ; or the bracket that ends what `position` is in."""
    depth, at = 0, position
    while at < len(code) - 1:
        char = code[at]
        if char in CLOSES:
            depth += 1
        elif char in PAIRS:
            if depth == 0:
                return at
            depth -= 1
        elif char == ";" and depth == 0:
            return at
        at += 1
    return at


def _closing(code, start):
    """Where the bracket at `start` is closed."""
    depth = 0
    for at in range(start, len(code)):
        depth += (code[at] in CLOSES) - (code[at] in PAIRS)
        if depth == 0:
            return at
    return len(code)


def _without_groups(text, opening):
    """The same text with nothing between brackets of that kind."""
    out, at = "", 0
    while at < len(text):
        end = _closing(text, at) if text[at] == opening else at
        out += text[at] if end == at else opening + CLOSES[opening]
        at = end + 1
    return out


def _without_lambdas(text):
    """The same text without the bodies of lambdas, whose braces make nothing."""
    for match in LAMBDA.finditer(text):
        body = text.find("{", match.end() - 1)
        if body >= 0:
            return text[:body] + _without_lambdas(text[_closing(text, body) + 1 :])
    return text


def _is_one_expression(operand):
    """A name, a call, a member: no operator that would take what is awaited further."""
    text = operand
    for opening in CLOSES:
        text = _without_groups(text, opening)
    text = re.sub(r"<[\w:\s,*&<>()]*>\s*(?=[({:])", "", text)
    return re.fullmatch(r"[*&]?\s*(?:[\w:\s()\[\]{}.]|->)+", text) is not None


# --- what a coroutine makes of braces --------------------------------------------------------------


def _braced_lists(code):
    """Braces with something in them in the body of a coroutine that are neither a block nor a lambda's body."""
    found = []
    for start, end in {extent for m in COROUTINE.finditer(code) if (extent := _function_around(code, m.start()))}:
        for at in _own_braces(code, start, end):
            inside = code[at + 1 : _closing(code, at)].strip()
            if inside and not BLOCK.search(code[start:at]) and not _holds_await(code, at):
                found.append((at, "a braced list with parts in a coroutine; make what it is for in a plain function"))
    return found


def _function_around(code, position):
    """The braces of the innermost function or lambda that holds `position`."""
    depth = 0
    for at in range(position - 1, -1, -1):
        depth += (code[at] == "}") - (code[at] == "{")
        if depth < 0:
            depth = 0
            if _is_function_body(code, at):
                return at, _closing(code, at)
    return None


def _is_function_body(code, opening):
    head = re.search(r"\)[\w\s:<>,&*\->]*$", code[:opening])
    if not head:
        return False
    depth = 0
    for at in range(head.start(), -1, -1):
        depth += (code[at] == ")") - (code[at] == "(")
        if depth == 0:
            return not CONTROL.search(code[:at])
    return False


def _own_braces(code, start, end):
    """Opening braces between the two that are not inside a nested lambda."""
    at = start + 1
    while at < end:
        if code[at] == "{":
            if _is_function_body(code, at) or re.search(r"\]\s*$", code[:at]):
                at = _closing(code, at)
            else:
                yield at
        at += 1


def _holds_await(code, position):
    """Braces in a statement with co_await or co_yield are looked at above."""
    start, _ = _statement_start(code, position)
    return AWAIT.search(code[start:position]) is not None


# --- what a coroutine refers to --------------------------------------------------------------------


def _lambdas(code):
    """Lambdas that are coroutines and capture, or take a parameter by reference."""
    found, bodies = [], []
    for match in LAMBDA.finditer(code):
        parameters, body = _lambda_parts(code, match.end())
        if body:
            bodies.append((match, parameters, body))
    for match, parameters, (start, end) in bodies:
        text = code[start:end]
        for _, _, (other, last) in sorted(bodies, key=lambda b: b[2], reverse=True):
            if start < other and last <= end:
                text = text[: other - start] + text[last - start :]
        if COROUTINE.search(text):
            at = match.start(1) - 1
            if match[1].strip():
                found.append((at, "a lambda that captures is no coroutine: its captures go with it; pass parameters"))
            if "&" in parameters:
                found.append((at, "a coroutine takes its parameters by value: they must outlive the call"))
    return found


def _lambda_parts(code, position):
    """The parameters and the extent of the body of a lambda whose captures end at `position`."""
    template = re.compile(r"<[^>(){}]*>\s*").match(code, position)
    position = template.end() if template else position
    parameters = ""
    if code[position] == "(":
        end = _closing(code, position)
        parameters, position = code[position + 1 : end], end + 1
    head = re.compile(r"[\w\s:<>,&*\->()]*").match(code, position)
    if head.end() >= len(code) or code[head.end()] != "{":
        return parameters, None
    return parameters, (head.end(), _closing(code, head.end()) + 1)


def _references(code):
    """Functions that return a Worker and take a reference."""
    found = []
    for match in WORKER.finditer(code):
        end = _closing_angle(code, match.end() - 1)
        name = re.compile(r"\s*([\w:~]+)\s*\(").match(code, end)
        if not name or "operator" in name[1]:
            continue
        parameters = code[name.end() : _closing(code, name.end() - 1)]
        if "&" in re.sub(r"=[^,]*", "", _without_groups(_without_groups(parameters, "("), "{")):
            found.append((match.start(), f"{name[1]} takes a parameter by reference: it must outlive the call, so pass it by value"))
    return found


def _closing_angle(code, start):
    depth = 0
    for at in range(start, len(code)):
        depth += (code[at] == "<") - (code[at] == ">" and code[at - 1] != "-")
        if depth == 0:
            return at + 1
    return len(code)
