# Format specifications inside f-strings.
name, count, price = "widget", 42, 1234.5678
print(f"{name} {count} {price}")
print(f"[{name:>10}] [{name:<10}] [{name:^10}] [{name:*^12}] [{name:.3}]")
print(f"[{count:5}] [{count:<5}] [{count:05}] [{count:+}] [{count:x}] [{count:#x}] [{count:b}] [{count:o}] [{count:,}]")
print(f"[{price:.2f}] [{price:10.1f}] [{price:,.2f}] [{price:e}] [{price:.3g}] [{price:010.2f}] [{price:.0f}]")
print(f"{0.256:.1%} {1:%} {7:3d}| {-7:=5}| {1e10:g} {0.00001:g} {123456789:_}")
print(f"{name!r} {name!s:>8} {'é'!a}")
width, digits = 12, 3
print(f"[{price:{width}.{digits}f}] [{name:{'>'}{width}}]")
print(f"{count=} {count + 1 = } {name=!s} {price=:.1f}")
print(f"{{literal}} {{{count}}}")
print(f"{'nested ' + f'{count * 2}'} {[n * n for n in range(4)]} { {'a': 1}['a'] }")
print(f"{True} {None} {1.0} {(1,)} {[]!r}")
print(f"{True:d} {True:>6} {3.0:.0f} {2:.2f} {10**20:,}")
print(f"{'yes' if count > 40 else 'no'} {max(1, count)} {name.upper()[::-1]}")
print(format(3.14159, ".2f"), format(255, "08b"), format("x", ">3"), format(12))
print(f"multi {name}" f" part {count}" " plain")
for value in (0.1, 1.5, 100.25, 1e-7):
    print(f"{value:8.3f}|{value:<8}|{value:>10.2e}")
