"""A subclass of Thread keeps its result, or what went wrong, for whoever joins it."""
import threading
import time


class Download(threading.Thread):
    def __init__(self, url, seconds):
        super().__init__(name=f"download-{url}")
        self.url = url
        self.seconds = seconds
        self.result = None
        self.error = None

    def run(self):
        try:
            time.sleep(self.seconds)
            if "bad" in self.url:
                raise ConnectionError(f"no route to {self.url}")
            self.result = f"<{self.url}>"
        except ConnectionError as error:
            self.error = error


downloads = [Download("a.org", 0.3), Download("bad.org", 0.1), Download("c.org", 0.2)]
for download in downloads:
    download.start()
for download in downloads:
    download.join()
    print(download.name, download.result, download.error)
print(f"{time.perf_counter():.1f}")
print(repr(Download("x", 0)))
