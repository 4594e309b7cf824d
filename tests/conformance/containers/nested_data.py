# Records in lists and dicts, walked and reshaped, as the answer of a web service would be.
orders = [
    {"id": 1, "customer": {"name": "Ann", "city": "Bonn"}, "lines": [{"sku": "A", "qty": 2, "price": 9.5}]},
    {"id": 2, "customer": {"name": "Bob", "city": "Ulm"}, "lines": [{"sku": "B", "qty": 1, "price": 20.0},
                                                                    {"sku": "A", "qty": 1, "price": 9.5}]},
    {"id": 3, "customer": {"name": "Ann", "city": "Bonn"}, "lines": []},
]
totals = {}
for order in orders:
    name = order["customer"]["name"]
    totals[name] = totals.get(name, 0) + sum(line["qty"] * line["price"] for line in order["lines"])
print(totals)
by_city = {}
for order in orders:
    by_city.setdefault(order["customer"]["city"], []).append(order["id"])
print(by_city, {city: len(ids) for city, ids in by_city.items()})
sold = {}
for sku, qty in ((line["sku"], line["qty"]) for order in orders for line in order["lines"]):
    sold[sku] = sold.get(sku, 0) + qty
print(sold, max(sold, key=sold.get))
orders[1]["lines"][0]["qty"] += 4
orders[2]["lines"].append({"sku": "C", "qty": 3, "price": 1.25})
print([line for order in orders[1:] for line in order["lines"] if line["qty"] > 2])


def walk(value, path=""):
    if isinstance(value, dict):
        for key in value:
            yield from walk(value[key], f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from walk(item, f"{path}[{index}]")
    else:
        yield path, value


for path, value in walk(orders[0]):
    print(path, "=", repr(value))
print("\n".join(f"{o['id']:>3} {o['customer']['name']:<5} {len(o['lines'])}" for o in orders))
