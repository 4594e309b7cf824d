# atexit: functions called when the program ends, the last registered first (Modules/atexitmodule.c).

_callbacks = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _callbacks.append((func, args, kwargs))
    return func


def unregister(func, /):
    _callbacks[:] = [entry for entry in _callbacks if not entry[0] == func]


def _run_exitfuncs():
    while _callbacks:
        function, args, kwargs = _callbacks.pop()
        try:
            function(*args, **kwargs)
        except BaseException as error:
            if not isinstance(error, SystemExit):
                _report_exit_callback(error, function)


def _clear():
    _callbacks.clear()


def _ncallbacks():
    return len(_callbacks)


def _report_exit_callback(error, function):
    from _exception_text import format_exception

    _write_error(f"Exception ignored in atexit callback: {function!r}\n" + "".join(format_exception(error)))


_register_helper("_run_exit_functions", _run_exitfuncs)
