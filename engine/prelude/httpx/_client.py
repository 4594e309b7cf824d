# httpx's clients. What is sent and how it ends is planned once; the two clients differ in how they wait.

import _asyncio
import _http
import asyncio
from httpx import _exceptions as errors
from httpx._models import BasicAuth, Headers, Limits, Request, Response, Timeout, UNSET, URL
import time

DEFAULT_TIMEOUT = Timeout(5.0)
DEFAULT_LIMITS = Limits(max_connections=100, max_keepalive_connections=20)


class MockTransport:
    """Answers requests by a function of the program instead of the simulated network; it takes no time."""

    def __init__(self, handler):
        self.handler = handler


class _BaseClient:
    def __init__(self, *, auth=None, params=None, headers=None, cookies=None, verify=True, http1=True, http2=False,
                 timeout=DEFAULT_TIMEOUT, follow_redirects=False, limits=DEFAULT_LIMITS, max_redirects=20,
                 event_hooks=None, base_url="", transport=None, trust_env=True, default_encoding="utf-8"):
        self.params = params
        self.auth = auth
        self.cookies = dict(cookies or {})
        self.headers = Headers({"Accept": "*/*", "Accept-Encoding": "gzip, deflate", "Connection": "keep-alive",
                                "User-Agent": "python-httpx/0.28.1"})
        self.headers.update(headers or {})
        self.timeout = timeout
        self.follow_redirects = follow_redirects
        self.event_hooks = {"request": [], "response": [], **(event_hooks or {})}
        self.base_url = base_url
        self._limits = limits
        self._transport = transport
        self._is_opened = False
        self.is_closed = False

    @property
    def timeout(self):
        return self._timeout

    @timeout.setter
    def timeout(self, timeout):
        self._timeout = Timeout(timeout)

    @property
    def base_url(self):
        return self._base_url

    @base_url.setter
    def base_url(self, url):
        text = str(url)
        self._base_url = URL(text if not text or text.endswith("/") else text + "/")

    def _open(self):
        if self._is_opened or self.is_closed:
            if self.is_closed:
                raise RuntimeError("Cannot reopen a client instance, once it has been closed.")
            raise RuntimeError("Cannot open a client instance more than once.")
        self._is_opened = True

    def build_request(self, method, url, *, content=None, data=None, files=None, json=None, params=None, headers=None,
                      cookies=None, timeout=UNSET, extensions=None):
        text = str(url)
        if "://" not in text and str(self._base_url):
            text = str(self._base_url) + text.lstrip("/")
        merged = Headers(self.headers)
        merged.update(headers or {})
        all_params = params
        if self.params:
            all_params = {**dict(self.params), **dict(params or {})}
        cookie = _http.cookie_header(self.cookies, cookies)
        if cookie is not None:
            merged["Cookie"] = cookie
        request = Request(method, text, params=all_params, headers=merged, content=content, data=data, json=json)
        request._timeout = self._timeout if timeout is UNSET else Timeout(timeout)
        return request

    def _check_can_send(self, request, auth):
        if self.is_closed:
            raise RuntimeError("Cannot send a request, as the client has been closed.")
        self._is_opened = True
        auth = self.auth if auth is None or auth is UNSET else auth
        if isinstance(auth, BasicAuth):
            auth = (auth.username, auth.password)
        if isinstance(auth, tuple):
            request.headers["Authorization"] = _http.basic_authorization(*auth)
        if request.url.scheme not in ("http", "https"):
            problem = "an unsupported protocol" if request.url.scheme else "an 'http://' or 'https://' protocol"
            verb = "has" if request.url.scheme else "is missing"
            scheme = f" '{request.url.scheme}://'." if request.url.scheme else "."
            raise errors.UnsupportedProtocol(f"Request URL {verb} {problem}{scheme}", request=request)


