"""A subclass of ExceptionGroup: derive() makes what split and subgroup return."""


class Failures(ExceptionGroup):
    def __new__(cls, message, errors, code=0):
        self = super().__new__(cls, message, errors)
        self.code = code
        return self

    def derive(self, errors):
        print("derive", len(errors))
        return Failures(self.message, errors, self.code)


class Plain(ExceptionGroup):
    pass


failures = Failures("build", [ValueError("v"), TypeError("t"), Failures("inner", [ValueError("w")], 7)], 3)
print(repr(failures), failures.code)
values, others = failures.split(ValueError)
print(type(values).__name__, values.code, values.exceptions[1].code)
print(type(others).__name__, others.code, others.exceptions)
plain = Plain("plain", [ValueError("v"), TypeError("t")])
print(type(plain).__name__, type(plain.subgroup(ValueError)).__name__, type(plain.derive([KeyError()])).__name__)
try:
    raise failures
except* ValueError as group:
    print("caught", type(group).__name__, group.code, group.exceptions)
except* TypeError as group:
    print("caught", type(group).__name__, group.code, group.exceptions)
