# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""The fork server and the plain worker: beginnings, many at once, ends."""

import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import unittest

from fakehost import LIMIT_S, Host, Server, WorkerTest, ended_within, environment, server, spawn


class Beginnings(unittest.TestCase):
    def test_hello_says_who_it_is(self):
        host, pid = server().fork()
        hello = host.seen[0]
        self.assertEqual((hello["protocol"], hello["pid"], hello["language"]), ([1, 0], pid, "python"))
        self.assertRegex(hello["version"], r"^3\.\d+")
        host.channel.close()

    def test_the_fork_server_tells_its_types_and_has_one_thread(self):
        types = server().types
        self.assertEqual((types["package"], types["threads"], types["errors"]), ("probe", 1, []))
        self.assertIn("probe.echo", [node["id"] for node in types["nodes"]])

    def test_a_package_that_starts_a_thread_when_it_is_loaded_is_told_of(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "threads.py").write_text(
                "import threading\nthreading.Thread(target=threading.Event().wait, daemon=True).start()\n")
            crowded = Server(folder)
            self.addCleanup(crowded.close)
            self.assertEqual(crowded.types["threads"], 2)

    def test_a_worker_that_is_spawned_loads_packages_itself(self):
        program, channel = spawn("heddle.worker")
        host = Host(channel)
        host.hello()
        folder = os.path.join(os.path.dirname(__file__), "nodes")
        channel.send({"op": "load", "package": folder, "name": "probe"})
        self.assertEqual(host.until("types")["package"], "probe")
        self.assertEqual(host.call("threads"), "1")
        channel.close()
        self.assertEqual(program.wait(LIMIT_S), 0)

    def test_files_where_the_program_was_started_are_not_imported(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("numpy", "random", "cbor2"):
                pathlib.Path(folder, f"{name}.py").write_text("raise SystemExit(9)")
            program, channel = spawn("heddle.worker", cwd=folder)
            self.assertEqual(Host(channel).hello()["op"], "hello")
            channel.close()
            self.assertEqual(program.wait(LIMIT_S), 0)

    def test_another_major_version_ends_it_and_says_so(self):
        for module in ("heddle.worker", "heddle.forkserver"):
            program, channel = spawn(module, stderr=subprocess.PIPE, text=True)
            host = Host(channel)
            host.hello(protocol=(2, 0))
            self.assertIsNone(host.next())
            self.assertIn("protocol [2, 0]", program.communicate(timeout=LIMIT_S)[1])
            self.assertGreater(program.returncode, 0)
            channel.close()

    def test_unknown_words_are_ignored(self):
        host, _ = server().fork()
        host.channel.send({"op": "sing", "song": 1})
        self.assertEqual(host.call("echo", 1, colour="red"), 1)
        host.channel.close()

    def test_without_numpy_or_cbor2_it_says_what_to_install(self):
        for missing in ("numpy", "cbor2"):
            code = f"import sys; sys.modules['{missing}'] = None; sys.argv = ['-m']; import heddle"
            ended = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=False)
            self.assertEqual(ended.returncode, 1)
            self.assertRegex(ended.stderr, rf"^heddle needs {missing}, .*install python3-{missing}")

    def test_without_a_channel_it_says_who_starts_it(self):
        ended = subprocess.run([sys.executable, "-m", "heddle.worker"], env=environment(HEDDLE_CHANNEL="99"), capture_output=True,
                               text=True, check=False)
        self.assertEqual(ended.returncode, 1)
        self.assertIn("Heddle starts this program", ended.stderr)


class Many(WorkerTest):
    def test_ten_are_paused_in_their_bodies_and_an_eleventh_runs(self):
        paused = []
        for _ in range(10):
            host, _ = self.fork()
            run = host.run("count", 100_000)
            host.tell("pause", run)
            host.until("paused")
            paused.append((host, run))
        self.assertEqual(self.host.call("echo", "eleven"), "eleven")
        for host, run in paused:
            host.tell("stop", run)
        for host, _ in paused:
            host.until("aborted")


    def test_each_draws_other_random_numbers(self):
        hosts = [self.fork()[0] for _ in range(3)]
        self.assertEqual(len({host.call("draws") for host in hosts}), 3)


class Ends(unittest.TestCase):
    def setUp(self):
        self.server = Server()
        self.addCleanup(self.server.close)

    def busy(self):
        host, pid = self.server.fork()
        host.run("spins")
        host.until("message")
        return host, os.pidfd_open(pid)

    def test_when_the_host_is_gone_nobody_is_left(self):
        workers = [self.busy() for _ in range(2)]
        self.server.close()  # their own channels are still open
        for host, watch in workers:
            self.assertTrue(ended_within(watch, 1))
            os.close(watch)
            host.channel.close()
        self.assertEqual(self.server.program.returncode, 0)

    def test_a_fork_server_that_is_killed_takes_its_workers_with_it(self):
        host, watch = self.busy()
        self.server.program.send_signal(signal.SIGKILL)
        self.assertTrue(ended_within(watch, 1))
        os.close(watch)
        host.channel.close()

    def test_after_bye_it_forks_no_more_and_waits_for_its_workers(self):
        host, pid = self.server.fork()
        self.server.channel.send({"op": "bye"})
        self.server.channel.send({"op": "fork"}, [host.channel.fileno()])
        self.assertEqual(self.server.receive("forked")["pid"], 0)
        self.assertEqual(host.call("echo", 1), 1)
        host.channel.send({"op": "bye"})
        self.assertEqual(self.server.status(pid), 0)
        self.assertEqual(self.server.program.wait(LIMIT_S), 0)
        host.channel.close()


if __name__ == "__main__":
    unittest.main()
