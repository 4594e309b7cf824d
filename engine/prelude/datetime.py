# datetime: dates, times and durations on the virtual clock (UTC). Behaviour follows Lib/_pydatetime.py of CPython 3.13
# for naive values and fixed-offset time zones.

import _calendar
import time as _time
from _deprecation import warn_deprecated as _warn_deprecated
from _time_format import format_time as _format_time, MONTHS as _MONTHS, WEEKDAYS as _WEEKDAYS

MINYEAR = 1
MAXYEAR = 9999


class _ReadOnly:
    """The fields of a value are set once, when it is made."""

    __slots__ = ()
    _fields = ()

    def __setattr__(self, name, value):
        if name in self._fields and isinstance(self, timedelta):
            raise AttributeError("readonly attribute")
        if name in self._fields:
            raise AttributeError(f"attribute '{name}' of '{self._c_name}' objects is not writable")
        object.__setattr__(self, name, value)

    def _keep(self, values):
        for name, value in zip(self._fields, values):
            object.__setattr__(self, name, value)
        return self

    def _class_text(self):
        return self._c_name if "_c_name" in type(self).__dict__ else type(self).__qualname__


def _check_integers(values):
    for value in values:
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")


class timedelta(_ReadOnly):
    _c_name = "datetime.timedelta"
    __slots__ = ("days", "seconds", "microseconds")
    _fields = __slots__

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        given = {"days": days, "seconds": seconds, "microseconds": microseconds, "milliseconds": milliseconds,
                 "minutes": minutes, "hours": hours, "weeks": weeks}
        for name, value in given.items():
            if not isinstance(value, (int, float)):
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        total = _to_microseconds(days + weeks * 7, 86_400_000_000)
        total += _to_microseconds(hours, 3_600_000_000) + _to_microseconds(minutes, 60_000_000)
        total += _to_microseconds(seconds, 1_000_000) + _to_microseconds(milliseconds, 1000)
        total += _to_microseconds(microseconds, 1)
        return object.__new__(cls)._set(round(total))

    def _set(self, total):
        rest, microseconds = divmod(total, 1_000_000)
        days, seconds = divmod(rest, 86_400)
        if not -999_999_999 <= days <= 999_999_999:
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        return self._keep((days, seconds, microseconds))

    def _microseconds(self):
        return (self.days * 86_400 + self.seconds) * 1_000_000 + self.microseconds

    def total_seconds(self):
        return self._microseconds() / 1_000_000

    def __repr__(self):
        parts = [f"{name}={getattr(self, name)}" for name in self._fields if getattr(self, name)]
        return f"{self._class_text()}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self.days:
            text = f"{self.days} day{'' if abs(self.days) == 1 else 's'}, {text}"
        return f"{text}.{self.microseconds:06d}" if self.microseconds else text

    def __add__(self, other):
        return _delta(self._microseconds() + other._microseconds()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _delta(self._microseconds() - other._microseconds()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _delta(-self._microseconds())

    def __pos__(self):
        return self

    def __abs__(self):
        return _delta(abs(self._microseconds()))

    def __mul__(self, other):
        return _delta(round(self._microseconds() * other)) if isinstance(other, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._microseconds() / other._microseconds()
        return _delta(round(self._microseconds() / other)) if isinstance(other, (int, float)) else NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._microseconds() // other._microseconds()
        return _delta(self._microseconds() // other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return _delta(self._microseconds() % other._microseconds()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        return self // other, self % other

    def __eq__(self, other):
        return self._microseconds() == other._microseconds() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._microseconds() < other._microseconds() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._microseconds() <= other._microseconds() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._microseconds() > other._microseconds() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._microseconds() >= other._microseconds() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._microseconds())

    def __bool__(self):
        return self._microseconds() != 0


def _to_microseconds(amount, unit):
    return amount * unit if isinstance(amount, int) else round(amount * unit)


def _delta(total):
    return object.__new__(timedelta)._set(total)


timedelta.min = timedelta(-999_999_999)
timedelta.max = timedelta(999_999_999, 86_399, 999_999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    _c_name = "datetime.tzinfo"

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def fromutc(self, dt):
        """The local time of a moment whose fields are those of UTC, by the steps that CPython's documentation gives."""
        offset, saving = dt.utcoffset(), dt.dst()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        dt += offset - saving
        return dt + dt.dst()


class timezone(tzinfo):
    _c_name = "datetime.timezone"

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if not -timedelta(1) < offset < timedelta(1):
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                             f"not {offset!r}.")
        self._offset = offset
        self._name = name

    def fromutc(self, dt):
        return dt + self._offset

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" + (_offset_text(self._offset) if self._offset else "")

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __str__(self):
        return self.tzname(None)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"datetime.timezone({self._offset!r}{name})"


def _offset_text(offset):
    sign = "-" if offset < timedelta(0) else "+"
    seconds, microseconds = divmod(abs(offset)._microseconds(), 1_000_000)
    text = f"{sign}{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
    if seconds % 60 or microseconds:
        text += f":{seconds % 60:02d}"
    return f"{text}.{microseconds:06d}" if microseconds else text


timezone.utc = UTC = timezone(timedelta(0))


class _Comparable(_ReadOnly):
    """Ordering by a key; values of other types are not comparable."""

    __slots__ = ()

    def _other_key(self, other):
        if isinstance(self, datetime) != isinstance(other, datetime):
            return None
        return other._key() if isinstance(other, type(self)) or isinstance(self, type(other)) else None

    def _order_key(self, other):
        return self._other_key(other)

    def __eq__(self, other):
        key = self._other_key(other) if isinstance(other, _Comparable) else None
        return NotImplemented if key is None else self._key() == key

    def __lt__(self, other):
        key = self._order_key(other) if isinstance(other, _Comparable) else None
        return NotImplemented if key is None else self._key() < key

    def __le__(self, other):
        key = self._order_key(other) if isinstance(other, _Comparable) else None
        return NotImplemented if key is None else self._key() <= key

    def __gt__(self, other):
        key = self._order_key(other) if isinstance(other, _Comparable) else None
        return NotImplemented if key is None else self._key() > key

    def __ge__(self, other):
        key = self._order_key(other) if isinstance(other, _Comparable) else None
        return NotImplemented if key is None else self._key() >= key

    def __hash__(self):
        return hash(self._key())

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(spec).__name__}")
        return self.strftime(spec) if spec else str(self)


class IsoCalendarDate(tuple):
    _c_name = "datetime.IsoCalendarDate"

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


class date(_Comparable):
    _c_name = "datetime.date"
    _fields = ("year", "month", "day")

    def __new__(cls, year, month, day):
        _check_date(year, month, day)
        return object.__new__(cls)._keep((year, month, day))

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        return cls(*_calendar.from_ordinal(_calendar.EPOCH + int(timestamp // 86_400)))

    @classmethod
    def fromordinal(cls, n):
        return cls(*_calendar.from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text):
        _check_text(text)
        try:
            return cls(*_calendar.iso_date(text))
        except _calendar.NotIso:
            raise ValueError(f"Invalid isoformat string: {text!r}") from None

    def _key(self):
        return (self.year, self.month, self.day)

    def toordinal(self):
        return _calendar.ordinal(self.year, self.month, self.day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        """Year, week and day by ISO 8601: a week belongs to the year in which its Thursday is."""
        return IsoCalendarDate((*_calendar.iso_week(self.toordinal()), self.weekday() + 1))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_calendar.from_iso_week(year, week, day))

    def timetuple(self):
        from time import gmtime

        fields = (self.year, self.month, self.day, getattr(self, "hour", 0), getattr(self, "minute", 0),
                  getattr(self, "second", 0), self.weekday(), _calendar.day_of_year(self.year, self.month, self.day),
                  self._is_summer_time())
        return type(gmtime(0))(fields)

    def _is_summer_time(self):
        return -1  # not known

    def isoformat(self):
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    __str__ = isoformat

    def __repr__(self):
        return f"{self._class_text()}({self.year}, {self.month}, {self.day})"

    def replace(self, year=None, month=None, day=None):
        return type(self)(*_replaced(self, date._fields, (year, month, day)))

    __replace__ = replace

    def strftime(self, format):
        return _strftime(self, format)

    def ctime(self):
        return _strftime(self, "%c")

    def _moved(self, days):
        ordinal = self.toordinal() + days
        if not 1 <= ordinal <= 3_652_059:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(ordinal)

    def __add__(self, other):
        return self._moved(other.days) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved(-other.days)
        return timedelta(self.toordinal() - other.toordinal()) if isinstance(other, date) else NotImplemented


def _replaced(value, names, given):
    return [getattr(value, name) if new is None else new for name, new in zip(names, given)]


def _check_date(year, month, day):
    _check_integers((year, month, day))
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _calendar.days_in_month(year, month):
        raise ValueError("day is out of range for month")


def _check_time(hour, minute, second, microsecond):
    _check_integers((hour, minute, second, microsecond))
    for value, limit, name in ((hour, 23, "hour"), (minute, 59, "minute"), (second, 59, "second"),
                               (microsecond, 999999, "microsecond")):
        if not 0 <= value <= limit:
            raise ValueError(f"{name} must be in 0..{limit}")


def _time_text(value, timespec):
    text = f"{value.hour:02d}:{value.minute:02d}:{value.second:02d}"
    if timespec == "hours":
        return text[:2]
    if timespec == "minutes":
        return text[:5]
    if timespec == "milliseconds":
        return f"{text}.{value.microsecond // 1000:03d}"
    if timespec == "microseconds" or timespec == "auto" and value.microsecond:
        return f"{text}.{value.microsecond:06d}"
    if timespec not in ("auto", "seconds"):
        raise ValueError("Unknown timespec value")
    return text


_CLOCK_FIELDS = ("hour", "minute", "second", "microsecond", "tzinfo", "fold")


def _clock_arguments(value):
    """The text of a repr's arguments from the seconds on."""
    parts = []
    if value.second or value.microsecond:
        parts.append(str(value.second))
    if value.microsecond:
        parts.append(str(value.microsecond))
    if value.tzinfo is not None:
        parts.append(f"tzinfo={value.tzinfo!r}")
    if value.fold:
        parts.append("fold=1")
    return parts


def _check_text(text):
    if not isinstance(text, str):
        raise TypeError("fromisoformat: argument must be str")


def _clock_arguments_of(text):
    clock, offset = _calendar.iso_time(text)
    zone = None if offset is None else timezone(_delta(offset)) if offset else UTC
    return [*clock, zone]


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(zone).__name__}'")


class time(_Comparable):
    _c_name = "datetime.time"
    _fields = _CLOCK_FIELDS

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_time(hour, minute, second, microsecond)
        _check_zone(tzinfo)
        return object.__new__(cls)._keep((hour, minute, second, microsecond, tzinfo, fold))

    @classmethod
    def fromisoformat(cls, text):
        _check_text(text)
        try:
            return cls(*_clock_arguments_of(text.removeprefix("T")))
        except _calendar.NotIso:
            raise ValueError(f"Invalid isoformat string: {text!r}") from None

    def _key(self):
        offset = self.utcoffset()
        minutes = 0 if offset is None else offset._microseconds() // 60_000_000
        return (self.hour * 60 + self.minute - minutes, self.second, self.microsecond)

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(None)

    def dst(self):
        return None if self.tzinfo is None else self.tzinfo.dst(None)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        values = _replaced(self, _CLOCK_FIELDS[:4], (hour, minute, second, microsecond))
        zone = self.tzinfo if tzinfo is True else tzinfo
        return type(self)(*values, zone, fold=self.fold if fold is None else fold)

    __replace__ = replace

    def isoformat(self, timespec="auto"):
        offset = self.utcoffset()
        return _time_text(self, timespec) + ("" if offset is None else _offset_text(offset))

    __str__ = isoformat

    def strftime(self, format):
        return _strftime(self, format)

    def __repr__(self):
        parts = [str(self.hour), str(self.minute), *_clock_arguments(self)]
        return f"{self._class_text()}({', '.join(parts)})"


_date_class, _time_class = date, time  # the methods of datetime hide their names


class datetime(date):
    _c_name = "datetime.datetime"
    _fields = ("year", "month", "day", *_CLOCK_FIELDS)

    def __new__(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond)
        _check_zone(tzinfo)
        if fold not in (0, 1):
            raise ValueError("fold must be either 0 or 1")
        return object.__new__(cls)._keep((year, month, day, hour, minute, second, microsecond, tzinfo, fold))

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        _warn_deprecated("datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use "
                         "timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).")
        return cls.fromtimestamp(_time.time())

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        _warn_deprecated("datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future version. "
                         "Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.fromtimestamp(timestamp, "
                         "datetime.UTC).")
        return cls.fromtimestamp(timestamp)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        moment = cls._from_microseconds(_calendar.EPOCH * 86_400_000_000 + round(timestamp * 1_000_000), tz)
        return moment if tz is None else tz.fromutc(moment)

    @classmethod
    def _from_microseconds(cls, total, tz):
        days, rest = divmod(total, 86_400_000_000)
        rest, microsecond = divmod(rest, 1_000_000)
        rest, second = divmod(rest, 60)
        hour, minute = divmod(rest, 60)
        if not 1 <= days <= 3_652_059:
            raise OverflowError("date value out of range")
        return cls(*_calendar.from_ordinal(days), hour, minute, second, microsecond, tz)

    @classmethod
    def strptime(cls, date_string, format, /):
        fields = _parsed(date_string, format)
        return cls(fields["Y"], fields["m"], fields["d"], fields["H"], fields["M"], fields["S"], fields["f"], fields["z"])

    @classmethod
    def fromordinal(cls, n):
        return cls(*_calendar.from_ordinal(n))

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        for number, value, kind in ((1, date, _date_class), (2, time, _time_class)):
            if not isinstance(value, kind):
                given = value._class_text() if isinstance(value, _ReadOnly) else type(value).__name__
                raise TypeError(f"combine() argument {number} must be datetime.{kind.__name__}, not {given}")
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, text):
        _check_text(text)
        try:
            length = _calendar.iso_date_length(text)
            clock = _clock_arguments_of(text[length + 1:]) if len(text) > length else []
            return cls(*_calendar.iso_date(text[:length]), *clock)
        except _calendar.NotIso:
            raise ValueError(f"Invalid isoformat string: {text!r}") from None

    def _total(self):
        seconds = self.toordinal() * 86_400 + self.hour * 3600 + self.minute * 60 + self.second
        return seconds * 1_000_000 + self.microsecond

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(self)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(self)

    def _order_key(self, other):
        if isinstance(other, datetime) and (self.tzinfo is None) != (other.tzinfo is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._other_key(other)

    def __eq__(self, other):
        if isinstance(other, datetime) and (self.tzinfo is None) != (other.tzinfo is None):
            return False
        return super().__eq__(other)

    def __hash__(self):
        return hash(self._key())

    def dst(self):
        return None if self.tzinfo is None else self.tzinfo.dst(self)

    def timetz(self):
        return time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo, fold=self.fold)

    def _is_summer_time(self):
        shift = self.dst()
        return -1 if shift is None else 1 if shift else 0

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = (self - (offset or timedelta(0))).replace(tzinfo=None)
        return type(moment.timetuple())((*tuple(moment.timetuple())[:8], 0))

    def _key(self):
        offset = self.utcoffset()
        return self._total() - (offset._microseconds() if offset is not None else 0)

    def date(self):
        return date(self.year, self.month, self.day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond, fold=self.fold)

    def timestamp(self):
        return (self._key() - _calendar.EPOCH * 86_400_000_000) / 1_000_000

    def astimezone(self, tz=None):
        tz = UTC if tz is None else tz
        return tz.fromutc(type(self)._from_microseconds(self._key(), tz))

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                fold=None):
        values = _replaced(self, datetime._fields[:7], (year, month, day, hour, minute, second, microsecond))
        zone = self.tzinfo if tzinfo is True else tzinfo
        return type(self)(*values, zone, fold=self.fold if fold is None else fold)

    __replace__ = replace

    def isoformat(self, sep="T", timespec="auto"):
        offset = self.utcoffset()
        zone = "" if offset is None else _offset_text(offset)
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}{sep}{_time_text(self, timespec)}{zone}"

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        parts = [str(getattr(self, name)) for name in datetime._fields[:5]] + _clock_arguments(self)
        return f"{self._class_text()}({', '.join(parts)})"

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._from_microseconds(self._total() + other._microseconds(), self.tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_microseconds(self._total() - other._microseconds(), self.tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.tzinfo is None) != (other.tzinfo is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        if self.tzinfo is other.tzinfo:  # by the clock on the wall, as CPython does
            return _delta(self._total() - other._total())
        return _delta(self._key() - other._key())


_DIGITS = {"Y": (4, 4), "y": (2, 2), "m": (1, 2), "d": (1, 2), "H": (1, 2), "I": (1, 2), "M": (1, 2), "S": (1, 2), "j": (1, 3), "f": (1, 6)}


def _parsed(text, format):
    """The fields that a text has by a format of strptime; ValueError when it does not fit (Lib/_strptime.py)."""
    fields = {"Y": 1900, "m": 1, "d": 1, "H": 0, "M": 0, "S": 0, "f": 0, "z": None}
    mismatch = ValueError(f"time data {text!r} does not match format {format!r}")
    format = format.replace("%F", "%Y-%m-%d").replace("%T", "%H:%M:%S").replace("%R", "%H:%M").replace("%D", "%m/%d/%y")
    position = index = 0
    afternoon = None
    while index < len(format):
        character = format[index]
        index += 1
        if character.isspace():
            while position < len(text) and text[position].isspace():
                position += 1
            continue
        if character != "%":
            if text[position:position + 1].lower() != character.lower():
                raise mismatch
            position += 1
            continue
        code = format[index:index + 1]
        index += 1
        if code in _DIGITS:
            least, most = _DIGITS[code]
            end = position
            while end < len(text) and end - position < most and text[end].isdigit():
                end += 1
            if end - position < least:
                raise mismatch
            digits = text[position:end]
            fields[code] = int(digits.ljust(6, "0")) if code == "f" else int(digits)
            position = end
        elif code in ("A", "a", "B", "b", "h", "p"):
            names = {"A": _WEEKDAYS, "B": _MONTHS, "p": ("AM", "PM"), "a": [name[:3] for name in _WEEKDAYS]}.get(
                code, [name[:3] for name in _MONTHS])
            number = next((i for i, name in enumerate(names) if text[position:].lower().startswith(name.lower())), None)
            if number is None:
                raise mismatch
            position += len(names[number])
            if code == "p":
                afternoon = number == 1
            elif code not in ("A", "a"):
                fields["m"] = number + 1
        elif code == "z":
            if text[position:position + 1] == "Z":
                fields["z"] = UTC
                position += 1
                continue
            digits = text[position + 1:position + 6].replace(":", "")[:4]
            if text[position:position + 1] not in ("+", "-") or len(digits) < 4 or not digits.isdigit():
                raise mismatch
            offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
            fields["z"] = timezone(-offset if text[position] == "-" else offset)
            position += 6 if text[position + 3:position + 4] == ":" else 5
        elif code == "%":
            if text[position:position + 1] != "%":
                raise mismatch
            position += 1
        else:
            raise ValueError(f"{code!r} is a bad directive in format {format!r}")
    if position < len(text):
        raise ValueError(f"unconverted data remains: {text[position:]}")
    if "y" in fields:
        fields["Y"] = fields["y"] + (2000 if fields["y"] < 69 else 1900)
    if "I" in fields:
        fields["H"] = fields["I"] % 12 + (12 if afternoon else 0)
    if "j" in fields:
        fields["Y"], fields["m"], fields["d"] = _calendar.from_ordinal(_calendar.ordinal(fields["Y"], 1, 1) + fields["j"] - 1)
    for code, low, high in (("m", 1, 12), ("d", 1, 31), ("H", 0, 23), ("M", 0, 59), ("S", 0, 61)):
        if not low <= fields[code] <= high:
            raise mismatch
    return fields


def _strftime(value, format):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    year, month, day = getattr(value, "year", 1900), getattr(value, "month", 1), getattr(value, "day", 1)
    days = _calendar.ordinal(year, month, day)
    fields = (year, month, day, getattr(value, "hour", 0), getattr(value, "minute", 0), getattr(value, "second", 0), (days + 6) % 7,
              _calendar.day_of_year(year, month, day))
    offset = value.utcoffset() if isinstance(value, (datetime, time)) else None
    if offset is None:
        return _format_time(format, fields, getattr(value, "microsecond", 0))
    return _format_time(format, fields, value.microsecond, _offset_text(offset), value.tzname())


date.min, date.max = date(1, 1, 1), date(9999, 12, 31)
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
time.min, time.max = time(0, 0), time(23, 59, 59, 999999)
date.resolution = timedelta(1)
time.resolution = datetime.resolution = timedelta(microseconds=1)
