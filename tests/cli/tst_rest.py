# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""The shipped flow that polls a web server, against a real one that is killed and started again."""

import json
import pathlib
import signal
import subprocess
import sys
import threading
import time
import unittest

from program import FLOWS, PROGRAM, ProgramTest

SERVER = pathlib.Path(__file__).with_name("restserver.py")
PATIENCE_S = 30


class Server:
    """The server as a process of its own, so that it can be killed."""

    def __init__(self, port=0):
        self.process = subprocess.Popen([sys.executable, "-B", SERVER, str(port)], stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def url(self, path="/messages"):
        return f"http://127.0.0.1:{self.port}{path}"

    def next_request(self):
        """What it is asked next; nothing if that does not come."""
        giving_up = threading.Timer(PATIENCE_S, self.process.kill)
        giving_up.start()
        line = self.process.stdout.readline().strip()
        giving_up.cancel()
        return line

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


class Rest(ProgramTest):
    def start(self, port=0):
        server = Server(port)
        self.addCleanup(server.kill)
        return server

    def shipped(self, nodes=(), wires=()):
        """The shipped flow, with more nodes and wires to look at it with."""
        flow = json.loads((FLOWS / "rest-poll.heddle").read_text())
        flow["nodes"] += nodes
        flow["wires"] += wires
        return self.file("flow.heddle", json.dumps(flow))

    def begin(self, flow, *words):
        running = subprocess.Popen([PROGRAM, "run", flow, "--trust", "--timeout", str(PATIENCE_S), *words], cwd=self.folder,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(running.stdout.close)
        self.addCleanup(running.stderr.close)
        self.addCleanup(lambda: running.poll() is None and running.kill())
        return running

    def wait_until(self, path, word, running):
        until = time.monotonic() + PATIENCE_S
        while not (path.exists() and path.read_text().strip() == word):
            self.assertIsNone(running.poll(), f"it ended before it was {word}")
            self.assertLess(time.monotonic(), until, f"never {word}")
            time.sleep(0.02)

    def test_online_offline_and_online_again(self):
        state = self.folder / "state.txt"
        flow = self.shipped([{"id": 90, "name": "note", "type": "files.write", "set": {"path": str(state)}}],
                            [{"from": [3, "result"], "to": [90, "value"]}])
        server = self.start()
        running = self.begin(flow, "--set", "timer.interval=0.1", "--set", f"poll.url={server.url()}")
        self.wait_until(state, "online", running)
        server.kill()
        self.wait_until(state, "offline", running)
        self.start(server.port)
        self.wait_until(state, "online", running)
        running.send_signal(signal.SIGINT)
        running.communicate(timeout=PATIENCE_S)
        self.assertEqual(running.returncode, 130)

    def test_it_lists_what_the_server_returns(self):
        server = self.start()
        ended = self.heddle("run", FLOWS / "rest-poll.heddle", "--trust", "--set", f"poll.url={server.url()}", "--until", "poll.online=1",
                            "--get", "poll.value", "--get", "poll.status", "--get", "poll.online", "--json", "--timeout", PATIENCE_S)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        said = json.loads(ended.stdout)["outputs"]
        self.assertEqual(said, {"poll.value": [{"id": 1, "text": "first"}], "poll.status": 200, "poll.online": True})

    def test_a_post_arrives_once(self):
        server = self.start()
        flow = self.shipped(wires=[{"from": [1, "tick"], "to": [6, "press"]}])
        ended = self.heddle("run", flow, "--trust", "--set", f"poll.url={server.url()}", "--set", f"post.url={server.url()}",
                            "--set", "timer.interval=1000", "--set", "message.value=Hello, wörld", "--until", "post.online=1",
                            "--get", "post.value", "--get", "post.status", "--json", "--timeout", PATIENCE_S)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        said = json.loads(ended.stdout)["outputs"]
        self.assertEqual(said, {"post.value": {"id": 2, "text": "Hello, wörld"}, "post.status": 201})
        server.process.kill()
        posts = [line for line in server.process.stdout if line.startswith("POST")]  # to the end
        self.assertEqual(posts, ["POST /messages Hello, wörld\n"])

    def test_an_interrupt_does_not_wait_for_a_slow_answer(self):
        server = self.start()
        running = self.begin(FLOWS / "rest-poll.heddle", "--set", f"poll.url={server.url('/slow')}", "--set", "poll.timeout=600")
        self.assertEqual(server.next_request(), "GET /slow")
        sent = time.monotonic()
        running.send_signal(signal.SIGINT)
        running.communicate(timeout=PATIENCE_S)
        self.assertEqual(running.returncode, 130)
        self.assertLess(time.monotonic() - sent, 10)  # of the minutes that the answer would take

    def test_a_server_that_is_away_is_no_failure(self):
        server = self.start()
        server.kill()
        ended = self.heddle("run", FLOWS / "rest-poll.heddle", "--trust", "--set", f"poll.url={server.url()}", "--until", "poll.online=1",
                            "--get", "poll.online", "--json", "--timeout", PATIENCE_S)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertEqual(json.loads(ended.stdout)["outputs"], {"poll.online": False})
        self.assertIn("Nothing answers at", ended.stderr)

    def test_a_failure_can_be_handled_by_the_flow(self):
        server = self.start()
        server.kill()
        flow = self.shipped([{"id": 90, "name": "failure", "type": "event.sample"}], [{"from": [2, "on_error"], "to": [90, "event"]}])
        ended = self.heddle("run", flow, "--trust", "--set", f"poll.url={server.url()}", "--set", "poll.fail=true", "--until", "failure.value=1",
                            "--get", "failure.value", "--json", "--timeout", PATIENCE_S)
        failure = json.loads(ended.stdout)["outputs"]["failure.value"]
        self.assertEqual(failure["node"], "poll")
        self.assertIn("Nothing answers at", failure["text"])


if __name__ == "__main__":
    unittest.main()
