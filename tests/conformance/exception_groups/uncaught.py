"""An uncaught group: its last line on stderr is the frame of the art."""


def validate(form):
    errors = []
    if not form.get("name"):
        errors.append(ValueError("name is missing"))
    if form.get("age", 0) < 18:
        errors.append(ValueError("too young"))
    if errors:
        raise ExceptionGroup("invalid form", errors)
    return form


print(validate({"name": "Ada", "age": 36}))
try:
    validate({"age": 5})
except* ValueError as group:
    for error in group.exceptions:
        print("problem:", error)
print(validate({"name": ""}))
