# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""How runs in a worker process are stopped, how they fail, and what of that the process survives."""

import os
import signal
import threading
import unittest

import numpy as np

from fakehost import WorkerTest, ended_within, server


class Stops(WorkerTest):
    def aborted(self, name, *inputs, first="message"):
        """Stops a node once it has said that it is in its body; the worker must be good for another run."""
        run = self.host.run(name, *inputs)
        self.host.until(first)
        self.host.tell("stop", run)
        self.host.until("aborted")
        self.host.until("ready")
        self.assertEqual(self.host.call("echo", "fine"), "fine")

    def test_a_loop_in_python_ends(self):
        self.aborted("spins")

    def test_a_wait_of_the_system_ends(self):
        self.aborted("naps")

    def test_a_wait_of_ours_ends(self):
        self.aborted("waits")

    def test_a_body_that_yields_ends_at_its_yield_and_cleans_up(self):
        self.aborted("cleans_up_at_yield", first="output")
        self.assertEqual(self.host.of("message")[0]["value"], "clean")

    def test_clean_up_is_not_interrupted_again(self):
        for name in ("cleans_up", "cleans_up_after_sleep"):
            self.host.seen.clear()
            self.aborted(name)
            self.assertEqual([frame["value"] for frame in self.host.of("message")], ["in", "clean"])

    def test_a_stop_reaches_a_loop_though_the_host_never_pauses_for_breath(self):
        run = self.host.run("spins")
        self.host.until("message")
        self.host.tell("stop", run)
        chatter = threading.Thread(target=self.chatter, args=[run], daemon=True)
        chatter.start()
        self.host.until("aborted")
        chatter.join()

    def chatter(self, run):
        while not self.host.of("aborted"):
            self.host.tell("viewed", run, viewed=True)

    def test_a_body_that_looks_for_stop_ends_by_itself(self):
        self.aborted("polite")
        self.assertEqual([frame["value"] for frame in self.host.of("message")], ["in", "saw it"])

    def test_a_body_that_swallows_its_stop_is_closed(self):
        self.aborted("swallows", first="output")

    def test_an_error_while_it_stops_is_told(self):
        run = self.host.run("fails_on_stop")
        self.host.until("output")
        self.host.tell("stop", run)
        self.assertIn("worse than stopped", self.host.until("failed")["text"])

    def test_a_run_that_is_stopped_before_it_begins_is_aborted_alone(self):
        first = self.host.run("waits")
        second = self.host.run("echo", 1)
        self.host.tell("stop", second)
        self.host.tell("stop", first)
        self.assertEqual(self.host.until("aborted")["run"], first)
        self.host.until("ready")
        self.assertEqual(self.host.next(), {"op": "aborted", "run": second, "attempt": 1})

    def test_a_stop_for_another_run_is_not_heard(self):
        run = self.host.run("adds")
        self.host.until("output")
        self.host.tell("stop", run + 1)
        self.host.tell("send", run, value="end")
        self.host.until("finished")


