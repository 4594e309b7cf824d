# httpx's values: URLs, headers, requests, responses, timeouts and limits.

import _http
from httpx._exceptions import HTTPStatusError, ResponseNotRead
import json as _json

UNSET = object()


def parameter_text(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


class URL(_http.Url):
    def __init__(self, url="", params=None):
        super().__init__(_http.with_parameters(str(url), params, parameter_text))

    @property
    def port(self):
        return None if self._explicit_port == self.default_port else self._explicit_port

    @property
    def query(self):
        return self.query_string.encode()

    @property
    def params(self):
        return QueryParams(self.query_string)

    @property
    def is_absolute_url(self):
        return bool(self.scheme)

    def join(self, url):
        other = str(url)
        if "://" in other:
            return URL(other)
        origin = str(self)[: len(self.scheme) + 3] + str(self)[len(self.scheme) + 3 :].partition("/")[0]
        if other.startswith("/"):
            return URL(origin + other)
        return URL(origin + self.path.rpartition("/")[0] + "/" + other)


class QueryParams:
    def __init__(self, query=""):
        self._pairs = _http.pairs_of_query(query)

    def __getitem__(self, key):
        for name, value in self._pairs:
            if name == key:
                return value
        raise KeyError(key)

    def get(self, key, default=None):
        return next((value for name, value in self._pairs if name == key), default)

    def __contains__(self, key):
        return any(name == key for name, _ in self._pairs)

    def keys(self):
        return list(dict(self._pairs))

    def __iter__(self):
        return iter(self.keys())

    def items(self):
        return list({name: self[name] for name, _ in self._pairs}.items())

    def __str__(self):
        return "&".join(f"{_http.quote(name)}={_http.quote(value)}" for name, value in self._pairs)

    def __repr__(self):
        return f"QueryParams({str(self)!r})"


class Headers(_http.CaseInsensitiveDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __repr__(self):
        return f"Headers({dict(self.items())!r})"


class Request:
    def __init__(self, method, url, *, params=None, headers=None, content=None, data=None, json=None):
        self.method = method.upper()
        self.url = URL(url, params)
        self.headers = Headers({"Host": self.url.host})
        self.headers.update(headers or {})
        body, content_type = _http.encode_body(content, data, json)
        self.content = body.encode() if isinstance(body, str) else body or b""
        if self.content or self.method in ("POST", "PUT", "PATCH"):
            self.headers.setdefault("Content-Length", str(len(self.content)))
        if content_type is not None:
            self.headers.setdefault("Content-Type", content_type)

    def read(self):
        return self.content

    async def aread(self):
        return self.content

    def __repr__(self):
        return f"<Request({self.method!r}, {str(self.url)!r})>"


_KINDS_OF_ERROR = {1: "Informational response", 3: "Redirect response", 4: "Client error", 5: "Server error"}


class Response:
    def __init__(self, status_code, *, headers=None, content=None, text=None, html=None, json=None, request=None):
        self.status_code = status_code
        self.headers = Headers(headers or {})
        self.http_version = "HTTP/1.1"
        self.history = []
        self.cookies, self.links = {}, {}
        self.is_closed = True
        self._request = request
        self._elapsed = None
        self._content = b""
        if json is not None:
            self._fill(_json.dumps(json).encode(), "application/json")
        elif html is not None:
            self._fill(html.encode(), "text/html; charset=utf-8")
        elif text is not None:
            self._fill(text.encode(), "text/plain; charset=utf-8")
        elif content is not None:
            self._fill(content if isinstance(content, bytes) else content.encode(), None)

    def _fill(self, content, content_type):
        self._content = content
        self.headers.setdefault("Content-Length", str(len(content)))
        if content_type is not None:
            self.headers.setdefault("Content-Type", content_type)

    def __repr__(self):
        return f"<Response [{self.status_code} {self.reason_phrase}]>"

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError("The request instance has not been set on this response.")
        return self._request

    @request.setter
    def request(self, request):
        self._request = request

    @property
    def url(self):
        return self.request.url

    @property
    def reason_phrase(self):
        return _http.phrase(self.status_code)

    @property
    def elapsed(self):
        if self._elapsed is None:
            raise RuntimeError("'.elapsed' may only be accessed after the response has been read or closed.")
        from datetime import timedelta

        return timedelta(seconds=self._elapsed)

    encoding = charset_encoding = "utf-8"

    # -- the kind of status

    @property
    def is_informational(self):
        return 100 <= self.status_code <= 199

    @property
    def is_success(self):
        return 200 <= self.status_code <= 299

    @property
    def is_redirect(self):
        return 300 <= self.status_code <= 399

    @property
    def is_client_error(self):
        return 400 <= self.status_code <= 499

    @property
    def is_server_error(self):
        return 500 <= self.status_code <= 599

    @property
    def is_error(self):
        return 400 <= self.status_code <= 599

    @property
    def has_redirect_location(self):
        return self.status_code in (301, 302, 303, 307, 308) and "location" in self.headers

    def raise_for_status(self):
        if self._request is None:
            raise RuntimeError(
                "Cannot call `raise_for_status` as the request instance has not been set on this response."
            )
        if self.is_success:
            return self
        kind = _KINDS_OF_ERROR.get(self.status_code // 100, "Invalid status code")
        message = f"{kind} '{self.status_code} {self.reason_phrase}' for url '{self.url}'\n"
        if self.has_redirect_location:
            message += f"Redirect location: '{self.headers['location']}'\n"
        message += (
            f"For more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/{self.status_code}"
        )
        raise HTTPStatusError(message, request=self._request, response=self)

    # -- the body

    @property
    def content(self):
        if self._content is None:
            raise ResponseNotRead()
        return self._content

    @property
    def text(self):
        return self.content.decode()

    def json(self, **options):
        return _json.loads(self.text, **options)

    def _whole(self):
        """The content, which a streamed response hands over only now."""
        if self._content is None:
            self._content = self._unread
            self.is_closed = True
        return self._content

    def _leave_unread(self):
        self._unread, self._content, self.is_closed = self._content, None, False

    def read(self):
        return self._whole()

    async def aread(self):
        return self._whole()

    def iter_bytes(self, chunk_size=None):
        yield from _chunks(self._whole(), chunk_size)

    def iter_text(self, chunk_size=None):
        yield from _chunks(self._whole().decode(), chunk_size)

    def iter_lines(self):
        yield from self._whole().decode().splitlines()

    async def aiter_bytes(self, chunk_size=None):
        for chunk in _chunks(self._whole(), chunk_size):
            yield chunk

    async def aiter_text(self, chunk_size=None):
        for chunk in _chunks(self._whole().decode(), chunk_size):
            yield chunk

    async def aiter_lines(self):
        for line in self._whole().decode().splitlines():
            yield line

    iter_raw, aiter_raw = iter_bytes, aiter_bytes

    def close(self):
        self.is_closed = True

    async def aclose(self):
        self.is_closed = True


def _chunks(content, size):
    size = size or max(len(content), 1)
    return [content[begin : begin + size] for begin in range(0, len(content), size)]


class Timeout:
    def __init__(self, timeout=UNSET, *, connect=UNSET, read=UNSET, write=UNSET, pool=UNSET):
        if isinstance(timeout, Timeout):
            self.connect, self.read, self.write, self.pool = timeout._parts()
            return
        if isinstance(timeout, tuple):
            self.connect, self.read = timeout[:2]
            self.write = timeout[2] if len(timeout) > 2 else None
            self.pool = timeout[3] if len(timeout) > 3 else None
            return
        if timeout is UNSET and UNSET in (connect, read, write, pool):
            raise ValueError("httpx.Timeout must either include a default, or set all four parameters explicitly.")
        self.connect = timeout if connect is UNSET else connect
        self.read = timeout if read is UNSET else read
        self.write = timeout if write is UNSET else write
        self.pool = timeout if pool is UNSET else pool

    def _parts(self):
        return (self.connect, self.read, self.write, self.pool)

    def __eq__(self, other):
        return isinstance(other, Timeout) and self._parts() == other._parts()

    def __repr__(self):
        if len(set(self._parts())) == 1:
            return f"Timeout(timeout={self.connect})"
        return f"Timeout(connect={self.connect}, read={self.read}, write={self.write}, pool={self.pool})"


class Limits:
    def __init__(self, *, max_connections=None, max_keepalive_connections=None, keepalive_expiry=5.0):
        self.max_connections = max_connections
        self.max_keepalive_connections = max_keepalive_connections
        self.keepalive_expiry = keepalive_expiry

    def __repr__(self):
        return (
            f"Limits(max_connections={self.max_connections}, "
            f"max_keepalive_connections={self.max_keepalive_connections}, keepalive_expiry={self.keepalive_expiry})"
        )


class BasicAuth:
    def __init__(self, username, password):
        self.username, self.password = username, password
