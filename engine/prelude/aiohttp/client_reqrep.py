# aiohttp's responses.

import _http
from aiohttp.client_exceptions import ClientConnectionError, ClientResponseError, ContentTypeError
import json as _json


class URL(_http.Url):
    """What yarl gives."""

    @property
    def port(self):
        return self._explicit_port or self.default_port

    @property
    def query(self):
        return dict(_http.pairs_of_query(self.query_string))

    def with_query(self, query):
        return URL(_http.with_parameters(str(self).partition("?")[0], query))

    def __truediv__(self, name):
        return URL(f"{str(self).rstrip('/')}/{name}")


class CIMultiDictProxy(_http.CaseInsensitiveDict):
    def __repr__(self):
        return f"<CIMultiDictProxy({', '.join(f'{key!r}: {value!r}' for key, value in self.items())})>"


class RequestInfo:
    def __init__(self, url, method, headers):
        self.url = self.real_url = url
        self.method, self.headers = method, headers

    def __repr__(self):
        return f"RequestInfo(url={self.url!r}, method={self.method!r}, headers={self.headers!r}, real_url={self.url!r})"


class StreamReader:
    """The body of a response, read piece by piece."""

    def __init__(self, response):
        self._response = response
        self._position = 0

    async def read(self, n=-1):
        whole = self._response._take_body()
        begin = self._position
        self._position = len(whole) if n < 0 else min(begin + n, len(whole))
        return whole[begin : self._position]

    async def readline(self):
        newline = self._response._take_body()[self._position :].find(b"\n")
        return await self.read(-1 if newline < 0 else newline + 1)

    def at_eof(self):
        return self._position >= len(self._response._take_body())

    async def iter_chunked(self, n):
        while chunk := await self.read(n):
            yield chunk

    async def iter_any(self):
        if chunk := await self.read():
            yield chunk

    async def __aiter__(self):
        while line := await self.readline():
            yield line


class ClientResponse:
    def __init__(self, method, url, request_headers, answer):
        self.method = method
        self.url = self.real_url = url
        self.status = answer.status
        self.reason = _http.phrase(answer.status)
        self.version = (1, 1)
        self.history = ()
        self.cookies = {}
        self.request_info = RequestInfo(url, method, request_headers)
        self._arrived = answer.body.encode()
        self.headers = CIMultiDictProxy(
            {"Content-Type": answer.content_type, "Content-Length": str(len(self._arrived))}
        )
        self.content = StreamReader(self)
        self._body = None
        self._released = False

    def __repr__(self):
        return f"<ClientResponse({self.url}) [{self.status} {self.reason}]>\n{self.headers!r}\n"

    host = property(lambda self: self.url.host)
    ok = property(lambda self: self.status < 400)
    closed = property(lambda self: self._released)
    content_type = property(lambda self: self.headers["Content-Type"].partition(";")[0])
    content_length = property(lambda self: len(self._arrived))
    charset = property(lambda self: "utf-8" if "charset" in self.headers["Content-Type"] else None)

    def get_encoding(self):
        return "utf-8"

    def raise_for_status(self):
        if not self.ok:
            self.release()
            raise ClientResponseError(self.request_info, self.history, status=self.status, message=self.reason,
                                      headers=self.headers)

    def _take_body(self):
        """The body, if it was read in time: leaving the response gives its connection back, and what was not read is lost."""
        if self._body is None:
            if self._released:
                raise ClientConnectionError("Connection closed")
            self._body = self._arrived
        return self._body

    async def read(self):
        return self._take_body()

    async def text(self, encoding=None, errors="strict"):
        return self._take_body().decode(encoding or "utf-8", errors)

    async def json(self, *, encoding=None, loads=_json.loads, content_type="application/json"):
        body = self._take_body()
        if content_type and self.content_type != content_type:
            message = f"Attempt to decode JSON with unexpected mimetype: {self.headers['Content-Type']}"
            raise ContentTypeError(self.request_info, self.history, status=self.status, message=message,
                                   headers=self.headers)
        text = body.decode(encoding or "utf-8").strip()
        return loads(text) if text else None

    def close(self):
        self._released = True

    def release(self):
        self._released = True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_info):
        self.release()
