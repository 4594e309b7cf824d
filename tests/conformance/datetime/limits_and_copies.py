"""Where dates end, what combine and replace ask for, and moments with an offset."""
import copy
from datetime import date, datetime, time, timedelta, timezone


def tell(action):
    try:
        print(action())
    except (TypeError, ValueError, OverflowError) as error:
        print(f"{type(error).__name__}: {error}")


day = date(2024, 1, 31)
moment = datetime(2024, 1, 31, 5, 6, 7, tzinfo=timezone.utc)
west = timezone(timedelta(hours=-5, minutes=-30))

tell(lambda: date.max + timedelta(1))
tell(lambda: date.min - timedelta(1))
tell(lambda: day.replace(month=2))
tell(lambda: copy.replace(day, year=2023))
tell(lambda: copy.replace(moment, hour=12, tzinfo=None))
tell(lambda: copy.replace(time(1, 2), minute=30))
tell(lambda: datetime.combine(time(1), day))
tell(lambda: datetime.combine(day, time(8, 30, fold=1)).fold)
tell(lambda: datetime.combine(day, time(8, tzinfo=timezone.utc), None))
tell(lambda: datetime(2024, 1, 1, fold=2))
tell(lambda: day.strftime(3))
tell(lambda: moment.astimezone(west).strftime("%z %:z %%:z %Z"))
tell(lambda: moment.astimezone(west).utctimetuple()[:6])
tell(lambda: moment.timetuple().tm_isdst)


class Summer(timezone.__base__):
    """One hour ahead in the half of the year that begins in April."""

    def utcoffset(self, moment):
        return timedelta(hours=1) + self.dst(moment)

    def dst(self, moment):
        return timedelta(hours=1 if moment is not None and 4 <= moment.month < 10 else 0)

    def tzname(self, moment):
        return "summer" if self.dst(moment) else "winter"


zone = Summer()
winter, summer = datetime(2024, 3, 31, 12, tzinfo=zone), datetime(2024, 4, 1, 12, tzinfo=zone)
print(summer - winter, summer.astimezone(timezone.utc) - winter.astimezone(timezone.utc))
print(winter.timetuple().tm_isdst, summer.timetuple().tm_isdst, summer.tzname(), summer.isoformat())
