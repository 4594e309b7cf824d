# Round-robin scheduling of generators: what an event loop does, in thirty lines.
class Scheduler:
    def __init__(self):
        self.ready = []
        self.sleeping = []
        self.now = 0

    def spawn(self, name, generator):
        self.ready.append((name, generator))

    def run(self):
        order = 0
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda entry: entry[:2])
                self.now, _, name, generator = self.sleeping.pop(0)
                self.ready.append((name, generator))
            name, generator = self.ready.pop(0)
            try:
                delay = generator.send(None)
            except StopIteration as stop:
                print(f"{self.now:>3} {name} finished with {stop.value!r}")
                continue
            if delay:
                order += 1
                self.sleeping.append((self.now + delay, order, name, generator))
            else:
                self.ready.append((name, generator))


def worker(scheduler, name, delays):
    for delay in delays:
        print(f"{scheduler.now:>3} {name} waits {delay}")
        yield delay
    return sum(delays)


scheduler = Scheduler()
scheduler.spawn("A", worker(scheduler, "A", [3, 0, 2]))
scheduler.spawn("B", worker(scheduler, "B", [1, 1, 1, 1]))
scheduler.spawn("C", worker(scheduler, "C", [0, 0, 5]))
scheduler.run()
