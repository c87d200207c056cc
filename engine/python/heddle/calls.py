# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""What a node's function is called with, and what its result is."""

from __future__ import annotations

from typing import Any, Sequence

from .declare import NodeType
from .errors import NodeError
from .fit import fitted, given
from .ports import NOTHING
from .values import is_gone


def arguments(node: NodeType, inputs: Sequence[Any]) -> dict[str, Any]:
    """By name. The host sends what each port holds, so None is meant where it may be. Raises NodeError."""
    made = {}
    for index, port in enumerate(node.inputs):
        value = inputs[index] if index < len(inputs) else port.default
        if value is None and not port.optional:
            value = port.default
        if value is NOTHING:
            value = None
        if value is None and port.required:
            raise NodeError(f"{port.name} has no value; set it or connect a wire")
        made[port.name] = given(port, value)
    return made


def outputs(node: NodeType, result: Any) -> list[Any]:
    """Of what it returned. Raises NodeError where that is not what it promised."""
    ports = node.outputs
    if node.record and not isinstance(result, node.record):
        raise NodeError(f"{node.name} returned a {type(result).__name__}; it promises {node.record.__name__}")
    if not node.record and ports and is_gone(result) and ports[0].required and ports[0].type != "any":
        raise NodeError(f"{node.name} returned nothing; it promises {ports[0].type}")
    return [fitted(port, value) for port, value in zip(ports, result if node.record else [result])]


def last_yielded(node: NodeType, shown: Sequence[Any]) -> Any:
    """The result of a generator that returns nothing; where it may return None, that is one."""
    if node.record:
        return node.record(*shown) if any(value is not None for value in shown) else None
    return shown[0] if node.outputs and node.outputs[0].required else None
