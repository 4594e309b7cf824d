"""A stand-in for httpx on the virtual clock: the parts that courses use, answered by http_simulation."""

import asyncio
import json
import time

import http_simulation


class HTTPError(Exception):
    pass


class RequestError(HTTPError):
    pass


class TransportError(RequestError):
    pass


class TimeoutException(TransportError):
    pass


class ReadTimeout(TimeoutException):
    pass


class HTTPStatusError(HTTPError):
    def __init__(self, message, *, request=None, response=None):
        super().__init__(message)
        self.request = request
        self.response = response


class Response:
    def __init__(self, url):
        self.url = url
        self.status_code = http_simulation.status(url)
        self.reason_phrase = http_simulation.reason(self.status_code)
        self.text = http_simulation.body(url)

    def __repr__(self):
        return f"<Response [{self.status_code} {self.reason_phrase}]>"

    @property
    def content(self):
        return self.text.encode()

    @property
    def is_success(self):
        return 200 <= self.status_code <= 299

    @property
    def is_error(self):
        return 400 <= self.status_code <= 599

    def json(self):
        return json.loads(self.text)

    def raise_for_status(self):
        if self.is_success:
            return self
        kinds = {1: "Informational response", 3: "Redirect response", 4: "Client error", 5: "Server error"}
        kind = kinds.get(self.status_code // 100, "Invalid status code")
        message = (f"{kind} '{self.status_code} {self.reason_phrase}' for url '{self.url}'\n"
                   f"For more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/"
                   f"{self.status_code}")
        raise HTTPStatusError(message, response=self)


DEFAULT_TIMEOUT = 5.0
UNSET = object()


class _Client:
    def __init__(self, *, base_url="", timeout=DEFAULT_TIMEOUT, **_options):
        self._base_url = base_url
        self._timeout = timeout
        self.is_closed = False

    def _plan(self, url, timeout):
        """The whole URL, how long the request waits, and whether it then fails by its timeout."""
        if self.is_closed:
            raise RuntimeError("Cannot send a request, as the client has been closed.")
        whole = url if "://" in url else self._base_url + url
        limit = self._timeout if timeout is UNSET else timeout
        latency = http_simulation.latency(whole)
        if limit is not None and latency > limit:
            return whole, limit, True
        return whole, latency, False


class AsyncClient(_Client):
    async def get(self, url, *, timeout=UNSET, **_options):
        whole, wait, late = self._plan(url, timeout)
        await asyncio.sleep(wait)
        if late:
            raise ReadTimeout("")
        return Response(whole)

    async def aclose(self):
        self.is_closed = True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_exception):
        await self.aclose()


class Client(_Client):
    def get(self, url, *, timeout=UNSET, **_options):
        whole, wait, late = self._plan(url, timeout)
        time.sleep(wait)
        if late:
            raise ReadTimeout("")
        return Response(whole)

    def close(self):
        self.is_closed = True

    def __enter__(self):
        return self

    def __exit__(self, *_exception):
        self.close()


def get(url, *, timeout=UNSET, **_options):
    with Client() as client:
        return client.get(url, timeout=timeout)
