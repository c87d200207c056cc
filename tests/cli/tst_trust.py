# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""A flow from elsewhere does nothing that could hurt before its user has said yes."""

import hashlib
import http.server
import json
import threading
import unittest

from program import FLOWS, ProgramTest, flow, node

NEEDS_TRUST = 5


class Listener:
    """A web server that notes what it was asked."""

    def __init__(self):
        self.asked = []
        listener = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                listener.asked.append(self.path)
                body = b'{"answer": 42}'
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()

    def stop(self):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


def digest(*keys):
    """As it is kept of a flow that does these things."""
    text = "".join(f"{len(key.encode())} {key}\n" for key in sorted(keys))
    return hashlib.sha256(text.encode()).hexdigest()


class Reaching(ProgramTest):
    def setUp(self):
        super().setUp()
        self.listener = Listener()
        self.addCleanup(self.listener.stop)

    def fetching(self, path="/data", before=""):
        return flow([node(1, "fetch", "net.request", {"url": f"http://{before}{self.listener.address}{path}", "retries": 0}),
                     node(2, "sum", "math.add", {"a": 1.0, "b": 2.0})])

    def test_waits_and_says_for_what(self):
        ended = self.run_flow(self.fetching())
        self.refused(ended, NEEDS_TRUST, f"reach {self.listener.address} (fetch)", "--trust")
        self.assertEqual(ended.stdout, "")
        self.assertEqual(self.listener.asked, [])

    def test_with_trust_it_runs(self):
        said = self.report(self.fetching(), "--trust")
        self.assertEqual(said["outputs"]["fetch.value"], {"answer": 42})
        self.assertEqual(self.listener.asked, ["/data"])
        self.refused(self.run_flow(self.fetching()), NEEDS_TRUST)
        self.assertEqual(self.listener.asked, ["/data"], "to say it once on the command line is for once")

    def test_what_is_set_by_hand_is_wanted(self):
        other = flow([node(1, "fetch", "net.request", {"url": "http://nowhere.invalid/", "retries": 0})])
        ended = self.run_flow(other, "--set", f"fetch.url=http://{self.listener.address}/mine")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertEqual(self.listener.asked, ["/mine"])

    def test_a_yes_of_an_earlier_session_holds_for_the_same_and_for_nothing_more(self):
        self.state.joinpath("heddle").mkdir(parents=True)
        kept = self.state / "heddle" / "trusted"
        kept.write_bytes(b"\xff\0 damage\n" + digest(f"reach {self.listener.address}").encode() + b"\n")
        self.assertEqual(self.run_flow(self.fetching("/other")).returncode, 0)
        self.assertEqual(self.listener.asked, ["/other"])
        more = json.loads(self.fetching())
        more["nodes"].append(node(3, "save", "files.write", {"path": "out.txt", "value": "x"}))
        self.refused(self.run_flow(json.dumps(more)), NEEDS_TRUST, "reach", "write")
        self.assertFalse((self.folder / "out.txt").exists())
        self.assertEqual(self.listener.asked, ["/other"])

    def test_an_address_out_of_a_wire_waits_too(self):
        text = flow([node(1, "where", "value.text", {"value": f"http://{self.listener.address}/x"}),
                     node(2, "fetch", "net.request", {"retries": 0})], [(1, "value", 2, "url")])
        self.refused(self.run_flow(text), NEEDS_TRUST, "reach an address that comes by a wire (fetch)")
        self.assertEqual(self.listener.asked, [])
        self.assertEqual(self.run_flow(text, "--trust").returncode, 0)
        self.assertEqual(self.listener.asked, ["/x"])

    def test_secrets_in_the_address_are_not_told(self):
        ended = self.run_flow(self.fetching(before="user:secret@"))
        self.refused(ended, NEEDS_TRUST, f"reach {self.listener.address} (fetch)")
        self.assertNotIn("secret", ended.stderr)

    def test_in_a_group_it_waits_too(self):
        inside = {"nodes": [node(1, "fetch", "net.request", {"url": f"http://{self.listener.address}/"})], "wires": [], "frames": []}
        ended = self.run_flow(flow([node(1, "outer", "flow.group", graph=inside)]))
        self.refused(ended, NEEDS_TRUST, "(outer/fetch)")
        self.assertEqual(self.listener.asked, [])


class Writing(ProgramTest):
    SAVING = flow([node(1, "note", "value.text", {"value": "hello"}), node(2, "save", "files.write", {"path": "out.txt"})],
                  [(1, "value", 2, "value")])

    def test_waits_even_in_the_folder_of_the_flow(self):
        ended = self.run_flow(self.SAVING)
        self.refused(ended, NEEDS_TRUST, f"write {self.folder / 'out.txt'} (save)", "--trust")
        self.assertFalse((self.folder / "out.txt").exists())

    def test_with_trust_or_by_hand_it_writes(self):
        self.assertEqual(self.run_flow(self.SAVING, "--trust").returncode, 0)
        self.assertEqual((self.folder / "out.txt").read_text().strip(), "hello")
        self.assertEqual(self.run_flow(self.SAVING, "--set", "save.path=other.txt").returncode, 0)
        self.assertTrue((self.folder / "other.txt").exists())

    def test_a_word_that_was_typed_for_something_else_names_no_file_to_write(self):
        self.refused(self.run_flow(self.SAVING, "--set", "note.value=out.txt"), NEEDS_TRUST)
        self.refused(self.run_flow(self.SAVING, "--set", f"note.value={self.folder / 'out.txt'}"), NEEDS_TRUST)
        self.assertFalse((self.folder / "out.txt").exists())

    def test_what_is_asked_for_on_the_command_line_is_no_wish_of_the_flow(self):
        text = flow([node(1, "note", "value.text", {"value": "hello"})])
        self.assertEqual(self.run_flow(text, "--get", "note.value=out.txt").returncode, 0)
        self.assertTrue((self.folder / "out.txt").exists())

    def test_json_says_that_it_did_not_run(self):
        said = self.report(self.SAVING, code=NEEDS_TRUST)
        self.assertIs(said["ok"], False)
        self.assertIsNone(said["outputs"]["save.path"])


