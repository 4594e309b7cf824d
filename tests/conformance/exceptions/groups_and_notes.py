# ExceptionGroup and except*: splitting, nesting, re-raising, notes, subgroup and derive.
def build():
    return ExceptionGroup("several", [ValueError("v"), TypeError("t"), ExceptionGroup("inner", [OSError("o"), ValueError("w")])])


group = build()
print(group, group.message, len(group.exceptions), repr(group.exceptions[2]))
print(group.subgroup(ValueError), group.split(OSError), group.subgroup(lambda e: str(e) == "w"), group.subgroup(KeyError))
try:
    raise build()
except* ValueError as errors:
    print("values", errors.exceptions)
except* (TypeError, OSError) as errors:
    print("others", errors.exceptions)
try:
    try:
        raise build()
    except* ValueError:
        raise RuntimeError("while handling")
except ExceptionGroup as outer:
    print(outer, [type(e).__name__ for e in outer.exceptions])
try:
    raise ValueError("alone")
except* ValueError as errors:
    print(repr(errors))
try:
    try:
        raise build()
    except* KeyError:
        print("never")
except* Exception as errors:
    print(len(errors.exceptions))


class Mine(ExceptionGroup):
    def derive(self, exceptions):
        return Mine(self.message + "!", exceptions)


match, rest = Mine("mine", [ValueError(1), KeyError(2)]).split(ValueError)
print(repr(match), repr(rest))
for wrong in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup("x"), lambda: ExceptionGroup(1, [ValueError()])):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
