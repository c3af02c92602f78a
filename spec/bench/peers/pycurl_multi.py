"""pycurl: 32 handles on a CurlMulti, used again when they are done, as its example retriever-multi does it."""
import json
import os
from io import BytesIO

import pycurl

from frame import check, serve

WIDTH = 32


def handle():
    curl = pycurl.Curl()
    curl.setopt(pycurl.URL, os.environ["BASE"] + "/campaign.json")
    curl.setopt(pycurl.HTTPHEADER, ["Authorization: Bearer benchmark-key-0123456789", "Accept: application/json"])
    return curl


multi = pycurl.CurlMulti()
handles = [handle() for _ in range(WIDTH)]


def work(count):
    free, started, done = list(handles), 0, 0
    while done < count:
        while free and started < count:
            curl = free.pop()
            curl.body = BytesIO()
            curl.setopt(pycurl.WRITEDATA, curl.body)
            multi.add_handle(curl)
            started += 1
        while multi.perform()[0] == pycurl.E_CALL_MULTI_PERFORM:
            pass
        more = 1
        while more:
            more, good, bad = multi.info_read()
            assert not bad
            for curl in good:
                multi.remove_handle(curl)
                assert curl.getinfo(pycurl.RESPONSE_CODE) == 200
                check(json.loads(curl.body.getvalue()))
                free.append(curl)
                done += 1
        if len(free) < WIDTH and not (free and started < count):
            multi.select(1.0)


serve(work)
