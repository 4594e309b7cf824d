# datetime: arithmetic, comparison, formatting, parsing, replacing, weekdays, time zones.
from datetime import date, datetime, time, timedelta, timezone

start = datetime(2024, 2, 28, 22, 30)
print(start, start + timedelta(hours=2), start + timedelta(days=2), start.date(), start.time())
print(date(2024, 3, 1) - date(2024, 2, 1), datetime(2024, 1, 1) - start, (datetime(2024, 1, 1) - start).total_seconds())
print(start.strftime("%Y-%m-%d %H:%M:%S %A %B %j %p %I %y %%"), f"{start:%d/%m/%Y}", start.isoformat(), start.ctime())
print(datetime.strptime("2026-03-04 05:06", "%Y-%m-%d %H:%M"), datetime.fromisoformat("2026-01-02T03:04:05+02:00"))
print(date(2024, 12, 25).weekday(), date(2024, 12, 25).isoweekday(), tuple(date(2024, 12, 30).isocalendar()), date(2024, 1, 1).toordinal())
print(start.replace(year=2025, minute=0), date.fromisoformat("2024-02-29"), time(8, 5), time(23, 59, 59, 5), date.min, date.max)
print(timedelta(days=1, hours=25, minutes=-5), timedelta(seconds=-1), repr(timedelta(1, 2, 3)), timedelta(hours=5) / 2, timedelta(hours=5) // timedelta(hours=2))
print(start < datetime(2024, 3, 1), max(date(2024, 1, 1), date(2023, 1, 1)), sorted([timedelta(2), timedelta(1)]), abs(timedelta(-3)))
utc = datetime(2024, 7, 1, 12, tzinfo=timezone.utc)
eastern = timezone(timedelta(hours=-5), "EST")
print(utc, utc.astimezone(eastern), utc.isoformat(), eastern, utc.timestamp(), datetime.fromtimestamp(0, timezone.utc))
print(utc == utc.astimezone(eastern), utc.tzname(), utc.utcoffset(), timezone(timedelta(hours=5, minutes=30)))
for attempt in (lambda: date(2023, 2, 29), lambda: datetime(2024, 1, 1, 25), lambda: datetime.strptime("x", "%Y"),
                lambda: start < utc, lambda: start - utc, lambda: date.fromisoformat("2024-13-01")):
    try:
        attempt()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