class _Exchange:
    """A request on its way: how long to wait, and what comes then."""

    def __init__(self, request):
        self._request = request
        self._answer = answer = _http.Answer(request.method, str(request.url))
        limits = getattr(request, "_timeout", DEFAULT_TIMEOUT)
        self.seconds, self._error = answer.seconds, None
        if answer.failure == "timeout":
            self._fail(errors.ConnectTimeout, limits.connect)
        elif limits.read is not None and answer.seconds > limits.read:
            self._fail(errors.ReadTimeout, limits.read)
        elif answer.failure == "connect":
            self._fail(errors.ConnectError, answer.seconds, "All connection attempts failed")
        elif answer.failure == "disconnect":
            message = "Server disconnected without sending a response."
            self._fail(errors.RemoteProtocolError, answer.seconds, message)

    def _fail(self, kind, seconds, message=""):
        self.seconds = _FOREVER if seconds is None else seconds
        self._error = kind(message, request=self._request)

    def finish(self):
        if self._error is not None:
            raise self._error
        answer = self._answer
        response = Response(answer.status, headers={"Content-Type": answer.content_type}, content=answer.body,
                            request=self._request)
        response._elapsed = self.seconds
        return response


_FOREVER = 10.0**9


def _response_of_handler(result, request):
    result.request = request
    result._elapsed = 0.0
    return result


# ---- asynchronous -----------------------------------------------------------------------------------------------------


class AsyncClient(_BaseClient):
    _connections = None

    async def send(self, request, *, stream=False, auth=None, follow_redirects=UNSET):
        self._check_can_send(request, auth)
        for hook in self.event_hooks["request"]:
            await hook(request)
        response = await self._answer(request)
        for hook in self.event_hooks["response"]:
            await hook(response)
        if stream:
            response._leave_unread()
        return response

    async def _answer(self, request):
        if self._transport is not None:
            result = self._transport.handler(request)
            return _response_of_handler(await result if asyncio.iscoroutine(result) else result, request)
        if self._limits.max_connections is None:
            return await self._exchange(request)
        if self._connections is None:
            self._connections = asyncio.Semaphore(self._limits.max_connections)
        await self._take_connection(request)
        try:
            return await self._exchange(request)
        finally:
            self._connections.release()

    async def _take_connection(self, request):
        if not self._connections.locked():
            await self._connections.acquire()
            return
        try:
            async with asyncio.timeout(request._timeout.pool):
                await self._connections.acquire()
        except TimeoutError:
            raise errors.PoolTimeout("", request=request) from None

    async def _exchange(self, request):
        exchange = _Exchange(request)
        await _asyncio.io_sleep(exchange.seconds, f"{request.method} {request.url}")
        return exchange.finish()

    async def request(self, method, url, *, content=None, data=None, files=None, json=None, params=None, headers=None,
                      cookies=None, auth=None, follow_redirects=UNSET, timeout=UNSET, extensions=None):
        request = self.build_request(method, url, content=content, data=data, files=files, json=json, params=params,
                                     headers=headers, cookies=cookies, timeout=timeout)
        return await self.send(request, auth=auth)

    async def get(self, url, *, params=None, headers=None, cookies=None, auth=None, follow_redirects=UNSET,
                  timeout=UNSET, extensions=None):
        return await self.request("GET", url, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout)

    async def options(self, url, *, params=None, headers=None, cookies=None, auth=None, follow_redirects=UNSET,
                      timeout=UNSET, extensions=None):
        return await self.request("OPTIONS", url, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout)

    async def head(self, url, *, params=None, headers=None, cookies=None, auth=None, follow_redirects=UNSET,
                   timeout=UNSET, extensions=None):
        return await self.request("HEAD", url, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout)

    async def delete(self, url, *, params=None, headers=None, cookies=None, auth=None, follow_redirects=UNSET,
                     timeout=UNSET, extensions=None):
        return await self.request("DELETE", url, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout)

    async def post(self, url, **options):
        return await self.request("POST", url, **options)

    async def put(self, url, **options):
        return await self.request("PUT", url, **options)

    async def patch(self, url, **options):
        return await self.request("PATCH", url, **options)

    def stream(self, method, url, **options):
        return _AsyncStream(self, method, url, options)

    async def aclose(self):
        self.is_closed = True

    async def __aenter__(self):
        self._open()
        return self

    async def __aexit__(self, exc_type=None, exc_value=None, traceback=None):
        await self.aclose()


