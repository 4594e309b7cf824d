# The simulated network behind httpx, aiohttp and requests: what a URL answers and how long that takes (design: "Simulated
# I/O"), unless a row of the lesson says otherwise; and the parts that all three libraries have: URLs and headers.

import _lesson_network

_PHRASES = {
    100: "Continue", 101: "Switching Protocols", 200: "OK", 201: "Created", 202: "Accepted",
    203: "Non-Authoritative Information", 204: "No Content", 205: "Reset Content", 206: "Partial Content",
    300: "Multiple Choices", 301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified",
    307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request", 401: "Unauthorized",
    402: "Payment Required", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 406: "Not Acceptable",
    408: "Request Timeout", 409: "Conflict", 410: "Gone", 411: "Length Required", 412: "Precondition Failed",
    413: "Content Too Large", 414: "URI Too Long", 415: "Unsupported Media Type", 416: "Range Not Satisfiable",
    417: "Expectation Failed", 418: "I'm a Teapot", 422: "Unprocessable Content", 423: "Locked", 425: "Too Early",
    426: "Upgrade Required", 428: "Precondition Required", 429: "Too Many Requests",
    431: "Request Header Fields Too Large", 451: "Unavailable For Legal Reasons", 500: "Internal Server Error",
    501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
    505: "HTTP Version Not Supported", 507: "Insufficient Storage", 511: "Network Authentication Required",
}

_DEFAULT_LATENCY = 0.2


# ---- what a URL answers -----------------------------------------------------------------------------------------------


class Answer:
    """What comes back for one request: after `seconds` either a `failure` ("connect", "timeout", "disconnect") or a response."""

    def __init__(self, method, url):
        row = _take_row(method, url)
        self.seconds = _latency(url)
        self.failure = None
        self.status = _status(url)
        self.body = _body(url)
        if row is not None:
            self._override(row)
        if method == "HEAD":
            self.body = ""

    def _override(self, row):
        self.seconds = row.get("latency", self.seconds)
        if "jitter" in row:
            self.seconds = round(self.seconds + _draw() * row["jitter"], 6)
        self.failure = row.get("fail")
        self.status = row.get("status", self.status)
        self.body = row.get("body", self.body)

    @property
    def content_type(self):
        return "application/json" if self.body.lstrip()[:1] in ("{", "[") else "text/plain; charset=utf-8"


def phrase(code):
    return _PHRASES.get(code, "")


def _number_after(url, marker):
    """The number that follows the marker in the URL, as text: "1.5" in …/delay/1.5."""
    start = url.find(marker)
    if start < 0:
        return ""
    start += len(marker)
    end = start
    while end < len(url) and (url[end].isdigit() or url[end] == "." and url[end + 1 : end + 2].isdigit()):
        end += 1
    return url[start:end]


def _latency(url):
    """Virtual seconds until the answer."""
    delay = _number_after(url, "/delay/")
    return float(delay) if delay else _DEFAULT_LATENCY


def _status(url):
    code = _number_after(url, "/status/").split(".")[0]
    return int(code) if code else 200


def _last_number(url):
    digits = ""
    for character in reversed(url):
        if character.isdigit():
            digits = character + digits
        elif digits:
            break
    return int(digits) if digits else 0


def _body(url):
    import json

    number = _last_number(url)
    return json.dumps({"url": url, "id": number, "title": f"title {number}"})


# ---- what the lesson says ---------------------------------------------------------------------------------------------

_times_used = [0] * len(_lesson_network.ROWS)
_random_state = [_lesson_network.SEED]


def _take_row(method, url):
    """The lesson's first row for this request that is not used up."""
    for number, row in enumerate(_lesson_network.ROWS):
        is_used_up = "times" in row and _times_used[number] >= row["times"]
        if not is_used_up and row.get("method", method) == method and _matches(row["url"], url):
            _times_used[number] += 1
            return row
    return None


def _matches(pattern, url):
    """Whether the whole URL is the pattern, in which * stands for any text."""
    first, *others = pattern.split("*")
    if not others:
        return url == pattern
    *middles, last = others
    if not url.startswith(first) or not url.endswith(last) or len(url) < len(first) + len(last):
        return False
    position = len(first)
    for part in middles:
        found = url.find(part, position, len(url) - len(last))
        if found < 0:
            return False
        position = found + len(part)
    return True


def _draw():
    """The next number from 0 to 1 of the lesson's own generator (Numerical Recipes' linear congruential one)."""
    _random_state[0] = (_random_state[0] * 1664525 + 1013904223) % 2**32
    return _random_state[0] / 2**32


# ---- URLs -------------------------------------------------------------------------------------------------------------

_UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"


def quote(text):
    """A part of a query as forms write it: a space is a plus, other bytes than letters, digits and -._~ are percent-encoded."""
    return "".join(
        character if character in _UNRESERVED
        else "+" if character == " "
        else "".join(f"%{byte:02X}" for byte in character.encode())
        for character in text
    )


