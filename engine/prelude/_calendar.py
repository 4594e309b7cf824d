# _calendar: days of the Gregorian calendar as numbers, and dates and times as ISO 8601 writes them. What the classes of datetime are
# made of; behaviour follows Lib/_pydatetime.py of CPython 3.13.

EPOCH = 719163  # the ordinal of 1970-01-01
_DAYS_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def ordinal(year, month, day):
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    return days + _DAYS_BEFORE_MONTH[month] + (month > 2 and _is_leap(year)) + day


def from_ordinal(ordinal):
    n400, n = divmod(ordinal - 1, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    month = 1
    while n >= days_in_month(year, month):
        n -= days_in_month(year, month)
        month += 1
    return year, month, n + 1


def day_of_year(year, month, day):
    return ordinal(year, month, day) - ordinal(year, 1, 1) + 1


def iso_week(ordinal_day):
    """The year and the week of it that the day lies in: those of its Thursday."""
    thursday = ordinal_day - (ordinal_day + 6) % 7 + 3
    year = from_ordinal(thursday)[0]
    return year, (thursday - ordinal(year, 1, 1)) // 7 + 1


# ---- ISO 8601 ---------------------------------------------------------------------------------------------------------


class NotIso(Exception):
    """A text that is none of the forms that fromisoformat reads."""


def _digits(text, least=1):
    if len(text) < least or not (text.isascii() and text.isdigit()):
        raise NotIso
    return int(text)


def iso_date(text):
    """(year, month, day) of 2026-01-31, 20260131, 2026-W05-6, 2026W056 and the weeks' forms without a day."""
    year, rest = _digits(text[:4], 4), text[4:]
    has_dashes = rest.startswith("-")
    rest = rest.removeprefix("-")
    if rest.startswith("W"):
        week, day = _digits(rest[1:3], 2), rest[3:]
        if day and has_dashes != day.startswith("-"):
            raise NotIso
        try:
            return from_iso_week(year, week, _digits(day.removeprefix("-")) if day else 1)
        except ValueError:
            raise NotIso from None
    if len(rest) != (5 if has_dashes else 4) or has_dashes and rest[2] != "-":
        raise NotIso
    return year, _digits(rest[:2], 2), _digits(rest[-2:], 2)


def from_iso_week(year, week, day):
    first = ordinal(year, 1, 4)
    monday = first - (first + 6) % 7
    next_first = ordinal(year + 1, 1, 4)
    weeks = (next_first - (next_first + 6) % 7 - monday) // 7
    if not 1 <= week <= weeks:
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return from_ordinal(monday + (week - 1) * 7 + day - 1)


def _iso_clock(text):
    """[hour, minute, second, microsecond] of 04, 04:23, 0423, 04:23:01, 042301.5 and so on."""
    text = text.replace(",", ".")
    clock, point, fraction = text.partition(".")
    parts = clock.split(":") if ":" in clock else [clock[i:i + 2] for i in range(0, len(clock), 2)]
    if not 1 <= len(parts) <= 3 or any(len(part) != 2 for part in parts) or point and len(parts) < 3:
        raise NotIso
    numbers = [_digits(part, 2) for part in parts] + [0] * (3 - len(parts))
    if point:
        _digits(fraction)
    return [*numbers, int(fraction[:6].ljust(6, "0")) if point else 0]


def iso_time(text):
    """[hour, minute, second, microsecond], and the microseconds that its zone is ahead of UTC; None when it names no zone."""
    place = max(text.find("+"), text.find("-"))
    if text.endswith("Z"):
        return _iso_clock(text[:-1]), 0
    if place < 0:
        return _iso_clock(text), None
    hours, minutes, seconds, microseconds = _iso_clock(text[place + 1:])
    offset = (hours * 3600 + minutes * 60 + seconds) * 1_000_000 + microseconds
    return _iso_clock(text[:place]), -offset if text[place] == "-" else offset


def iso_date_length(text):
    if text[4:5] == "-":
        if text[5:6] != "W":
            return 10
        return 10 if text[8:9] == "-" else 8
    if text[4:5] != "W":
        return 8
    end = 7
    while end < len(text) and text[end].isdigit():
        end += 1
    return end if end < 9 else 7 + end % 2
