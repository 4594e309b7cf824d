# httpx, simulated: requests that take the virtual time of the design's table, answered without a network.

import sys

from httpx._client import (
    AsyncClient, Client, MockTransport, delete, get, head, options, patch, post, put, request, stream,
)
from httpx._exceptions import (
    CloseError, ConnectError, ConnectTimeout, DecodingError, HTTPError, HTTPStatusError, InvalidURL, LocalProtocolError,
    NetworkError, PoolTimeout, ProtocolError, ProxyError, ReadError, ReadTimeout, RemoteProtocolError, RequestError,
    ResponseNotRead, StreamConsumed, StreamError, TimeoutException, TooManyRedirects, TransportError,
    UnsupportedProtocol, WriteError, WriteTimeout,
)
from httpx._models import BasicAuth, Headers, Limits, QueryParams, Request, Response, Timeout, URL

__version__ = "0.28.1"

for _public in list(vars(sys.modules[__name__]).values()):
    if getattr(_public, "__module__", "").startswith("httpx."):
        _public.__module__ = "httpx"
