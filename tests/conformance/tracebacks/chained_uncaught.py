# An uncaught exception raised while another was handled.
def load(settings):
    try:
        return settings["path"]
    except KeyError as error:
        raise RuntimeError("cannot load settings") from error


def main():
    try:
        load({})
    except RuntimeError:
        print("reporting")
        raise ConnectionError("could not report")


main()
