"""httpx: a Client, which keeps its connections; or 32 tasks on an AsyncClient."""
import asyncio
import os
import sys

import httpx

from frame import check, serve

URL = os.environ["BASE"] + "/campaign.json"
HEADERS = {"Authorization": "Bearer benchmark-key-0123456789", "Accept": "application/json"}
WIDTH = 32


def one_after_another():
    client = httpx.Client(headers=HEADERS)

    def work(count):
        for _ in range(count):
            answer = client.get(URL)
            answer.raise_for_status()
            check(answer.json())

    return work


def at_the_same_time():
    loop = asyncio.new_event_loop()
    client = httpx.AsyncClient(headers=HEADERS)

    async def task(numbers):
        for _ in numbers:
            answer = await client.get(URL)
            answer.raise_for_status()
            check(answer.json())

    async def tasks(count):
        numbers = iter(range(count))
        await asyncio.gather(*(task(numbers) for _ in range(WIDTH)))

    return lambda count: loop.run_until_complete(tasks(count))


serve(at_the_same_time() if sys.argv[1] == "gather" else one_after_another())
