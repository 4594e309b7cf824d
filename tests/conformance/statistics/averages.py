# statistics: means, medians, modes and spreads of small samples.
import statistics
from statistics import NormalDist, StatisticsError

data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
whole = [1, 2, 3, 4, 4]
print(statistics.mean(data), statistics.mean(whole), statistics.fmean(whole), statistics.mean([1, 3]))
print(statistics.median(data), statistics.median([1, 3, 5, 7]), statistics.median_low([1, 3, 5, 7]), statistics.median_high([1, 3, 5, 7]))
print(statistics.mode("aabbbc"), statistics.multimode("aabbc"), statistics.mode([1, 1, 2]))
print(statistics.stdev(data), statistics.pstdev(data), statistics.variance(whole), statistics.pvariance(data))
print(statistics.stdev([1, 2]), statistics.pstdev([1, 1]), statistics.variance([0.1, 0.2, 0.3]))
print(statistics.quantiles([1, 2, 3, 4, 5]), statistics.quantiles(range(1, 101), n=10), statistics.quantiles(data, n=3, method="inclusive"))
print(statistics.harmonic_mean([40, 60]), round(statistics.geometric_mean([54, 24, 36]), 6))
print(NormalDist(100, 15).cdf(115), NormalDist(100, 15))
for attempt in (lambda: statistics.mean([]), lambda: statistics.stdev([1]), lambda: statistics.median([]), lambda: statistics.mode([])):
    try:
        attempt()
    except StatisticsError as error:
        print(error)
