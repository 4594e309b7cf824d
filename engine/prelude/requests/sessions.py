# requests' session: what is sent, how long that blocks the thread, and how it ends.

import _http
from requests.exceptions import ConnectionError, ConnectTimeout, InvalidSchema, MissingSchema, ReadTimeout
from requests.models import CaseInsensitiveDict, PreparedRequest, Response
import time

_FOREVER = 10.0**9


def default_headers():
    return CaseInsensitiveDict({
        "User-Agent": "python-requests/2.32.3", "Accept-Encoding": "gzip, deflate", "Accept": "*/*",
        "Connection": "keep-alive",
    })


def _text_of(value):
    return None if value is None else str(value)


class Session:
    def __init__(self):
        self.headers = default_headers()
        self.params = {}
        self.auth = None
        self.cookies = {}
        self.proxies = {}
        self.verify = True
        self.hooks = {"response": []}

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def close(self):
        pass

    def request(self, method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None,
                timeout=None, allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None, cert=None,
                json=None):
        request = self._prepare(method.upper(), url, params, data, headers, json)
        self._identify(request, auth, cookies)
        connect_limit, read_limit = timeout if isinstance(timeout, tuple) else (timeout, timeout)
        answer = _http.Answer(request.method, request.url)
        self._fail_if_it_must(request, answer, connect_limit, read_limit)
        time.sleep(answer.seconds)
        response = _response_of(request, answer)
        own_hooks = (hooks or {}).get("response", [])
        for hook in [*self.hooks["response"], *(own_hooks if isinstance(own_hooks, list) else [own_hooks])]:
            response = hook(response) or response
        return response

    def _prepare(self, method, url, params, data, headers, json):
        url = _checked_url(str(url))
        all_params = params
        if self.params:
            all_params = {**dict(self.params), **dict(params or {})}
        all_headers = self.headers.copy()
        all_headers.update(headers or {})
        body, content_type = _http.encode_body(None, data, json)
        if body:
            all_headers["Content-Length"] = str(len(body))
        if content_type is not None:
            all_headers.setdefault("Content-Type", content_type)
        return PreparedRequest(method, _http.with_parameters(url, all_params, _text_of), all_headers, body or None)

    def _identify(self, request, auth, cookies):
        auth = auth or self.auth
        if auth is not None:
            request.headers["Authorization"] = _http.basic_authorization(*auth)
        cookie = _http.cookie_header(self.cookies, cookies)
        if cookie is not None:
            request.headers["Cookie"] = cookie

    def _fail_if_it_must(self, request, answer, connect_limit, read_limit):
        url = _http.Url(request.url)
        port = url._explicit_port or url.default_port
        kind = "HTTPS" if url.scheme == "https" else "HTTP"
        pool = f"{kind}ConnectionPool(host='{url.host}', port={port})"
        connection = f"<urllib3.connection.{kind}Connection object at 0x7f0000000000>"
        retries = f"{pool}: Max retries exceeded with url: {request.path_url} (Caused by"
        if answer.failure == "timeout":
            time.sleep(_FOREVER if connect_limit is None else connect_limit)
            late = f"'Connection to {url.host} timed out. (connect timeout={connect_limit})'"
            raise ConnectTimeout(f"{retries} ConnectTimeoutError({connection}, {late}))", request=request)
        if read_limit is not None and answer.seconds > read_limit:
            time.sleep(read_limit)
            raise ReadTimeout(f"{pool}: Read timed out. (read timeout={read_limit})", request=request)
        if answer.failure is not None:
            time.sleep(answer.seconds)
        if answer.failure == "connect":
            refused = f"NewConnectionError('{connection}: Failed to establish a new connection: [Errno 111] Connection refused')"
            raise ConnectionError(f"{retries} {refused})", request=request)
        if answer.failure == "disconnect":
            closed = "('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))"
            raise ConnectionError(closed, request=request)

    def get(self, url, **options):
        return self.request("GET", url, **options)

    def options(self, url, **options):
        return self.request("OPTIONS", url, **options)

    def head(self, url, **options):
        return self.request("HEAD", url, **options)

    def post(self, url, data=None, json=None, **options):
        return self.request("POST", url, data=data, json=json, **options)

    def put(self, url, data=None, **options):
        return self.request("PUT", url, data=data, **options)

    def patch(self, url, data=None, **options):
        return self.request("PATCH", url, data=data, **options)

    def delete(self, url, **options):
        return self.request("DELETE", url, **options)


def _checked_url(url):
    """With the path that requests adds to a bare host."""
    scheme, separator, rest = url.partition("://")
    if not separator:
        raise MissingSchema(f"Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?")
    if scheme not in ("http", "https"):
        raise InvalidSchema(f"No connection adapters were found for {url!r}")
    authority = rest.partition("/")[0].partition("?")[0]
    path = rest[len(authority) :]
    return f"{scheme}://{authority}{path if path.startswith('/') else '/' + path}"


def _response_of(request, answer):
    response = Response()
    response.request = request
    response.url = request.url
    response.status_code = answer.status
    response.reason = _http.phrase(answer.status)
    response._content = answer.body.encode()
    response._seconds = answer.seconds
    response.headers["Content-Type"] = answer.content_type
    response.headers["Content-Length"] = str(len(response._content))
    return response


def session():
    return Session()
