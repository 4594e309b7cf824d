# The simulated network behind httpx and requests: what a URL answers, and how long that takes (design: "Simulated I/O").

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


def latency(url):
    """Virtual seconds until the answer."""
    delay = _number_after(url, "/delay/")
    return float(delay) if delay else 0.2


def status(url):
    code = _number_after(url, "/status/").split(".")[0]
    return int(code) if code else 200


def phrase(code):
    return _PHRASES.get(code, "")


def last_number(url):
    digits = ""
    for character in reversed(url):
        if character.isdigit():
            digits = character + digits
        elif digits:
            break
    return int(digits) if digits else 0


def body(url):
    import json

    number = last_number(url)
    return json.dumps({"url": url, "id": number, "title": f"title {number}"})


def with_parameters(url, params):
    if not params:
        return url
    pairs = params.items() if hasattr(params, "items") else params
    query = "&".join(f"{key}={value}" for key, value in pairs)
    return url + ("&" if "?" in url else "?") + query


def host_of(url):
    return url.split("//", 1)[-1].split("/", 1)[0]
