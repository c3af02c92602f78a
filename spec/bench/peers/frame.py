"""The frame of a Python program that is measured, as ../frame.lua is that of a Lua program."""
import sys
import time


def serve(work):
    print("ready", flush=True)
    for line in sys.stdin:
        count = int(line)
        if count == 0:
            break
        before = time.process_time()
        work(count)
        print("%.6f" % (time.process_time() - before), flush=True)


def check(campaign):
    assert campaign["name"] and campaign["status"] == 1 and campaign["daily_limit"]
