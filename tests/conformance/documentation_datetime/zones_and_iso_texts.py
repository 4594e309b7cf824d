# After CPython's documentation of datetime: time zones, ISO texts in all their forms, arithmetic, fields that cannot be set.
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


class KabulTime(tzinfo):
    BEFORE = timedelta(hours=4)
    SINCE = timedelta(hours=4, minutes=30)
    CHANGE = datetime(1944, 12, 31, 20, 0, 0, tzinfo=UTC)

    def fromutc(self, dt):
        moment = dt.replace(tzinfo=UTC)
        return dt + (self.SINCE if moment >= self.CHANGE else self.BEFORE)

    def utcoffset(self, dt):
        return self.BEFORE if dt.year < 1945 else self.SINCE

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return "+04" if dt.year < 1945 else "+04:30"


class Fixed(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return "+01:00"

    def __repr__(self):
        return "Fixed()"


kabul = KabulTime()
early = datetime(1900, 11, 21, 16, 30, tzinfo=kabul)
late = datetime(2006, 6, 14, 13, 0, tzinfo=kabul)
print(early.utcoffset(), late.utcoffset(), late.tzname(), late.astimezone(UTC), late.astimezone(UTC).astimezone(kabul) == late)
print(datetime(1944, 12, 31, 20, 30, tzinfo=UTC).astimezone(kabul), late.astimezone(Fixed()).isoformat())

noon = time(12, 10, 30, tzinfo=Fixed())
print(repr(noon), noon.isoformat(), noon.dst(), noon.tzname(), noon.strftime("%H:%M:%S %Z"), f"{noon:%H:%M}", noon.replace(hour=3))
for text in ("04:23:01", "T04:23:01", "T042301", "04:23:01.000384", "04:23:01,000", "04:23:01+04:00", "04:23:01Z", "04:23", "04"):
    print(repr(time.fromisoformat(text)))
for text in ("2011-11-04", "20111104", "2011-11-04T00:05:23", "2011-11-04T00:05:23Z", "20111104T000523", "2011-W01-2T00:05:23.283",
             "2011-11-04 00:05:23.283", "2011-11-04 00:05:23.283+00:00", "2011-11-04T00:05:23+04:00"):
    print(repr(datetime.fromisoformat(text)))
for text in ("2019-12-04", "20191204", "2021-W01-1", "2021W017"):
    print(repr(date.fromisoformat(text)))
for kind, text in ((date, "2019-13-01"), (date, "2019-1-1"), (date, "2021-W54-1"), (time, "4:5"), (datetime, "2011-11-04T25"), (time, "nine")):
    try:
        kind.fromisoformat(text)
    except ValueError as error:
        print(error)

year = timedelta(days=365)
print(repr(year), year.total_seconds(), abs(-year + timedelta(hours=1)), repr(-timedelta(microseconds=1)), year // timedelta(weeks=1))
print(repr(timedelta(days=50, seconds=27, microseconds=10, milliseconds=29000, minutes=5, hours=8, weeks=2)), timedelta.resolution)
for action in (lambda: setattr(year, "days", 3), lambda: setattr(late, "hour", 3), lambda: timedelta("5"), lambda: datetime(2020, 2.0, 1),
               lambda: timezone(5), lambda: timezone(timedelta(days=1)), lambda: date(2020, 1, 1) < 5, lambda: late - late.replace(tzinfo=None),
               lambda: time(12, 60), lambda: datetime(2020, 1, 1, tzinfo="UTC"), lambda: tzinfo().utcoffset(None)):
    try:
        print(action())
    except (AttributeError, TypeError, ValueError, NotImplementedError) as error:
        print(type(error).__name__, error)


class Birthday(date):
    def __new__(cls, year, month, day, whose="nobody"):
        self = super().__new__(cls, year, month, day)
        self.whose = whose
        return self


birthday = Birthday(2002, 3, 11, "Ada")
print(repr(birthday), birthday.whose, birthday.isocalendar(), birthday.strftime("%d/%m/%y"), f"{birthday:%A %d. %B %Y}")
print(date(2020, 1, 1) == datetime(2020, 1, 1), datetime(2020, 1, 1) == datetime(2020, 1, 1), date(2020, 1, 1) == date(2020, 1, 1))
print(date.fromisocalendar(2021, 1, 1), date.resolution, time.max, datetime(2000, 1, 1, fold=1), repr(datetime(2000, 1, 1, fold=1)))
print(timezone(timedelta(hours=-3, minutes=-30, seconds=-5)), repr(timezone(timedelta(hours=2), "EET")), timezone.utc)
