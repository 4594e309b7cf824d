"""The simulated network behind the stand-ins for httpx and requests: what a URL answers and how long it takes.

The latencies and bodies are those of the table "Simulated I/O" of the design.
"""

import http
import json
import re


def latency(url: str) -> float:
    """Virtual seconds until the answer."""
    delay = re.search(r"/delay/(\d+(?:\.\d+)?)", url)
    return float(delay[1]) if delay else 0.2


def status(url: str) -> int:
    code = re.search(r"/status/(\d+)", url)
    return int(code[1]) if code else 200


def reason(code: int) -> str:
    try:
        return http.HTTPStatus(code).phrase
    except ValueError:
        return ""


def body(url: str) -> str:
    numbers = re.findall(r"\d+", url)
    number = int(numbers[-1]) if numbers else 0
    return json.dumps({"url": url, "id": number, "title": f"title {number}"})


def host_of(url: str) -> str:
    return url.split("//", 1)[-1].split("/", 1)[0]