class Reading(ProgramTest):
    def setUp(self):
        super().setUp()
        self.secret = self.file("secret.csv", "x\n1\n2\n")
        self.file("flows/near.csv", "x\n1\n")

    def reading(self, path, *words):
        self.file("flows/flow.heddle", flow([node(1, "data", "files.read_csv", {"path": str(path)})]))
        return self.heddle("run", "flows/flow.heddle", *words)

    def test_near_the_flow_needs_no_trust(self):
        for path in ["near.csv", "./near.csv", "../flows/near.csv", self.folder / "flows" / "near.csv"]:
            self.assertEqual(self.reading(path).returncode, 0, path)

    def test_outside_waits(self):
        for path in ["../secret.csv", self.secret, "a/../../secret.csv"]:
            self.refused(self.reading(path), NEEDS_TRUST, f"read {self.secret}, outside the flow’s folder (data)")
        self.assertEqual(self.reading("../secret.csv", "--trust").returncode, 0)

    def test_hidden_files_wait(self):
        self.file("flows/.keys/id.csv", "x\n1\n")
        self.refused(self.reading(".keys/id.csv"), NEEDS_TRUST, "id.csv, which is hidden (data)")

    def test_a_link_leads_nowhere_else(self):
        (self.folder / "flows" / "innocent.csv").symlink_to(self.secret)
        (self.folder / "flows" / "sub").symlink_to(self.folder)
        self.refused(self.reading("innocent.csv"), NEEDS_TRUST, "innocent.csv")
        self.refused(self.reading("sub/secret.csv"), NEEDS_TRUST)
        self.refused(self.reading("sub/../secret.csv"), NEEDS_TRUST)

    def test_what_is_no_path_does_no_harm(self):
        for path in ["file:///etc/passwd", "near.csv\0.csv", "x" * 100_000]:
            self.refused(self.reading(path), NEEDS_TRUST, "read ")

    def test_what_is_picked_by_hand_is_read(self):
        self.assertEqual(self.reading("near.csv", "--set", "data.path=secret.csv").returncode, 0)
        self.assertEqual(self.reading("/etc/passwd", "--set", f"data.path={self.secret}").returncode, 0)

    def test_a_path_out_of_a_wire_is_looked_at_when_it_comes(self):
        def wired(path):
            return flow([node(1, "where", "value.text", {"value": str(path)}), node(2, "data", "files.read_csv"),
                         node(3, "sum", "math.add", {"a": 1.0, "b": 2.0})], [(1, "value", 2, "path")])
        self.file("flows/flow.heddle", wired("near.csv"))
        self.assertEqual(self.heddle("run", "flows/flow.heddle").returncode, 0)
        self.file("flows/flow.heddle", wired(self.secret))
        ended = self.heddle("run", "flows/flow.heddle", "--json")
        self.refused(ended, NEEDS_TRUST, f"read {self.secret}, outside the flow’s folder (data)", "--trust")
        said = json.loads(ended.stdout)
        self.assertEqual(said["nodes"]["data"]["state"], "waiting")
        self.assertIn("waiting for your trust: would read", said["nodes"]["data"]["error"])
        self.assertEqual(said["outputs"]["sum.sum"], 3.0, "all else runs")
        self.assertIsNone(said["outputs"]["data.table"])
        self.assertEqual(self.heddle("run", "flows/flow.heddle", "--trust").returncode, 0)
        self.assertEqual(self.heddle("run", "flows/flow.heddle", "--set", f"where.value={self.secret}").returncode, 0,
                         "typed by hand, above the wire")


class Checking(ProgramTest):
    def test_check_tells_what_waits(self):
        path = self.file("flow.heddle", flow([node(1, "data", "files.read_csv", {"path": "/etc/passwd"}),
                                              node(2, "fetch", "net.request", {"url": "https://example.org/a\nb"}),
                                              node(3, "odd", "files.write", {"path": "o\nut.txt"})]))
        ended = self.heddle("check", path)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        lines = ended.stdout.splitlines()
        self.assertEqual(len(lines), 4, "a line each, whatever is in it")
        self.assertIn("note: waits for trust, to read /etc/passwd, outside the flow’s folder (data)", ended.stdout)
        self.assertIn("to reach example.org (fetch)", ended.stdout)
        self.assertIn("no problems", lines[-1])

    def test_the_shipped_flows_ask_for_nothing_but_the_web(self):
        for path in sorted(FLOWS.glob("*.heddle")):
            for line in self.heddle("check", path).stdout.splitlines():
                if "note:" in line:
                    self.assertIn("to reach 127.0.0.1", line, path)


if __name__ == "__main__":
    unittest.main()
