# aiohttp's session: what is sent, how long that takes, and how it ends.

import _asyncio
from _awaited import PendingCall
import _http
from aiohttp.client_exceptions import (
    ClientConnectorError, ConnectionTimeoutError, InvalidUrlClientError, NonHttpUrlClientError, ServerDisconnectedError,
    SocketTimeoutError,
)
from aiohttp.client_reqrep import CIMultiDictProxy, ClientResponse, URL
from aiohttp.connector import TCPConnector
import asyncio

_unset = object()
_FOREVER = 10.0**9


class ClientTimeout:
    def __init__(self, total=None, connect=None, sock_read=None, sock_connect=None, ceil_threshold=5):
        self.total, self.connect, self.sock_read, self.sock_connect = total, connect, sock_read, sock_connect
        self.ceil_threshold = ceil_threshold

    def __repr__(self):
        return (
            f"ClientTimeout(total={self.total}, connect={self.connect}, sock_read={self.sock_read}, "
            f"sock_connect={self.sock_connect}, ceil_threshold={self.ceil_threshold})"
        )


DEFAULT_TIMEOUT = ClientTimeout(total=300, sock_connect=30)


class BasicAuth:
    def __init__(self, login, password="", encoding="latin1"):
        self.login, self.password, self.encoding = login, password, encoding


def _text_of(value):
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise TypeError(
            f"Invalid variable type: value should be str, int or float, got {value!r} of type {type(value)}"
        )
    return str(value)


