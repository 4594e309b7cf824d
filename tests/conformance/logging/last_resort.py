# Without any configuration warnings go to stderr, bare; the rest is lost.
import logging

log = logging.getLogger("service")
log.info("lost")
log.debug("lost as well")
print(log.getEffectiveLevel(), log.hasHandlers(), logging.getLevelName(log.level), log)
log.warning("first %s", "warning")
log.error("the last line of stderr: %d", 7)
