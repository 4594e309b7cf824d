# What requests sends and gets: prepared requests and responses.

import _http
from requests.exceptions import HTTPError, JSONDecodeError
import json as _json


class CaseInsensitiveDict(_http.CaseInsensitiveDict):
    pass


class PreparedRequest:
    def __init__(self, method, url, headers, body):
        self.method, self.url, self.headers, self.body = method, url, headers, body

    @property
    def path_url(self):
        url = _http.Url(self.url)
        return url.path + (f"?{url.query_string}" if url.query_string else "")

    def __repr__(self):
        return f"<PreparedRequest [{self.method}]>"


class Response:
    def __init__(self):
        self.status_code = None
        self.url = None
        self.reason = None
        self.request = None
        self.headers = CaseInsensitiveDict()
        self.cookies = {}
        self.history = []
        self.encoding = "utf-8"
        self._content = b""
        self._seconds = 0.0

    def __repr__(self):
        return f"<Response [{self.status_code}]>"

    def __bool__(self):
        return self.ok

    def __iter__(self):
        return self.iter_content(128)

    @property
    def ok(self):
        try:
            self.raise_for_status()
        except HTTPError:
            return False
        return True

    @property
    def is_redirect(self):
        return "location" in self.headers and self.status_code in (301, 302, 303, 307, 308)

    @property
    def content(self):
        return self._content

    @property
    def text(self):
        return self._content.decode()

    apparent_encoding = "utf-8"

    @property
    def elapsed(self):
        from datetime import timedelta

        return timedelta(seconds=self._seconds)

    def json(self, **options):
        try:
            return _json.loads(self.text, **options)
        except _json.JSONDecodeError as error:
            raise JSONDecodeError(str(error)) from None

    def raise_for_status(self):
        if 400 <= self.status_code < 600:
            kind = "Client" if self.status_code < 500 else "Server"
            raise HTTPError(f"{self.status_code} {kind} Error: {self.reason} for url: {self.url}", response=self)

    def iter_content(self, chunk_size=1, decode_unicode=False):
        size = chunk_size or max(len(self._content), 1)
        for begin in range(0, len(self._content), size):
            chunk = self._content[begin : begin + size]
            yield chunk.decode() if decode_unicode else chunk

    def iter_lines(self, chunk_size=512, decode_unicode=False, delimiter=None):
        for line in self.text.splitlines() if delimiter is None else self.text.split(delimiter):
            yield line if decode_unicode else line.encode()

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()
