"""A stand-in for requests on the virtual clock: blocking, so it moves the clock and lets nothing else run."""

import json
import time

import http_simulation


class RequestException(IOError):
    def __init__(self, *args, request=None, response=None):
        super().__init__(*args)
        self.request = request
        self.response = response


class HTTPError(RequestException):
    pass


class Timeout(RequestException):
    pass


class ReadTimeout(Timeout):
    pass


class ConnectionError(RequestException):
    pass


class exceptions:
    RequestException = RequestException
    HTTPError = HTTPError
    Timeout = Timeout
    ReadTimeout = ReadTimeout
    ConnectionError = ConnectionError


class Response:
    def __init__(self, url):
        self.url = url
        self.status_code = http_simulation.status(url)
        self.reason = http_simulation.reason(self.status_code)
        self.text = http_simulation.body(url)

    def __repr__(self):
        return f"<Response [{self.status_code}]>"

    @property
    def content(self):
        return self.text.encode()

    @property
    def ok(self):
        return self.status_code < 400

    def json(self):
        return json.loads(self.text)

    def raise_for_status(self):
        if 400 <= self.status_code < 600:
            kind = "Client" if self.status_code < 500 else "Server"
            raise HTTPError(f"{self.status_code} {kind} Error: {self.reason} for url: {self.url}", response=self)


def get(url, *, timeout=None, **_options):
    latency = http_simulation.latency(url)
    if timeout is not None and latency > timeout:
        time.sleep(timeout)
        port = 443 if url.startswith("https") else 80
        pool = "HTTPSConnectionPool" if port == 443 else "HTTPConnectionPool"
        raise ReadTimeout(f"{pool}(host='{http_simulation.host_of(url)}', port={port}): "
                          f"Read timed out. (read timeout={timeout})")
    time.sleep(latency)
    return Response(url)


class Session:
    def get(self, url, *, timeout=None, **options):
        return get(url, timeout=timeout, **options)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_exception):
        self.close()
