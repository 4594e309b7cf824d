"""Names, current_thread, main_thread, idents and what cannot be done."""
import threading
import time


def show():
    me = threading.current_thread()
    print(me.name, me is threading.main_thread(), me.ident == threading.get_ident(), me.is_alive(), me.daemon)
    time.sleep(0.1)


show()
threads = [threading.Thread(target=show), threading.Thread(target=show, name="worker-7"),
           threading.Thread(target=lambda: show()), threading.Thread(name="nothing"), threading.Thread()]
threads[0].name = "renamed"
for thread in threads:
    print(thread.ident, repr(thread))
    thread.start()
print([thread.name for thread in threading.enumerate()])
for action in (threads[0].start, threading.Thread(target=show).join, threading.current_thread().join):
    try:
        action()
    except RuntimeError as error:
        print("RuntimeError:", error)
threads[0].join(0.05)
print(threads[0].is_alive(), time.monotonic())
threads[0].join(5)
print(threads[0].is_alive(), time.monotonic(), threading.active_count())