class _AsyncStream:
    def __init__(self, client, method, url, options):
        self._client, self._method, self._url, self._options = client, method, url, options

    async def __aenter__(self):
        request = self._client.build_request(self._method, self._url, **self._options)
        self._response = await self._client.send(request, stream=True)
        return self._response

    async def __aexit__(self, *exc_info):
        await self._response.aclose()


# ---- blocking ---------------------------------------------------------------------------------------------------------


class Client(_BaseClient):
    def send(self, request, *, stream=False, auth=None, follow_redirects=UNSET):
        self._check_can_send(request, auth)
        for hook in self.event_hooks["request"]:
            hook(request)
        response = self._answer(request)
        for hook in self.event_hooks["response"]:
            hook(response)
        if stream:
            response._leave_unread()
        return response

    def _answer(self, request):
        if self._transport is not None:
            return _response_of_handler(self._transport.handler(request), request)
        exchange = _Exchange(request)
        time.sleep(exchange.seconds)
        return exchange.finish()

    def request(self, method, url, *, content=None, data=None, files=None, json=None, params=None, headers=None,
                cookies=None, auth=None, follow_redirects=UNSET, timeout=UNSET, extensions=None):
        request = self.build_request(method, url, content=content, data=data, files=files, json=json, params=params,
                                     headers=headers, cookies=cookies, timeout=timeout)
        return self.send(request, auth=auth)

    def get(self, url, *, params=None, headers=None, cookies=None, auth=None, follow_redirects=UNSET, timeout=UNSET,
            extensions=None):
        return self.request("GET", url, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout)

    def options(self, url, *, params=None, headers=None, cookies=None, auth=None, follow_redirects=UNSET, timeout=UNSET,
                extensions=None):
        return self.request("OPTIONS", url, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout)

    def head(self, url, *, params=None, headers=None, cookies=None, auth=None, follow_redirects=UNSET, timeout=UNSET,
             extensions=None):
        return self.request("HEAD", url, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout)

    def delete(self, url, *, params=None, headers=None, cookies=None, auth=None, follow_redirects=UNSET, timeout=UNSET,
               extensions=None):
        return self.request("DELETE", url, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout)

    def post(self, url, **options):
        return self.request("POST", url, **options)

    def put(self, url, **options):
        return self.request("PUT", url, **options)

    def patch(self, url, **options):
        return self.request("PATCH", url, **options)

    def stream(self, method, url, **options):
        return _Stream(self, method, url, options)

    def close(self):
        self.is_closed = True

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, exc_type=None, exc_value=None, traceback=None):
        self.close()


class _Stream:
    def __init__(self, client, method, url, options):
        self._client, self._method, self._url, self._options = client, method, url, options

    def __enter__(self):
        request = self._client.build_request(self._method, self._url, **self._options)
        self._response = self._client.send(request, stream=True)
        return self._response

    def __exit__(self, *exc_info):
        self._response.close()


def request(method, url, **options):
    with Client() as client:
        return client.request(method, url, **options)


def get(url, **options):
    return request("GET", url, **options)


def options(url, **options):
    return request("OPTIONS", url, **options)


def head(url, **options):
    return request("HEAD", url, **options)


def post(url, **options):
    return request("POST", url, **options)


def put(url, **options):
    return request("PUT", url, **options)


def patch(url, **options):
    return request("PATCH", url, **options)


def delete(url, **options):
    return request("DELETE", url, **options)


def stream(method, url, **options):
    return Client().stream(method, url, **options)
