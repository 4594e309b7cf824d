"""wait with each of its conditions."""
import time
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, wait


def work(seconds, fails=False):
    time.sleep(seconds)
    if fails:
        raise RuntimeError(f"failed after {seconds}")
    return seconds


def report(title, outcome):
    done = [future.exception() or future.result() for future in outcome.done]
    print(f"{time.monotonic():.1f} {title}: done {done}, {len(outcome.not_done)} not done")


with ThreadPoolExecutor() as pool:
    def fresh():
        return [pool.submit(work, 0.3), pool.submit(work, 0.1), pool.submit(work, 0.2, True), pool.submit(work, 0.5)]

    for condition in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        report(condition, wait(fresh(), return_when=condition))
    report("timeout", wait(fresh(), timeout=0.25))
    finished = fresh()
    wait(finished)
    report("done before", wait(finished, return_when=FIRST_COMPLETED))
    done, not_done = wait([])
    print(done, not_done)