def with_parameters(url, params, text_of=str):
    """The URL with parameters behind it: a mapping, pairs, or a query as text. Values become text by `text_of`; None leaves
    one out."""
    if not params:
        return url
    if isinstance(params, str):
        query = params
    else:
        pairs = []
        for key, value in params.items() if hasattr(params, "items") else params:
            values = value if isinstance(value, (list, tuple)) else [value]
            pairs += [(str(key), text_of(one)) for one in values]
        query = "&".join(f"{quote(key)}={quote(value)}" for key, value in pairs if value is not None)
    if not query:
        return url
    return url + ("&" if "?" in url else "?") + query


class Url:
    """The parts of a URL; the libraries' own classes derive from it."""

    def __init__(self, url=""):
        self._text = str(url)
        rest, _, self.fragment = self._text.partition("#")
        rest, _, self.query_string = rest.partition("?")
        scheme, separator, behind = rest.partition("://")
        authority, slash, path = behind.partition("/") if separator else ("", "", rest)
        self.scheme = scheme.lower() if separator else ""
        self.path = "/" + path if separator else path
        host, _, port = authority.rpartition("@")[2].partition(":")
        self.host = host.lower()
        self._explicit_port = int(port) if port.isdigit() else None

    @property
    def default_port(self):
        return {"http": 80, "https": 443}.get(self.scheme)

    def __str__(self):
        return self._text

    def __repr__(self):
        return f"{type(self).__name__}({self._text!r})"

    def __hash__(self):
        return hash(self._text)

    def __eq__(self, other):
        return isinstance(other, (Url, str)) and str(self) == str(other)


def pairs_of_query(query):
    """The (name, value) pairs of a query such as "a=1&b=2"."""
    pairs = []
    for part in query.split("&"):
        if part:
            name, _, value = part.partition("=")
            pairs.append((unquote(name), unquote(value)))
    return pairs


def unquote(text):
    pieces = text.replace("+", " ").split("%")
    result = pieces[0].encode()
    for piece in pieces[1:]:
        result += bytes([int(piece[:2], 16)]) + piece[2:].encode()
    return result.decode()


# ---- headers ----------------------------------------------------------------------------------------------------------


class CaseInsensitiveDict:
    """A dict whose keys are texts that are equal whatever their case; it remembers how they were written."""

    def __init__(self, data=None, **more):
        self._items = {}
        self.update(data or {}, **more)

    def update(self, data=(), **more):
        pairs = data.items() if hasattr(data, "items") else data
        for key, value in [*pairs, *more.items()]:
            self[key] = value

    def __setitem__(self, key, value):
        self._items[key.lower()] = (key, value)

    def __getitem__(self, key):
        found = self._items.get(key.lower())
        if found is None:
            raise KeyError(key)
        return found[1]

    def __delitem__(self, key):
        self[key]
        del self._items[key.lower()]

    def __contains__(self, key):
        return isinstance(key, str) and key.lower() in self._items

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._items)

    def __eq__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        return self._lowered() == CaseInsensitiveDict(other)._lowered()

    def _lowered(self):
        return {key: value for key, (_, value) in self._items.items()}

    def keys(self):
        return [key for key, _ in self._items.values()]

    def values(self):
        return [value for _, value in self._items.values()]

    def items(self):
        return list(self._items.values())

    def get(self, key, default=None):
        return self[key] if key in self else default

    def pop(self, key, *default):
        if key not in self and default:
            return default[0]
        value = self[key]
        del self[key]
        return value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def copy(self):
        return type(self)(self)

    def __repr__(self):
        return repr(dict(self.items()))


# ---- what is sent -----------------------------------------------------------------------------------------------------


def encode_body(content, data, json):
    """The body of a request (text or bytes) and its content type, of what was given: raw content, form fields or JSON."""
    if json is not None:
        from json import dumps

        return dumps(json).encode(), "application/json"
    if content is None and hasattr(data, "items"):
        return with_parameters("", data)[1:], "application/x-www-form-urlencoded"
    return (data if content is None else content), None


_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def basic_authorization(user, password):
    """The value of a header Authorization."""
    raw = f"{user}:{password}".encode()
    text = ""
    for begin in range(0, len(raw), 3):
        part = raw[begin : begin + 3]
        bits = int.from_bytes(part + bytes(3 - len(part)), "big")
        text += "".join(_BASE64[bits >> shift & 63] for shift in (18, 12, 6, 0))[: len(part) + 1] + "=" * (3 - len(part))
    return f"Basic {text}"


def cookie_header(*jars):
    """The value of a header Cookie, of what several dicts say; None when they are empty."""
    cookies = {}
    for jar in jars:
        cookies.update(jar or {})
    return "; ".join(f"{name}={value}" for name, value in cookies.items()) or None
