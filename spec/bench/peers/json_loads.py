"""Python's json, decoding the page."""
import json
import os
from urllib.request import urlopen

from frame import serve

with urlopen(os.environ["BASE"] + "/page-1") as answer:
    TEXT = answer.read()


def work(count):
    for _ in range(count):
        assert len(json.loads(TEXT)["items"]) == 100


serve(work)
