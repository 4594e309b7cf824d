# Normal distributions: what can be computed with them, and what they refuse.
from statistics import NormalDist, StatisticsError

heights = NormalDist(178, 7)
print(heights, heights.mean, heights.median, heights.mode, heights.stdev, heights.variance)
print(heights + 2, 2 + heights, heights - 3, 3 - heights, heights * -2, heights / 7, -heights, +heights)
print(heights + NormalDist(2, 24), heights - NormalDist(2, 24))
print(heights == NormalDist(178, 7), heights == NormalDist(178, 8), heights != 5, len({heights, NormalDist(178, 7)}))
print(heights.quantiles(), heights.quantiles(n=10))
for chance in (1e-30, 1e-9, 0.01, 0.2, 0.5, 0.77, 0.999999):
    print(chance, heights.inv_cdf(chance), heights.cdf(heights.inv_cdf(chance)))
print(heights.pdf(180), heights.cdf(185), heights.zscore(192))
print(heights.overlap(NormalDist(165, 6)), heights.overlap(NormalDist(170, 7)), heights.overlap(heights))
print(heights.samples(4, seed=11), NormalDist.from_samples([1, 2, 4, 8]))
point = NormalDist(1, 0)
for wrong in (lambda: point.pdf(1), lambda: point.cdf(1), lambda: point.zscore(1), lambda: heights.inv_cdf(1),
              lambda: heights.overlap(3), lambda: heights.overlap(point), lambda: NormalDist(0, -1),
              lambda: setattr(heights, "name", "h"), lambda: NormalDist.from_samples([1])):
    try:
        print(wrong())
    except (StatisticsError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
