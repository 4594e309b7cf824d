# What infinities and NaNs do to averages and spreads, and harmonic means to the last digit.
import math
import statistics

samples = {"inf": [1.0, math.inf], "nan": [1.0, math.nan], "both": [math.inf, -math.inf, 2], "zero and nan": [0, math.nan]}
for name in ("mean", "geometric_mean", "harmonic_mean", "variance", "pvariance", "stdev"):
    for kind, data in samples.items():
        try:
            print(name, kind, getattr(statistics, name)(data))
        except (statistics.StatisticsError, AttributeError) as error:
            print(name, kind, type(error).__name__, error)

for first in range(1, 40):
    print(statistics.harmonic_mean([first, first + 3, first * 7.1]), statistics.harmonic_mean([first, 11]))
print(statistics.harmonic_mean([40, 60], weights=[5, 30]), statistics.harmonic_mean([5]), statistics.harmonic_mean([1, 0, 4]))
for bad in ([1, -2], [], ["a"]):
    try:
        print(statistics.harmonic_mean(bad))
    except (statistics.StatisticsError, TypeError) as error:
        print(type(error).__name__, error)
