# time: the virtual clock (C++, engine/vm/modules/time_natives.cpp) and calendar times in UTC, which is the local time here.

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


def _as_datetime(seconds):
    from datetime import datetime, timedelta

    return datetime(1970, 1, 1) + timedelta(seconds=int(time() if seconds is None else seconds // 1))


def gmtime(seconds=None):
    moment = _as_datetime(seconds)
    day_of_year = moment.toordinal() - moment.replace(month=1, day=1).toordinal() + 1
    return struct_time((moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second,
                        moment.weekday(), day_of_year, 0))


localtime = gmtime


def mktime(fields):
    from datetime import datetime

    passed = datetime(*fields[:6]) - datetime(1970, 1, 1)
    return float(passed.days * 86400 + passed.seconds)


def strftime(format, t=None):
    from datetime import datetime

    fields = gmtime() if t is None else t
    return datetime(*fields[:6]).strftime(format)


def asctime(t=None):
    return strftime("%a %b %e %H:%M:%S %Y", t)


def ctime(seconds=None):
    return asctime(gmtime(seconds))


class _ClockInfo:
    def __init__(self, implementation, adjustable):
        self.implementation = implementation
        self.monotonic = not adjustable
        self.adjustable = adjustable
        self.resolution = 1e-09


def get_clock_info(name):
    if name not in ("monotonic", "perf_counter", "process_time", "thread_time", "time"):
        raise ValueError("unknown clock")
    return _ClockInfo("virtual clock", name == "time")
