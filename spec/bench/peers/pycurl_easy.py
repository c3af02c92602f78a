"""pycurl: one handle for all requests, each answer written to a BytesIO, as its quick start shows."""
import json
import os
from io import BytesIO

import pycurl

from frame import check, serve

curl = pycurl.Curl()
curl.setopt(pycurl.URL, os.environ["BASE"] + "/campaign.json")
curl.setopt(pycurl.HTTPHEADER, ["Authorization: Bearer benchmark-key-0123456789", "Accept: application/json"])


def work(count):
    for _ in range(count):
        body = BytesIO()
        curl.setopt(pycurl.WRITEDATA, body)
        curl.perform()
        assert curl.getinfo(pycurl.RESPONSE_CODE) == 200
        check(json.loads(body.getvalue()))


serve(work)
