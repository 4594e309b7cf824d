# hashlib digests of short texts, and named UUIDs.
import hashlib
import uuid

for name in ("md5", "sha1", "sha256", "sha512"):
    print(name, hashlib.new(name, b"hello world").hexdigest()[:32])
digest = hashlib.sha256()
digest.update(b"hello ")
digest.update(b"world")
print(digest.hexdigest() == hashlib.sha256(b"hello world").hexdigest(), digest.name, digest.digest_size, digest.block_size)
print(hashlib.md5("é".encode()).hexdigest(), hashlib.sha1(b"").hexdigest(), hashlib.sha256(b"x" * 200).hexdigest())
try:
    hashlib.md5("text")
except TypeError as error:
    print(error)
named = uuid.uuid5(uuid.NAMESPACE_DNS, "example.com")
print(named, named.hex, named.version, uuid.uuid3(uuid.NAMESPACE_URL, "x"), uuid.UUID("12345678-1234-5678-1234-567812345678").int)
random_one = uuid.uuid4()
print(random_one.version, len(str(random_one)), random_one != uuid.uuid4(), uuid.UUID(str(random_one)) == random_one)
