# asyncio.log: the logger that the event loop reports to.

import logging

logger = logging.getLogger("asyncio")
