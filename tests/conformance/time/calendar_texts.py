"""What strftime writes, the fields that times are made of, and the errors of those out of range."""

import datetime
import logging
import time

EVERY_CODE = "%Z|%z|%f|%:z|%s|%U|%W|%G|%V|%g|%C|%k|%l|%P|%r|%q|%a %A %b %B %c %d %D %e %F %h %H %I %j %m %M %p %R %S %T %u %w %x %X %y %Y|%"

for seconds in (0, 1e9, 1767582245, 123456789.9, -1, 1e11, -1e10):
    moment = time.gmtime(seconds)
    print(tuple(moment), moment.tm_zone, moment.tm_gmtoff, time.localtime(seconds).tm_zone)
    if 0 <= seconds < 1e10:
        print(time.strftime(EVERY_CODE, moment))
        print(time.strftime("%Z", tuple(moment)))

for days in range(0, 800, 3):
    moment = datetime.datetime(2024, 12, 20) + datetime.timedelta(days=days, hours=days % 24)
    print(moment.strftime("%U|%W|%G|%V|%g|%k|%l|%P|%r|%a|%j"), moment.isocalendar()[:])

zone = datetime.timezone(datetime.timedelta(hours=5, minutes=30))
print(datetime.datetime(2026, 1, 5, 3, 4, 5, 7, tzinfo=zone).strftime(EVERY_CODE.replace("%s|", "")))
print(datetime.date(2026, 1, 5).strftime(EVERY_CODE))
print(datetime.time(15, 4, 5).strftime(EVERY_CODE.replace("%s|", "")))

WRONG = ((2026, 13, 1, 0, 0, 0, 0, 0, 0), (2026, 1, 0, 0, 0, 0, 0, 0, 0), (2026, 1), 5, (2026, 1, 5, 3, 4, 5, 2, 7, 0),
         (2026, 1, 32, 0, 0, 0, 0, 0, 0), (2026, 1, 5, 3, 4, 5, 9, 7, 0), (2026, 1, 5, 3, 4, 5, 2, 367, 0), (2026, 1, 5, 24, 4, 5, 2, 36, 0),
         (2026, 1, 5, 23, 60, 5, 2, 36, 0), (2026, 1, 5, 23, 50, 62, 2, 36, 0))
for function in (time.mktime, time.asctime, lambda fields: time.strftime("%a %j %Y %m %d", fields)):
    for fields in WRONG:
        try:
            print(function(fields))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
for seconds in (float("nan"), 1e20, "x", []):
    try:
        print(time.gmtime(seconds))
    except (OverflowError, TypeError, ValueError) as error:
        print(type(error).__name__, error)

record = logging.LogRecord("name", logging.INFO, "path", 1, "message", (), None)
print(logging.Formatter("%(asctime)s", "%H:%M:%S %f").format(record), logging.Formatter("%(asctime)s").format(record))