class Failures(WorkerTest):
    def test_an_exception_is_told_with_its_trace_and_the_worker_goes_on(self):
        self.host.run("fails", "missing")
        failed = self.host.until("failed")
        self.assertEqual(failed["text"], "KeyError: 'missing'")
        self.assertIn("bodies.py", failed["trace"])
        self.assertNotIn("worker.py", failed["trace"])
        self.assertIn("return {}[text]", failed["trace"])
        self.assertEqual(os.path.basename(failed["file"]), "bodies.py")
        self.host.until("ready")
        self.assertEqual(self.host.call("echo", 1), 1)

    def test_a_node_error_is_a_sentence_without_a_class(self):
        self.host.run("fails", "kind")
        self.assertEqual(self.host.until("failed")["text"], "the data is not kind")

    def test_values_of_the_wrong_type_fail_with_a_reason(self):
        for name, text in (("yields_wrong", "result holds int, not 'text'"), ("returns_wrong", "result holds int, not 'text'"),
                           ("returns_object", "a builtins.object cannot leave the node")):
            self.host.run(name)
            failed = self.host.until("failed")
            self.assertIn(text, failed["text"])
            self.host.until("ready")
        self.assertEqual(self.host.call("echo", 1), 1)

    def test_what_is_too_long_to_be_told_is_told_shorter(self):
        self.host.run("fails", "long")
        self.assertRegex(self.host.until("failed")["text"], r"^ValueError: \?x+ … x+$")
        self.host.run("long_text", 20_000_000)
        self.assertIn("20.0 MB are too much", self.host.until("failed")["text"])
        self.host.until("ready")
        self.assertEqual(self.host.call("echo", 1), 1)

    def test_who_writes_into_an_input_is_told_to_copy_it(self):
        self.host.run("writes", np.zeros(5))
        self.assertIn("copy it first", self.host.until("failed")["text"])

    def test_asking_to_exit_is_a_failure_and_no_end(self):
        self.host.run("leaves", "sys")
        self.assertIn("asked to exit (3)", self.host.until("failed")["text"])
        self.host.until("ready")

    def test_a_process_that_leaves_or_crashes_is_told_by_its_status(self):
        for how, code in (("exit", 7), ("segfault", -signal.SIGSEGV)):
            host, pid = self.fork()
            host.run("leaves", how)
            self.assertIsNone(host.next())
            self.assertEqual(os.waitstatus_to_exitcode(server().status(pid)), code)
        self.assertEqual(self.host.call("echo", 1), 1)

    def test_memory_beyond_the_limit_is_an_error_and_the_worker_goes_on(self):
        host, _ = self.fork(limits={"memory": 512 * 1024 * 1024})
        host.run("hungry", 1024 * 1024 * 1024)
        self.assertIn("Out of memory", host.until("failed")["text"])
        host.until("ready")
        self.assertEqual(host.call("hungry", 1024 * 1024), 1024 * 1024)


class Ends(WorkerTest):
    def test_a_closed_channel_ends_a_worker_whatever_it_does(self):
        for name in ("spins", "naps", "waits"):
            host, pid = self.fork()
            host.run(name)
            host.until("message")
            watch = os.pidfd_open(pid)
            host.channel.close()
            self.assertTrue(ended_within(watch, 1), name)
            os.close(watch)
            self.assertEqual(server().status(pid), 0)

    def test_a_held_and_a_paused_worker_end_with_their_channel(self):
        host, pid = self.fork(taking=False)
        run = host.run("grows", 10, 10)
        host.until("output")
        host.tell("pause", run)
        host.until("paused")
        watch = os.pidfd_open(pid)
        host.channel.close()
        self.assertTrue(ended_within(watch, 1))
        os.close(watch)

    def test_bye_ends_it_when_idle(self):
        self.host.run("count", 100)
        self.host.channel.send({"op": "bye"})
        self.host.until("finished")
        self.host.until("ready")
        self.assertIsNone(self.host.next())
        self.assertEqual(server().status(self.pid), 0)

    def test_prints_go_to_their_own_pipe_line_by_line(self):
        read, write = os.pipe()
        host, _ = self.fork(prints=write)
        os.close(write)
        host.call("prints", "hello")
        host.channel.close()
        with os.fdopen(read) as pipe:
            self.assertEqual(pipe.read().splitlines(), ["hello", "below", "hello again"])

    def test_a_child_of_a_body_has_no_channel(self):
        self.assertEqual(self.host.call("forks_and_looks"), 0)

    def test_a_child_of_a_body_has_no_say(self):
        self.assertEqual(self.host.call("forks", True), 0)
        self.assertEqual(self.host.of("progress"), [])

    def test_a_child_of_a_body_neither_keeps_the_channel_open_nor_outlives_its_worker(self):
        self.host.run("forks", False)
        watch = os.pidfd_open(self.host.until("message")["value"])
        os.kill(self.pid, signal.SIGKILL)
        self.assertIsNone(self.host.next())
        self.assertTrue(ended_within(watch, 1))
        os.close(watch)

    def test_a_worker_leads_a_group_so_that_all_of_it_can_be_ended(self):
        self.assertEqual(os.getpgid(self.pid), self.pid)
        self.host.run("forks", False)
        watch = os.pidfd_open(self.host.until("message")["value"])
        os.killpg(self.pid, signal.SIGKILL)
        self.assertTrue(ended_within(watch, 1))
        os.close(watch)


if __name__ == "__main__":
    unittest.main()
