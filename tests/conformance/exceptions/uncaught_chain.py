# An uncaught exception with a cause: status 1, and the last line of the traceback is the outer one's.
class Pipeline:
    def __init__(self, *stages):
        self.stages = stages

    def run(self, value):
        for number, stage in enumerate(self.stages, start=1):
            try:
                value = stage(value)
                print(f"stage {number}: {value}")
            except ValueError as error:
                raise RuntimeError(f"stage {number} failed") from error
        return value


pipeline = Pipeline(str.strip, int, lambda n: n * 2)
print(pipeline.run(" 21 "))
try:
    pipeline.run("x")
finally:
    print("finally runs before the traceback")
print("never printed")
