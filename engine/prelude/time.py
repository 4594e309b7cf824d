# time: the virtual clock (C++, engine/vm/modules/time_natives.cpp) and calendar times in UTC, which is the local time here.

import _calendar
from _time_format import format_time as _format_time
from _time import (
    monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time, process_time_ns, sleep, thread_time, time, time_ns,
)

timezone = 0
altzone = 0
daylight = 0
tzname = ("UTC", "UTC")

_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")


class struct_time(tuple):
    n_fields = 11
    n_sequence_fields = 9

    def __repr__(self):
        return f"time.struct_time({', '.join(f'{name}={value!r}' for name, value in zip(_FIELDS, self))})"

    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])
    tm_zone = tm_gmtoff = None


_LIMITS = ((1, 12, "month"), (1, 31, "day of month"), (0, 23, "hour"), (0, 59, "minute"), (0, 61, "seconds"),
           (0, 6, "day of week"), (1, 366, "day of year"))


def _moment(seconds, zone):
    if seconds is None:
        seconds = time()
    elif seconds != seconds:
        raise ValueError("Invalid value NaN (not a number)")
    elif not isinstance(seconds, (int, float)):
        raise TypeError(f"{type(seconds).__name__!r} object cannot be interpreted as an integer")
    elif abs(seconds) >= 2**55:
        raise OverflowError("timestamp out of range for platform time_t")
    days, second = divmod(int(seconds // 1), 86400)
    year, month, day = _calendar.from_ordinal(_calendar.EPOCH + days)
    day_of_year = _calendar.day_of_year(year, month, day)
    moment = struct_time((year, month, day, second // 3600, second // 60 % 60, second % 60, (days + 3) % 7, day_of_year, 0))
    moment.tm_zone, moment.tm_gmtoff = zone, 0
    return moment


@_built_in
def gmtime(seconds=None):
    return _moment(seconds, "GMT")


@_built_in
def localtime(seconds=None):
    return _moment(seconds, tzname[0])


def _fields_of(t, function):
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError(f"{function}(): illegal time tuple argument")
    return t[:8]


@_built_in
def mktime(t, /):
    year, month, day, hour, minute, second, *_ = _fields_of(t, "mktime")
    first = _calendar.ordinal(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
    return float((((first + day - 1 - _calendar.EPOCH) * 24 + hour) * 60 + minute) * 60 + second)


def _checked_fields(t, function):
    """A zero counts as the first month or day."""
    year, month, day, hour, minute, second, weekday, day_of_year = _fields_of(localtime() if t is None else t, function)
    fields = (month or 1, day or 1, hour, minute, second, weekday % 7 if weekday >= -1 else weekday, day_of_year or 1)
    for field, (least, most, name) in zip(fields, _LIMITS):
        if not least <= field <= most:
            raise ValueError(f"{name} out of range")
    return (year, *fields)


@_built_in
def strftime(format, t=None):
    zone = getattr(t, "tm_zone", None) or tzname[0]
    return _format_time(format, _checked_fields(t, "strftime"), offset="+0000", zone=zone)


@_built_in
def asctime(t=None):
    return _format_time("%a %b %e %H:%M:%S %Y", _checked_fields(t, "asctime"))


@_built_in
def ctime(seconds=None):
    return asctime(localtime(seconds))


class _ClockInfo:
    def __init__(self, implementation, adjustable):
        self.implementation = implementation
        self.monotonic = not adjustable
        self.adjustable = adjustable
        self.resolution = 1e-09


@_built_in
def get_clock_info(name):
    if name not in ("monotonic", "perf_counter", "process_time", "thread_time", "time"):
        raise ValueError("unknown clock")
    return _ClockInfo("virtual clock", name == "time")
