# requests, simulated: blocking calls that move the virtual clock and let nothing else on their thread run meanwhile.

import _http
import json as _json
import time


# ---- errors -----------------------------------------------------------------------------------------------------------


class RequestException(IOError):
    def __init__(self, *args, request=None, response=None):
        super().__init__(*args)
        self.request = request
        self.response = response


class HTTPError(RequestException):
    pass


class ConnectionError(RequestException):
    pass


class Timeout(RequestException):
    pass


class ConnectTimeout(ConnectionError, Timeout):
    pass


class ReadTimeout(Timeout):
    pass


class TooManyRedirects(RequestException):
    pass


class exceptions:
    RequestException = RequestException
    HTTPError = HTTPError
    ConnectionError = ConnectionError
    Timeout = Timeout
    ConnectTimeout = ConnectTimeout
    ReadTimeout = ReadTimeout
    TooManyRedirects = TooManyRedirects


# ---- responses --------------------------------------------------------------------------------------------------------


class Response:
    def __init__(self, url, elapsed):
        self.url = url
        self.status_code = _http.status(url)
        self.reason = _http.phrase(self.status_code)
        self.text = _http.body(url)
        self.headers = {"Content-Type": "application/json"}
        self.encoding = "utf-8"
        self._elapsed = elapsed

    def __repr__(self):
        return f"<Response [{self.status_code}]>"

    def __bool__(self):
        return self.ok

    @property
    def content(self):
        return self.text.encode()

    @property
    def elapsed(self):
        from datetime import timedelta

        return timedelta(seconds=self._elapsed)

    @property
    def ok(self):
        return self.status_code < 400

    def json(self):
        return _json.loads(self.text)

    def raise_for_status(self):
        if 400 <= self.status_code < 600:
            kind = "Client" if self.status_code < 500 else "Server"
            raise HTTPError(f"{self.status_code} {kind} Error: {self.reason} for url: {self.url}", response=self)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


def _time_out(url, timeout):
    time.sleep(timeout)
    port = 443 if url.startswith("https") else 80
    pool = "HTTPSConnectionPool" if port == 443 else "HTTPConnectionPool"
    raise ReadTimeout(
        f"{pool}(host='{_http.host_of(url)}', port={port}): Read timed out. (read timeout={timeout})"
    )


def request(method, url, *, params=None, timeout=None, **options):
    url = _http.with_parameters(str(url), params)
    if isinstance(timeout, tuple):
        timeout = timeout[1]
    latency = _http.latency(url)
    if timeout is not None and latency > timeout:
        _time_out(url, timeout)
    time.sleep(latency)
    return Response(url, latency)


def get(url, params=None, **options):
    return request("GET", url, params=params, **options)


def options(url, **options):
    return request("OPTIONS", url, **options)


def head(url, **options):
    return request("HEAD", url, **options)


def post(url, data=None, json=None, **options):
    return request("POST", url, **options)


def put(url, data=None, **options):
    return request("PUT", url, **options)


def patch(url, data=None, **options):
    return request("PATCH", url, **options)


def delete(url, **options):
    return request("DELETE", url, **options)


class Session:
    def __init__(self):
        self.headers = {}
        self.params = {}

    def request(self, method, url, *, params=None, **options):
        return request(method, url, params=params or self.params, **options)

    def get(self, url, **options):
        return self.request("GET", url, **options)

    def head(self, url, **options):
        return self.request("HEAD", url, **options)

    def post(self, url, data=None, json=None, **options):
        return self.request("POST", url, **options)

    def put(self, url, data=None, **options):
        return self.request("PUT", url, **options)

    def patch(self, url, data=None, **options):
        return self.request("PATCH", url, **options)

    def delete(self, url, **options):
        return self.request("DELETE", url, **options)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


session = Session
