"""First in first out, last in first out, by priority, and the simple one."""
import queue

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    q = kind()
    for item in (3, 1, 2):
        q.put(item)
    print(kind.__name__, q.qsize(), [q.get() for _ in range(3)], q.empty())

jobs = queue.PriorityQueue()
for priority, job in ((2, "write"), (1, "read"), (3, "test"), (1, "plan")):
    jobs.put((priority, job))
while not jobs.empty():
    print(*jobs.get())
try:
    queue.SimpleQueue().get(timeout=0)
except queue.Empty:
    print("nothing there")
print(queue.Queue(2).maxsize, queue.Queue().full(), queue.Full.__name__, issubclass(queue.Empty, Exception))
