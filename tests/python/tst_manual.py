# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""The listings of the manual's page are a package that works, and its test passes."""

import pathlib
import re
import runpy
import shutil
import tempfile
import unittest

from fakehost import SOURCE

import numpy as np

import heddle
from heddle import package, script
from heddle.testing import run

PAGE = (SOURCE / "resources/manual/nodes-in-python.md").read_text("utf-8")
EVERY = re.findall(r"^```python\n(.*?)^```", PAGE, re.M | re.S)
LISTINGS = [listing for listing in EVERY if "import" in listing]
SCRIPTS = [listing for listing in EVERY if "import" not in listing]


class Page(unittest.TestCase):
    def test_its_listings_work(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="heddle-manual-"))
        self.addCleanup(shutil.rmtree, folder)
        (folder / "package.json").write_text('{"name": "my_nodes"}')
        for number, listing in enumerate(LISTINGS[:-1]):
            (folder / f"part{number}.py").write_text(listing)
        loaded = package.load(folder)
        self.assertEqual((loaded.problems, sorted(loaded.nodes)), ([], [f"my_nodes.{name}" for name in (
            "fft", "hypotenuse", "ifft", "mean_of_planes")]))
        self.assertEqual(run(loaded.nodes["my_nodes.hypotenuse"]).result, 5.0)
        (folder / "tests").mkdir()
        (folder / "tests/test_it.py").write_text(LISTINGS[-1])
        runpy.run_path(str(folder / "tests/test_it.py"))["test_planes"]()

    def test_its_script_works(self):
        [code] = SCRIPTS
        made = script.load(code)
        self.assertEqual([(port.name, port.type) for port in made.inputs], [("image", "image"), ("amount", "number")])
        np.testing.assert_allclose(run(made, image=np.ones((4, 4))).result, np.ones((4, 4)))

    def test_it_speaks_of_all_that_there_is(self):
        left = [name for name in heddle.__all__ if not re.search(rf"\b{name}\b", PAGE)]
        self.assertEqual(left, ["Axis", "DeclarationError", "ValueRefused"])


if __name__ == "__main__":
    unittest.main()
