# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""What is seldom done does not end a worker, nor come out as something else."""

import unittest

import numpy as np

from fakehost import WorkerTest

from heddle.values import INLINE


class Arrays(WorkerTest):
    def test_an_array_of_the_other_byte_order_made_in_a_buffer_comes_out_right(self):
        np.testing.assert_array_equal(self.host.call("turned_bytes", INLINE), np.arange(INLINE))

    def test_an_array_that_lies_askew_in_its_buffer_is_moved(self):
        came = self.host.call("shifted", INLINE)
        np.testing.assert_array_equal(came, np.arange(INLINE))
        self.assertTrue(came.flags.aligned)


class Words(WorkerTest):
    def test_what_is_said_and_cannot_be_told_is_told_as_well_as_can_be(self):
        self.assertEqual(self.host.call("says_what_cannot_be_told"), 1)
        told = [frame["text"] for frame in self.host.of("log")]
        self.assertEqual(told[:2], ["caf?.tif"] * 2)
        for text in (*told[2:], self.host.of("progress")[-1]["text"]):
            self.assertRegex(text, "^x+ … x+$")

    def test_a_late_progress_that_is_no_unicode_does_not_end_the_worker(self):
        run = self.host.run("progresses_late")
        while self.host.until("progress")["text"] != "caf?.tif":
            pass
        self.host.tell("send", run, value=3)
        self.assertEqual(self.host.until("finished")["outputs"], [3])

    def test_an_error_that_cannot_say_what_it_is_fails_its_run_alone(self):
        for name, text in (("fails_to_say", "Silent, which cannot say what is wrong"), ("is_its_own_cause", "ValueError: round")):
            self.host.run(name)
            self.assertEqual(self.host.until("failed")["text"], text)
            self.host.until("ready")
        self.assertEqual(self.host.call("echo", "fine"), "fine")

    def test_words_of_a_thread_that_an_earlier_run_has_left_are_not_those_of_this_run(self):
        self.host.call("leaves_a_thread")
        self.assertFalse(self.host.call("lets_the_thread_talk"))
        self.assertEqual([frame["text"] for frame in self.host.of("log")], ["from now"])
        self.assertEqual(self.host.of("progress") + self.host.of("message"), [])


class Names(WorkerTest):
    def test_an_input_may_be_called_whatever_a_parameter_may(self):
        self.assertEqual(self.host.call("names", 1, 2, 3, 4), [1, 2, 3, 4])


class Children(WorkerTest):
    def test_a_child_forked_by_a_thread_outlives_the_thread(self):
        self.assertEqual(self.host.call("forks_in_a_thread"), 5)

    def test_a_child_of_a_body_may_have_children(self):
        self.assertEqual(self.host.call("forks_twice"), 7)


if __name__ == "__main__":
    unittest.main()
