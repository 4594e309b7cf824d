"""multiprocessing.Process: start, join, exit codes, names."""
import multiprocessing
import sys
import time


def work(name, seconds, status=None):
    print(f"{time.perf_counter():.1f} {name} begins", flush=True)
    time.sleep(seconds)
    if status == "error":
        raise ValueError(f"{name} is broken")
    if status is not None:
        sys.exit(status)
    print(f"{time.perf_counter():.1f} {name} ends", flush=True)


if __name__ == "__main__":
    plans = {"good": (0.3,), "left": (0.1, 4), "bad": (0.2, "error")}
    processes = [multiprocessing.Process(target=work, args=(name, *plan), name=name) for name, plan in plans.items()]
    print([(process.is_alive(), process.exitcode) for process in processes])
    for process in processes:
        process.start()
    print([process.is_alive() for process in processes], multiprocessing.cpu_count() > 1)
    for process in processes:
        process.join()
        print(f"{time.perf_counter():.1f} {process.name} has ended with {process.exitcode}")
    print(multiprocessing.Process(target=work).name, multiprocessing.Process(name="p").daemon)
