# requests, simulated: blocking calls. Time passes while they wait, and nothing else on their thread runs meanwhile.

from requests import exceptions
from requests.exceptions import (
    ConnectionError, ConnectTimeout, HTTPError, JSONDecodeError, ReadTimeout, RequestException, Timeout,
    TooManyRedirects, URLRequired,
)
from requests.models import PreparedRequest, Response
from requests.sessions import Session, session

__version__ = "2.32.3"


class codes:
    ok = OK = 200
    created = CREATED = 201
    accepted = ACCEPTED = 202
    no_content = NO_CONTENT = 204
    bad_request = BAD_REQUEST = 400
    unauthorized = UNAUTHORIZED = 401
    forbidden = FORBIDDEN = 403
    not_found = NOT_FOUND = 404
    too_many_requests = TOO_MANY_REQUESTS = 429
    internal_server_error = INTERNAL_SERVER_ERROR = 500
    bad_gateway = BAD_GATEWAY = 502
    service_unavailable = SERVICE_UNAVAILABLE = 503


def request(method, url, **options):
    with Session() as session:
        return session.request(method, url, **options)


def get(url, params=None, **options):
    return request("GET", url, params=params, **options)


def options(url, **options):
    return request("OPTIONS", url, **options)


def head(url, **options):
    return request("HEAD", url, **options)


def post(url, data=None, json=None, **options):
    return request("POST", url, data=data, json=json, **options)


def put(url, data=None, **options):
    return request("PUT", url, data=data, **options)


def patch(url, data=None, **options):
    return request("PATCH", url, data=data, **options)


def delete(url, **options):
    return request("DELETE", url, **options)
