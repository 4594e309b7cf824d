# httpx, simulated: requests that take the virtual time of the design's table, answered without a network.

import _asyncio
import _http
import json as _json
import time

_DEFAULT_TIMEOUT = 5.0
_unset = object()


# ---- errors -----------------------------------------------------------------------------------------------------------


class HTTPError(Exception):
    def __init__(self, message, *, request=None):
        super().__init__(message)
        self.request = request


class RequestError(HTTPError):
    pass


class TransportError(RequestError):
    pass


class TimeoutException(TransportError):
    pass


class ConnectTimeout(TimeoutException):
    pass


class ReadTimeout(TimeoutException):
    pass


class WriteTimeout(TimeoutException):
    pass


class PoolTimeout(TimeoutException):
    pass


class NetworkError(TransportError):
    pass


class ConnectError(NetworkError):
    pass


class ReadError(NetworkError):
    pass


class InvalidURL(Exception):
    pass


class HTTPStatusError(HTTPError):
    def __init__(self, message, *, request=None, response=None):
        super().__init__(message, request=request)
        self.response = response


# ---- requests and responses -------------------------------------------------------------------------------------------


class Request:
    def __init__(self, method, url):
        self.method = method
        self.url = url

    def __repr__(self):
        return f"<Request({self.method!r}, {self.url!r})>"


class Response:
    def __init__(self, request, elapsed=0.0):
        self.request = request
        self.url = request.url
        self.status_code = _http.status(self.url)
        self.reason_phrase = _http.phrase(self.status_code)
        self.text = _http.body(self.url)
        self.headers = {"content-type": "application/json"}
        self.is_closed = True
        self._elapsed = elapsed

    def __repr__(self):
        return f"<Response [{self.status_code} {self.reason_phrase}]>"

    @property
    def content(self):
        return self.text.encode()

    @property
    def elapsed(self):
        from datetime import timedelta

        return timedelta(seconds=self._elapsed)

    @property
    def is_success(self):
        return 200 <= self.status_code <= 299

    @property
    def is_error(self):
        return 400 <= self.status_code <= 599

    @property
    def is_client_error(self):
        return 400 <= self.status_code <= 499

    @property
    def is_server_error(self):
        return 500 <= self.status_code <= 599

    def json(self):
        return _json.loads(self.text)

    def read(self):
        return self.content

    async def aread(self):
        return self.content

    def raise_for_status(self):
        if self.is_success:
            return self
        kinds = {1: "Informational response", 3: "Redirect response", 4: "Client error", 5: "Server error"}
        kind = kinds.get(self.status_code // 100, "Invalid status code")
        message = (
            f"{kind} '{self.status_code} {self.reason_phrase}' for url '{self.url}'\n"
            "For more information check: "
            f"https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/{self.status_code}"
        )
        raise HTTPStatusError(message, request=self.request, response=self)


class Timeout:
    def __init__(self, timeout=_DEFAULT_TIMEOUT, *, connect=_unset, read=_unset, write=_unset, pool=_unset):
        self.connect = timeout if connect is _unset else connect
        self.read = timeout if read is _unset else read
        self.write = timeout if write is _unset else write
        self.pool = timeout if pool is _unset else pool

    def __repr__(self):
        return f"Timeout(connect={self.connect}, read={self.read}, write={self.write}, pool={self.pool})"


class Limits:
    def __init__(self, *, max_connections=None, max_keepalive_connections=None, keepalive_expiry=5.0):
        self.max_connections = max_connections
        self.max_keepalive_connections = max_keepalive_connections
        self.keepalive_expiry = keepalive_expiry


def _seconds(timeout):
    return timeout.read if isinstance(timeout, Timeout) else timeout


# ---- clients ----------------------------------------------------------------------------------------------------------


class _Client:
    def __init__(self, *, base_url="", timeout=_DEFAULT_TIMEOUT, headers=None, params=None, **options):
        self.base_url = base_url
        self.timeout = timeout
        self.headers = dict(headers or {})
        self.params = params
        self.is_closed = False

    def _plan(self, method, url, params, timeout):
        """The request, how long it takes, and whether that ends in its timeout."""
        if self.is_closed:
            raise RuntimeError("Cannot send a request, as the client has been closed.")
        url = str(url)
        if "://" not in url:
            url = str(self.base_url) + url
        request = Request(method, _http.with_parameters(url, params or self.params))
        limit = _seconds(self.timeout if timeout is _unset else timeout)
        latency = _http.latency(url)
        if limit is not None and latency > limit:
            return request, limit, True
        return request, latency, False


def _finish(request, elapsed, is_late):
    if is_late:
        raise ReadTimeout("", request=request)
    return Response(request, elapsed)


class AsyncClient(_Client):
    async def request(self, method, url, *, params=None, timeout=_unset, **options):
        request, wait, is_late = self._plan(method, url, params, timeout)
        await _asyncio.io_sleep(wait, f"{method} {request.url}")
        return _finish(request, wait, is_late)

    async def get(self, url, **options):
        return await self.request("GET", url, **options)

    async def options(self, url, **options):
        return await self.request("OPTIONS", url, **options)

    async def head(self, url, **options):
        return await self.request("HEAD", url, **options)

    async def post(self, url, **options):
        return await self.request("POST", url, **options)

    async def put(self, url, **options):
        return await self.request("PUT", url, **options)

    async def patch(self, url, **options):
        return await self.request("PATCH", url, **options)

    async def delete(self, url, **options):
        return await self.request("DELETE", url, **options)

    async def aclose(self):
        self.is_closed = True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exception):
        await self.aclose()


class Client(_Client):
    def request(self, method, url, *, params=None, timeout=_unset, **options):
        request, wait, is_late = self._plan(method, url, params, timeout)
        time.sleep(wait)
        return _finish(request, wait, is_late)

    def get(self, url, **options):
        return self.request("GET", url, **options)

    def options(self, url, **options):
        return self.request("OPTIONS", url, **options)

    def head(self, url, **options):
        return self.request("HEAD", url, **options)

    def post(self, url, **options):
        return self.request("POST", url, **options)

    def put(self, url, **options):
        return self.request("PUT", url, **options)

    def patch(self, url, **options):
        return self.request("PATCH", url, **options)

    def delete(self, url, **options):
        return self.request("DELETE", url, **options)

    def close(self):
        self.is_closed = True

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


def request(method, url, **options):
    with Client() as client:
        return client.request(method, url, **options)


def get(url, **options):
    return request("GET", url, **options)


def post(url, **options):
    return request("POST", url, **options)


def put(url, **options):
    return request("PUT", url, **options)


def patch(url, **options):
    return request("PATCH", url, **options)


def delete(url, **options):
    return request("DELETE", url, **options)
