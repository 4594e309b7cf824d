# aiohttp's connector: how many requests of a session are under way at once, and the others in their queue.

import asyncio


class TCPConnector:
    def __init__(self, *, limit=100, limit_per_host=0, ttl_dns_cache=10, use_dns_cache=True, ssl=True, verify_ssl=True,
                 keepalive_timeout=15.0, force_close=False, enable_cleanup_closed=False):
        asyncio.get_running_loop()
        self._limit, self._limit_per_host = limit, limit_per_host
        self._all = asyncio.Semaphore(limit) if limit else None
        self._by_host = {}
        self._closed = False

    limit = property(lambda self: self._limit)
    limit_per_host = property(lambda self: self._limit_per_host)
    closed = property(lambda self: self._closed)

    def _semaphores(self, host):
        """Those that a request to the host must pass: the host's own first, as it is the narrower one."""
        semaphores = []
        if self._limit_per_host:
            semaphores.append(self._by_host.setdefault(host, asyncio.Semaphore(self._limit_per_host)))
        if self._all is not None:
            semaphores.append(self._all)
        return semaphores

    def _is_full(self, host):
        return any(semaphore.locked() for semaphore in self._semaphores(host))

    async def _acquire(self, host):
        taken = []
        try:
            for semaphore in self._semaphores(host):
                await semaphore.acquire()
                taken.append(semaphore)
        except BaseException:
            for semaphore in taken:
                semaphore.release()
            raise

    def _release(self, host):
        for semaphore in self._semaphores(host):
            semaphore.release()

    async def close(self):
        self._closed = True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_info):
        await self.close()
