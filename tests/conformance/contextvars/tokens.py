"""Tokens, reset, names, defaults, and what is refused."""
from contextvars import Context, ContextVar, Token, copy_context

level = ContextVar("level")
color = ContextVar("color", default="red")
try:
    level.get()
except LookupError as error:
    print(type(error).__name__, "level" in str(error))
print(level.get("fallback"), color.get(), color.get("other"), level.name)
token = level.set(1)
print(token.old_value is Token.MISSING, token.var is level)
second = level.set(2)
print(second.old_value, level.get())
level.reset(second)
print(level.get())
level.reset(token)
print(level.get("gone"))
for wrong in (lambda: level.reset(token), lambda: color.reset(level.set(3)), lambda: level.reset("token")):
    try:
        wrong()
    except (RuntimeError, ValueError, TypeError) as error:
        print(type(error).__name__, str(error).split("<")[0].split("has")[-1])
context = copy_context()
print(level in context, context[level], context.get(color), len(context), [var.name for var in context])
print(context.run(lambda: (level.set(9), level.get())[1]), level.get(), context[level])
print({var.name: value for var, value in context.items()}, list(context.values()))
try:
    context.run(context.run, print)
except RuntimeError as error:
    print(str(error).split(":")[0])
empty = Context()
print(len(empty), empty.run(level.get, "nothing"))
try:
    empty[level]
except KeyError:
    print("KeyError")
