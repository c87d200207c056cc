# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""A run in a worker process: what it tells, how it pauses, is steered and is held."""

import time
import unittest

import numpy as np

from fakehost import WorkerTest
from heddle.window import EVERY, SMALL_HELD


class Runs(WorkerTest):
    def test_a_run_is_told_to_be_finished_and_the_worker_is_ready(self):
        self.assertEqual(self.host.call("echo", 5), 5)
        self.assertEqual([frame["op"] for frame in self.host.seen], ["hello", "finished", "ready"])

    def test_yields_are_outputs_in_order_each_told_once(self):
        self.assertEqual(self.host.call("count", 50), 50)
        self.assertEqual([frame["value"] for frame in self.host.of("output")], list(range(50)))

    def test_a_named_tuple_shows_every_output_and_a_bare_value_the_first(self):
        self.assertEqual(self.host.call("two", 2), [2, "end"])
        self.assertEqual([f["value"] for f in self.host.of("output") if f["index"] == 0], [0, 0, 1, 1])
        self.assertEqual(self.host.of("output")[1]["value"], "0")

    def test_two_untaken_arrays_hold_the_body_and_each_taken_lets_one_more_out(self):
        host, _ = self.fork(taking=False)
        run = host.run("grows", 10, 1_000_000)
        for expected in range(1, 3):
            self.assertEqual(host.until("output")["value"][0], expected)
        self.assertEqual(host.next()["waiting"], True)  # the host may lend its place
        for expected in range(3, 7):
            host.tell("pause", run)
            self.assertEqual(host.next(), {"op": "paused", "run": run, "attempt": 1, "paused": True})  # and no output before
            host.tell("resume", run)
            self.assertEqual(host.next()["op"], "paused")
            host.tell("taken", run, output=0)
            self.assertEqual([host.next().get("waiting"), host.next().get("value")[0]], [False, expected])
            self.assertEqual(host.next()["waiting"], True)
        host.tell("stop", run)
        host.until("aborted")

    def test_of_small_values_many_are_under_way_and_few_ask_for_a_word(self):
        host, _ = self.fork(taking=False)
        run = host.run("count", 1_000_000)
        told = [host.until("output") for _ in range(SMALL_HELD)]
        self.assertEqual([frame["value"] for frame in told], list(range(SMALL_HELD)))
        asking = [frame["ack"] for frame in told if frame["ack"]]
        self.assertEqual(asking, list(range(EVERY, SMALL_HELD + 1, EVERY)))
        self.assertEqual(host.next()["waiting"], True)
        host.tell("taken", run, output=0, ack=asking[0])
        self.assertEqual(host.until("output")["value"], SMALL_HELD)
        host.tell("stop", run)
        host.until("aborted")

    def test_small_values_that_nobody_took_do_not_keep_an_array_from_being_told(self):
        host, _ = self.fork(taking=False)
        host.run("small_then_large", 10)
        while not isinstance(host.until("output")["value"], np.ndarray):
            pass
        host.until("finished")

    def test_a_million_previews_need_no_memory_and_the_newest_is_told(self):
        self.host.call("count_latest", 1000)
        before = resident(self.pid)
        self.assertEqual(self.host.call("count_latest", 1_000_000), 1_000_000)
        told = [frame["value"] for frame in self.host.of("output")]
        self.assertLess(resident(self.pid) - before, 16 * 1024)
        self.assertLess(len(told), 500_000)
        self.assertEqual(told[told.index(0, 1):], sorted(told[told.index(0, 1):]))

    def test_where_every_value_counts_no_preview_is_passed_over(self):
        run = self.host.run("count_latest", 1000, every=True)
        told = [self.host.until("output")["value"] for _ in range(1000)]
        self.assertEqual(told, list(range(1000)))
        self.assertEqual(self.host.until("finished")["run"], run)
        self.host.until("ready")

    def test_a_yielded_array_stays_as_it_was_though_the_body_goes_on_to_change_it(self):
        host, _ = self.fork(taking=False)
        run = host.run("grows", 10_000, 3)
        first, second = host.until("output"), host.until("output")
        self.assertEqual((first["value"][0], second["value"][-1]), (1.0, 2.0))
        host.tell("taken", run, output=0)
        np.testing.assert_array_equal(host.until("finished")["outputs"][0], np.full(10_000, 3.0))
        self.assertEqual((first["value"][-1], second["value"][0]), (1.0, 2.0))

    def test_what_is_sent_arrives_at_the_next_yield(self):
        host, _ = self.fork(taking=False)
        run = host.run("adds")
        for _ in range(SMALL_HELD):
            host.until("output")  # it is held at its next
        host.tell("send", run, value=2.5)
        host.tell("send", run, value=4.0)  # the latest counts
        host.tell("pause", run)
        host.until("paused")
        host.tell("resume", run)
        host.until("paused")
        host.taking = True
        host.tell("taken", run, output=0, ack=SMALL_HELD)
        while host.until("output")["value"] != 4.0:
            pass
        host.tell("send", run, value="end")
        self.assertEqual(host.until("finished")["outputs"], [4.0])

    def test_who_waits_for_a_value_says_so(self):
        run = self.host.run("gathers", 1)
        self.assertTrue(self.host.until("waiting")["waiting"])
        self.host.tell("send", run, value=1)
        self.assertFalse(self.host.until("waiting")["waiting"])
        self.host.until("finished")

    def test_a_mailbox_that_queues_keeps_all(self):
        run = self.host.run("gathers", 3)
        for value in ("a", 0, [1, 2]):
            self.host.tell("send", run, value=value)
        self.assertEqual(self.host.until("finished")["outputs"], [["a", 0, [1, 2]]])

    def test_pause_and_resume_are_told_by_turns_when_they_take_effect(self):
        run = self.host.run("count", 100_000)
        for paused in (True, False, True):
            self.host.tell("pause" if paused else "resume", run)
            self.assertEqual(self.host.until("paused")["paused"], paused)
        self.host.seen.clear()
        self.host.tell("stop", run)
        self.host.until("aborted")
        self.assertEqual(self.host.of("output") + self.host.of("paused"), [])

    def test_what_was_said_before_a_pause_is_told_before_it(self):
        run = self.host.run("progresses_then_pauses")
        self.host.until("message")
        self.host.tell("pause", run)
        self.host.tell("send", run, value=1)
        self.host.until("paused")
        self.assertEqual(self.host.of("progress")[-1]["done"], 3)
        self.host.tell("resume", run)
        self.host.until("finished")

    def test_a_paused_body_still_tells_the_preview_that_it_yielded(self):
        host, _ = self.fork(taking=False)
        run = host.run("previews")
        self.assertEqual(host.until("output")["value"], 1)
        host.until("message")
        host.tell("pause", run)
        host.tell("send", run, value=1)
        host.until("paused")
        host.tell("taken", run, output=0)
        self.assertEqual(host.until("output")["value"], 2)
        host.tell("stop", run)
        host.until("aborted")

    def test_a_run_that_begins_paused_does_not_enter_its_body(self):
        run = self.host.run("says", paused=True)
        self.assertEqual(self.host.next()["op"], "paused")
        self.host.tell("resume", run)
        self.assertFalse(self.host.until("paused")["paused"])
        self.host.until("finished")

    def test_a_pause_is_no_time_of_the_run(self):
        begun = time.perf_counter()
        run = self.host.run("adds")
        self.host.until("output")
        self.host.tell("pause", run)
        self.host.until("paused")
        paused = time.perf_counter()
        while time.perf_counter() < paused + 10 * (paused - begun):
            pass  # longer than all that it does
        rested = time.perf_counter() - paused
        self.host.tell("resume", run)
        self.host.until("paused")
        self.host.tell("send", run, value="end")
        self.assertLess(self.host.until("finished")["seconds"], time.perf_counter() - begun - rested)

    def test_a_checkpoint_pauses_a_plain_function(self):
        run = self.host.run("checks", 10_000_000)
        self.host.until("message")
        self.host.tell("pause", run)
        self.host.until("paused")
        self.host.tell("stop", run)
        self.host.until("aborted")

    def test_progress_is_told_now_and_then_and_the_last_always(self):
        self.host.call("says")
        told = self.host.of("progress")
        self.assertLess(len(told), 1000)
        self.assertEqual((told[-1]["done"], told[-1]["total"], told[-1]["text"]), (5000, 5000, "steps"))
        self.assertEqual([(f["text"], f["warning"]) for f in self.host.of("log")], [("a line", False), ("a warning", True)])
        self.assertEqual(self.host.of("message")[0]["value"], {"a": 1})

    def test_what_python_and_numpy_warn_of_is_a_warning_of_each_run(self):
        for _ in range(2):
            self.host.seen.clear()
            self.host.call("divides", 0.0)
            first, second = self.host.of("log")
            self.assertRegex(first["text"], r"^UserWarning: about to divide \(bodies.py, line \d+\)$")
            self.assertIn("divide by zero", second["text"])
            self.assertTrue(first["warning"] and second["warning"])

    def test_memory_is_told_and_comes_back(self):
        self.assertEqual(self.host.call("counts_runs"), 1)
        self.assertEqual(self.host.of("memory")[0]["value"], 1)
        self.assertEqual(self.host.call("counts_runs", memory=41), 42)

    def test_triggers_come_in_and_go_out(self):
        self.assertEqual(self.host.call("fires", "now", None, trigger=0), ["go now", None])
        fired = self.host.of("output")[0]
        self.assertEqual((fired["index"], fired["value"], fired["trigger"]), (1, 5, True))

    def test_paths_lie_beside_the_flow(self):
        self.assertEqual(self.host.call("beside", "data/a.csv"), "/flow/data/a.csv")
        self.assertEqual(self.host.call("beside", "/a.csv"), "/a.csv")

    def test_an_input_without_a_value_and_a_node_that_is_not_there_fail(self):
        for name, inputs, text in (("echo", (), "value has no value"), ("nothing", (), "no node probe.nothing"), ("count", (1.5,), "")):
            self.host.run(name, *inputs)
            self.assertIn(text, self.host.until("failed")["text"])
            self.host.until("ready")
        self.assertEqual(self.host.call("echo", 1), 1)


def resident(pid):
    """Kilobytes that the process has needed at most."""
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return int(next(line for line in status if line.startswith("VmHWM")).split()[1])


if __name__ == "__main__":
    unittest.main()
