# The module's functions configure the root logger on their first use.
import logging

logging.info("too low, but it configures")
print(logging.getLogger().handlers)
logging.getLogger("a").warning("now with a format")
