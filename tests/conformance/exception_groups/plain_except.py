"""A group caught with plain except: by its class, by Exception, and re-raised."""


class AppError(Exception):
    pass


def service():
    raise ExceptionGroup("service", [AppError("db"), AppError("cache")])


try:
    service()
except AppError:
    print("not this one")
except ExceptionGroup as group:
    print("group", len(group.exceptions))

try:
    try:
        service()
    except ExceptionGroup as group:
        keep = group.subgroup(lambda error: "db" in str(error))
        raise keep
except Exception as error:
    print(repr(error), error.__context__ is None, repr(error.__context__))

try:
    try:
        service()
    except* AppError as group:
        raise ExceptionGroup("converted", [RuntimeError(str(error)) for error in group.exceptions])
except ExceptionGroup as error:
    print(error, [repr(inner) for inner in error.exceptions], repr(error.exceptions[0].__context__))

matched = [error for error in (ValueError("x"), ExceptionGroup("y", [ValueError("z")]))
           if isinstance(error, ExceptionGroup)]
print(matched)
match matched[0]:
    case ExceptionGroup(message=text, exceptions=(ValueError(args=(word,)),)):
        print("pattern", text, word)
