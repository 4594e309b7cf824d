# Driving a coroutine with send, throw and close: what a loop does with it.
class Suspend:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        answer = yield self.label
        return answer


async def dialog():
    print("dialog begins")
    name = await Suspend("name?")
    try:
        age = await Suspend(f"age of {name}?")
    except ValueError as error:
        print("threw in:", error)
        age = "unknown"
    finally:
        print("asked for the age")
    return f"{name}/{age}"


def drive(answers):
    coroutine = dialog()
    question = coroutine.send(None)
    for answer in answers:
        print("question", question, "answer", answer)
        try:
            if isinstance(answer, Exception):
                question = coroutine.throw(answer)
            else:
                question = coroutine.send(answer)
        except StopIteration as stop:
            return stop.value
    print("closing early")
    coroutine.close()
    return "no result"


print(drive(["Ada", 36]))
print(drive(["Bob", ValueError("too personal")]))
print(drive(["Cid"]))
unused = dialog()
unused.close()
try:
    unused.send(None)
except RuntimeError as error:
    print(error)
fresh = dialog()
try:
    fresh.send("not None")
except TypeError as error:
    print(error)
fresh.close()
