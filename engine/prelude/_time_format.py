# _time_format: what strftime of the modules time and datetime writes, as the C library does in the locale "C".

import _calendar

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def format_time(format, fields, microsecond=None, offset=None, zone=""):
    """`fields` are year, month, day, hour, minute, second, weekday (0: Monday) and day of the year. `offset` is a text such as
    "+01:00"; None: the time has no zone. Without a microsecond %f stands for itself."""
    codes = _codes(*fields)
    codes["Z"] = zone
    codes["z"] = "" if offset is None else offset.replace(":", "")
    colon_code = "%:z" if microsecond is None else offset or ""
    if microsecond is not None:
        codes["f"] = f"{microsecond:06d}"
    pieces = format.split("%")
    result = [pieces[0]]
    position = 1
    while position < len(pieces):
        piece = pieces[position]
        if not piece and position + 1 < len(pieces):
            position += 1
            result.append("%" + pieces[position])
        elif piece.startswith(":z"):
            result.append(colon_code + piece[2:])
        else:
            result.append(codes.get(piece[:1], "%" + piece[:1]) + piece[1:])
        position += 1
    return "".join(result)


def _codes(year, month, day, hour, minute, second, weekday, day_of_year):
    weekday_name, month_name = WEEKDAYS[weekday], MONTHS[month - 1]
    clock = f"{hour:02d}:{minute:02d}:{second:02d}"
    half, hour_of_half = "AM" if hour < 12 else "PM", hour % 12 or 12
    days = _calendar.ordinal(year, month, day)
    week_year, week = _calendar.iso_week(days)
    return {
        "Y": f"{year}", "y": f"{year % 100:02d}", "C": f"{year // 100:02d}", "m": f"{month:02d}", "d": f"{day:02d}", "e": f"{day:2d}",
        "H": f"{hour:02d}", "I": f"{hour_of_half:02d}", "k": f"{hour:2d}", "l": f"{hour_of_half:2d}", "M": f"{minute:02d}",
        "S": f"{second:02d}", "p": half, "P": half.lower(), "j": f"{day_of_year:03d}", "A": weekday_name, "a": weekday_name[:3],
        "B": month_name, "b": month_name[:3], "h": month_name[:3], "w": f"{(weekday + 1) % 7}", "u": f"{weekday + 1}",
        "U": f"{(day_of_year + 6 - (weekday + 1) % 7) // 7:02d}", "W": f"{(day_of_year + 6 - weekday) // 7:02d}",
        "G": f"{week_year}", "g": f"{week_year % 100:02d}", "V": f"{week:02d}",
        "F": f"{year}-{month:02d}-{day:02d}", "T": clock, "R": clock[:5], "r": f"{hour_of_half:02d}{clock[2:]} {half}",
        "D": f"{month:02d}/{day:02d}/{year % 100:02d}", "x": f"{month:02d}/{day:02d}/{year % 100:02d}", "X": clock,
        "c": f"{weekday_name[:3]} {month_name[:3]} {day:2d} {clock} {year}",
        "s": f"{((days - _calendar.EPOCH) * 24 + hour) * 3600 + minute * 60 + second}", "%": "%", "n": "\n", "t": "\t",
    }
