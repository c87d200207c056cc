#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""An interpreter whose fork server is of a later release."""

import socket

import cbor2

channel = socket.socket(fileno=3)
hello = cbor2.dumps({"op": "hello", "protocol": [9, 0]})
channel.sendall(len(hello).to_bytes(4, "little") + hello)
channel.recv(1)