class ClientSession:
    _connector = None  # for __del__, when there was no running loop

    def __init__(self, base_url=None, *, connector=None, cookies=None, headers=None, auth=None, json_serialize=None,
                 raise_for_status=False, timeout=_unset, connector_owner=True, trust_env=False, read_bufsize=65536):
        self._loop = asyncio.get_running_loop()
        self._base_url = None if base_url is None else str(base_url)
        self._connector = TCPConnector() if connector is None else connector
        self._connector_owner = connector_owner
        self._default_headers = CIMultiDictProxy(headers or {})
        self._default_auth, self._cookies = auth, dict(cookies or {})
        self._raise_for_status = raise_for_status
        self._timeout = DEFAULT_TIMEOUT if timeout is _unset else _as_timeout(timeout)

    closed = property(lambda self: self._connector is None or self._connector.closed)
    connector = property(lambda self: self._connector)
    headers = property(lambda self: self._default_headers)
    timeout = property(lambda self: self._timeout)
    cookie_jar = property(lambda self: ())

    def __del__(self):
        if not self.closed:
            self._loop.call_exception_handler({"client_session": self, "message": "Unclosed client session"})

    async def close(self):
        if not self.closed:
            if self._connector_owner:
                await self._connector.close()
            self._connector = None

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc_value, traceback):
        await self.close()

    def __enter__(self):
        raise TypeError("Use async with instead")

    def __exit__(self, exc_type, exc_value, traceback):
        pass

    # -- requests

    async def _request(self, method, str_or_url, *, params=None, data=None, json=None, cookies=None, headers=None,
                       auth=None, allow_redirects=True, max_redirects=10, raise_for_status=None, proxy=None,
                       timeout=_unset, ssl=True, verify_ssl=None):
        if self.closed:
            raise RuntimeError("Session is closed")
        url = self._whole_url(str(str_or_url), params)
        sent = CIMultiDictProxy({"Host": url.host})
        sent.update(self._default_headers)
        sent.update(headers or {})
        auth = auth or self._default_auth
        if auth is not None:
            sent["Authorization"] = _http.basic_authorization(auth.login, auth.password)
        cookie = _http.cookie_header(self._cookies, cookies)
        if cookie is not None:
            sent["Cookie"] = cookie
        _, content_type = _http.encode_body(None, data, json)
        if content_type is not None:
            sent.setdefault("Content-Type", content_type)
        limits = self._timeout if timeout is _unset or timeout is None else _as_timeout(timeout)
        response = ClientResponse(method, url, sent, await self._answer(method, url, limits))
        wants_check = self._raise_for_status if raise_for_status is None else raise_for_status
        if callable(wants_check):
            await wants_check(response)
        elif wants_check:
            response.raise_for_status()
        return response

    def _whole_url(self, text, params):
        if self._base_url is not None and "://" not in text:
            base = _http.Url(self._base_url)
            path = text if text.startswith("/") else base.path.rpartition("/")[0] + "/" + text
            text = self._base_url[: len(base.scheme) + 3] + self._base_url[len(base.scheme) + 3 :].partition("/")[0] + path
        url = URL(_http.with_parameters(text, params, _text_of))
        if url.scheme and url.scheme not in ("http", "https"):
            raise NonHttpUrlClientError(url)
        if not url.host:
            raise InvalidUrlClientError(url)
        return url

    async def _answer(self, method, url, limits):
        answer = _http.Answer(method, str(url))
        is_late = limits.total is not None and answer.seconds > limits.total
        if is_late or limits.total is not None and self._connector._is_full(url.host):
            async with asyncio.timeout(limits.total):
                return await self._exchange(method, url, answer, limits)
        return await self._exchange(method, url, answer, limits)

    async def _exchange(self, method, url, answer, limits):
        connector = self._connector
        await self._connect(connector, url, answer, limits)
        try:
            if limits.sock_read is not None and answer.seconds > limits.sock_read:
                await _asyncio.io_sleep(limits.sock_read, f"{method} {url}")
                raise SocketTimeoutError("Timeout on reading data from socket")
            await _asyncio.io_sleep(answer.seconds, f"{method} {url}")
        finally:
            connector._release(url.host)
        if answer.failure == "connect":
            raise ClientConnectorError(url.host, url.port, ConnectionRefusedError(111, "Connection refused"))
        if answer.failure == "disconnect":
            raise ServerDisconnectedError()
        return answer

    async def _connect(self, connector, url, answer, limits):
        if answer.failure == "timeout":
            times = [limit for limit in (limits.connect, limits.sock_connect) if limit is not None]
            answer.seconds = min(times) if times else _FOREVER
            if limits.total is not None and answer.seconds >= limits.total:
                await _asyncio.io_sleep(limits.total, f"connect {url}")
                raise asyncio.TimeoutError()
            await _asyncio.io_sleep(answer.seconds, f"connect {url}")
            raise ConnectionTimeoutError(f"Connection timeout to host {url}")
        if limits.connect is None or not connector._is_full(url.host):
            await connector._acquire(url.host)
            return
        try:
            async with asyncio.timeout(limits.connect):
                await connector._acquire(url.host)
        except TimeoutError as error:
            raise ConnectionTimeoutError(f"Connection timeout to host {url}") from error

    def request(self, method, url, **options):
        return _RequestContextManager(self._request(method, url, **options))

    def get(self, url, *, allow_redirects=True, **options):
        return _RequestContextManager(self._request("GET", url, **options))

    def options(self, url, *, allow_redirects=True, **options):
        return _RequestContextManager(self._request("OPTIONS", url, **options))

    def head(self, url, *, allow_redirects=False, **options):
        return _RequestContextManager(self._request("HEAD", url, **options))

    def post(self, url, *, data=None, **options):
        return _RequestContextManager(self._request("POST", url, data=data, **options))

    def put(self, url, *, data=None, **options):
        return _RequestContextManager(self._request("PUT", url, data=data, **options))

    def patch(self, url, *, data=None, **options):
        return _RequestContextManager(self._request("PATCH", url, data=data, **options))

    def delete(self, url, **options):
        return _RequestContextManager(self._request("DELETE", url, **options))


def _as_timeout(timeout):
    return timeout if isinstance(timeout, ClientTimeout) else ClientTimeout(total=timeout)


class _RequestContextManager(PendingCall):
    """What session.get(…) gives: to be awaited, or entered with `async with`."""

    def __iter__(self):
        return self.__await__()

    async def __aenter__(self):
        self._response = await self._coroutine
        return self._response

    async def __aexit__(self, *exc_info):
        self._response.release()


class _SessionRequestContextManager:
    """aiohttp.request(…): a session for one request."""

    def __init__(self, method, url, options):
        self._method, self._url, self._options = method, url, options

    async def __aenter__(self):
        self._session = ClientSession()
        try:
            self._response = await self._session.request(self._method, self._url, **self._options)
        except BaseException:
            await self._session.close()
            raise
        return self._response

    async def __aexit__(self, *exc_info):
        self._response.release()
        await self._session.close()


def request(method, url, **options):
    return _SessionRequestContextManager(method, url, options)
