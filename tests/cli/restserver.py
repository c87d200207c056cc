# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""A small web server for tests: a list of messages that can be read and added to, and an answer that never comes.

    python3 restserver.py PORT        port 0: any; prints the port when it listens, then a line for each request
"""

import http.server
import json
import sys
import time

MESSAGES = [{"id": 1, "text": "first"}]


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        print("GET", self.path, flush=True)
        if self.path == "/slow":
            time.sleep(600)
        self.answer(200 if self.path == "/messages" else 404, MESSAGES if self.path == "/messages" else {"error": "not here"})

    def do_POST(self):
        text = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        MESSAGES.append({"id": len(MESSAGES) + 1, "text": text})
        print("POST", self.path, text, flush=True)
        self.answer(201, MESSAGES[-1])

    def answer(self, status, value):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    server = http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()
