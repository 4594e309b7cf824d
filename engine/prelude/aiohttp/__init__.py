# aiohttp's client side, simulated: requests that take the virtual time of the design's table, answered without a network.

from aiohttp.client import BasicAuth, ClientSession, ClientTimeout, request
from aiohttp.client_exceptions import (
    ClientConnectionError, ClientConnectorError, ClientError, ClientOSError, ClientPayloadError, ClientResponseError,
    ConnectionTimeoutError, ContentTypeError, InvalidURL, InvalidUrlClientError, NonHttpUrlClientError,
    ServerConnectionError, ServerDisconnectedError, ServerTimeoutError, SocketTimeoutError, TooManyRedirects,
)
from aiohttp.client_reqrep import ClientResponse, RequestInfo
from aiohttp.connector import TCPConnector

__version__ = "3.11.11"
