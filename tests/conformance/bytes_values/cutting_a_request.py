# A request as it comes from a socket, cut up with the methods of bytes.
request = b"POST /items?page=2&page=3 HTTP/1.1\r\nHost: example.org\r\nX-Tag: a: b\r\n\r\nname=tea&name=milk"

head, body = request.split(b"\r\n\r\n", 1)
start, *lines = head.split(b"\r\n")
method, target, version = start.split()
print(method, target.split(b"?", 1), version)
print({name.lower(): value for name, value in (line.split(b": ", 1) for line in lines)})
print(body.count(b"name"), body.count(b"name", 4), body.count(ord("e"), 0, 8))
print(body.find(b"name", 1), body.rfind(b"="), body.find(61), body.find(b"zip"), body.index(b"&", 2, 20))
print(body.replace(b"name", b"n", 1), b"ab".replace(b"", b"-"), b"ab".replace(b"", b"-", 2))
print(target.rsplit(b"&", 1), b" one  two three ".rsplit(maxsplit=1), b" one  two ".split(None, 1), b"a,b,".split(b","))
print(head.splitlines()[1:], b"x\ny\r\n".splitlines(keepends=True))
print(head.startswith(b"/items", 5), head.endswith((b"c", b"b")), b"key".hex(":"), b"\x00\x01\x02\x03\x04".hex("-", 2))
print(bytes(source=[1, 2]), str(object=3), str(b"tea", encoding="ascii"), bytes("é", encoding="utf-8"))


class Digit:
    def __init__(self, number):
        self.number = number

    def __index__(self):
        return self.number


print(bytes([Digit(65), Digit(66)]), bytes(Digit(n) for n in (67, 68)))

wrong = [
    lambda: body.index(b"zip"), lambda: body.find("name"), lambda: body.count(256), lambda: body.split(b""),
    lambda: body.replace("a", b""), lambda: body.startswith("name"), lambda: b"a".hex("--"), lambda: bytes("tea"),
    lambda: bytes([1, "a"]), lambda: bytes([Digit(300)]), lambda: bytes(encoding="utf-8"), lambda: bytes(1.5),
]
for attempt in wrong:
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
