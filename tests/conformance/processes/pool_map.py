"""CPU-bound work in a pool of processes."""
import time
from concurrent.futures import ProcessPoolExecutor, as_completed


def is_prime(n):
    return n > 1 and all(n % divisor for divisor in range(2, int(n ** 0.5) + 1))


def count_primes(low, high):
    time.sleep((high - low) / 1000)
    return sum(is_prime(n) for n in range(low, high))


def main():
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(list(pool.map(is_prime, [7, 10, 97, 100, 7919])))
        print(list(pool.map(count_primes, [0, 100, 200], [100, 200, 400], chunksize=1)))
        print(f"{time.perf_counter():.1f}")
        jobs = {pool.submit(count_primes, low, low + 200): low for low in (0, 200, 1000)}
        for job in as_completed(jobs):
            print(f"{time.perf_counter():.1f} from {jobs[job]}: {job.result()} primes")


if __name__ == "__main__":
    main()
