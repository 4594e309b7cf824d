# warnings.warn: shown once a place, recorded, turned into errors, ignored; categories.
import warnings


def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
    return "result"


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old()
    warnings.warn("plain")
    warnings.warn(RuntimeWarning("made"))
    print([(str(w.message), w.category.__name__, w.lineno > 0) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old()
    except DeprecationWarning as error:
        print("error:", error)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(old())
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("default")
    for _ in range(3):
        warnings.warn("in a loop", UserWarning)
    print(len(caught))
warnings.filterwarnings("ignore", message="quiet")
warnings.warn("quiet please")
try:
    warnings.warn("x", category=int)
except TypeError as error:
    print(error)
warnings.warn("shown at the end")
