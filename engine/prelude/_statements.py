# The Python halves of raise, except*, import and of the reports on stderr. A part of builtins.py.

# ---- exceptions --------------------------------------------------------------------------------------------------


def _instantiate_exception(exception, cause):
    """raise exception from cause, where either is a class; cause "" is none."""
    value = exception
    if _is_class(exception):
        value = exception()
        if not isinstance(value, BaseException):
            raise TypeError(
                f"calling {exception!r} should have returned an instance of BaseException, not {type(value)!r}"
            )
    if cause == "":
        return value
    if _is_class(cause) and issubclass(cause, BaseException):
        cause_class, cause = cause, cause()
        if not isinstance(cause, BaseException):
            raise TypeError(
                f"calling {cause_class!r} should have returned an instance of BaseException, not {type(cause)!r}"
            )
    if cause is not None and not isinstance(cause, BaseException):
        raise TypeError("exception causes must derive from BaseException")
    value.__cause__ = cause
    return value


def _exception_repr(exception):
    arguments = exception.args
    if len(arguments) == 1:
        return f"{_type_name(exception)}({arguments[0]!r})"
    return _type_name(exception) + repr(arguments)


def _exception_str(exception):
    arguments = exception.args
    if isinstance(exception, KeyError) and len(arguments) == 1:
        return repr(arguments[0])
    if len(arguments) == 1:
        return str(arguments[0])
    return str(arguments)


def _set_exception_keywords(exception, keywords):
    for name, value in keywords.items():
        if name not in ("name", "path", "obj", "name_from") or not hasattr(type(exception), name):
            raise TypeError(f"{_type_name(exception)}() takes no keyword arguments")
        setattr(exception, name, value)


def _set_exception_args(exception, value):
    exception.args = tuple(value)


def _throw_into(receiver, exception):
    """What `yield from` does to an iterator of the program's own when its generator is closed or thrown into."""
    if isinstance(exception, GeneratorExit):
        close = getattr(receiver, "close", None)
        if close is not None:
            close()
        raise exception
    throw = getattr(receiver, "throw", None)
    if throw is None:
        raise exception
    return throw(exception)


def _send_into(receiver, value):
    return receiver.send(value)


# ---- exception groups --------------------------------------------------------------------------------------------


def _group_matcher(condition):
    if _is_class(condition) and issubclass(condition, BaseException) or isinstance(condition, tuple):
        return lambda exception: isinstance(exception, condition)
    if callable(condition) and not _is_class(condition):
        return condition
    raise TypeError("expected an exception type, a tuple of exception types, or a callable (other than a class)")


def _group_split(group, condition):
    return _split(group, _group_matcher(condition))


def _group_subgroup(group, condition):
    return _split(group, _group_matcher(condition))[0]


def _split(exception, matches):
    """(what matches, the rest) of a tree of groups, each None when empty."""
    if matches(exception):
        return exception, None
    if not isinstance(exception, BaseExceptionGroup):
        return None, exception
    matched = []
    rest = []
    for part in exception.exceptions:
        part_matched, part_rest = _split(part, matches)
        if part_matched is not None:
            matched.append(part_matched)
        if part_rest is not None:
            rest.append(part_rest)
    return _derived_group(exception, matched), _derived_group(exception, rest)


def _derived_group(group, exceptions):
    if not exceptions:
        return None
    derived = group.derive(exceptions)
    if not isinstance(derived, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    _copy_metadata(group, derived)
    return derived


def _match_group(exception, classes):
    """except* classes: (the rest, what it handles)."""
    for cls in classes if isinstance(classes, tuple) else (classes,):
        if issubclass(cls, BaseExceptionGroup):
            raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
    if exception is None:
        return None, None
    if isinstance(exception, BaseExceptionGroup):
        matched, rest = _split(exception, lambda part: isinstance(part, classes))
        return rest, matched
    if isinstance(exception, classes):
        group = BaseExceptionGroup("", (exception,))
        group.__traceback__ = exception.__traceback__
        return None, group
    return exception, None


def _prepare_reraise_star(original, exceptions):
    """What is raised after the except* clauses (Objects/exceptions.c, _PyExc_PrepReraiseStar)."""
    exceptions = [exception for exception in exceptions if exception is not None]
    if not exceptions:
        return None
    if not isinstance(original, BaseExceptionGroup):
        return exceptions[0]
    raised = []
    reraised = []
    for exception in exceptions:
        if isinstance(exception, BaseExceptionGroup) and _same_metadata(exception, original):
            reraised.append(exception)
        else:
            raised.append(exception)
    kept = _project(original, reraised)
    if not raised:
        return kept
    if kept is not None:
        raised.append(kept)
    if len(raised) == 1:
        return raised[0]
    return BaseExceptionGroup("", raised)


def _project(original, groups):
    """The part of the original group whose leaves are in the given groups."""
    leaves = []
    for group in groups:
        _collect_leaves(group, leaves)
    return _split(original, lambda part: _is_among(part, leaves))[0]


def _collect_leaves(exception, leaves):
    if isinstance(exception, BaseExceptionGroup):
        for part in exception.exceptions:
            _collect_leaves(part, leaves)
    else:
        leaves.append(exception)


def _is_among(exception, leaves):
    for leaf in leaves:
        if leaf is exception:
            return True
    return False


# ---- modules -----------------------------------------------------------------------------------------------------


def _import(name, names, level, importer):
    """import name, from name import names. Relative imports begin at the importing module's package."""
    if level > 0:
        raise ImportError("attempted relative import with no known parent package")
    module = _load_module(name)
    if names is None:
        # `import a.b` binds a.
        return _loaded_modules()[name.partition(".")[0]]
    for attribute in names:
        if attribute != "*" and attribute not in module.__dict__:
            _load_submodule(name, attribute)
    return module


def _load_submodule(package, name):
    full_name = f"{package}.{name}"
    if _module_exists(full_name):
        _load_module(full_name)


def _load_module(name):
    modules = _loaded_modules()
    if name in modules:
        return modules[name]
    parent_name, dot, child = name.rpartition(".")
    parent = _load_module(parent_name) if dot else None
    if name in modules:
        return modules[name]
    module = _new_module(name)
    if module is None:
        if parent is not None and not _module_is_package(parent_name):
            raise ModuleNotFoundError(
                f"No module named '{name}'; '{parent_name}' is not a package", name=name
            )
        raise ModuleNotFoundError(f"No module named '{name}'", name=name)
    try:
        _run_module(module)
    except BaseException:
        del modules[name]
        raise
    if parent is not None:
        setattr(parent, child, module)
    return module


def _import_from(module, name):
    """from module import name: an attribute, or a submodule."""
    try:
        return getattr(module, name)
    except (AttributeError, NotImplementedError):
        pass
    module_name = module.__name__
    submodule = _loaded_modules().get(f"{module_name}.{name}")
    if submodule is not None:
        return submodule
    _refuse_standard_name(module_name, name)
    location = _module_file(module) or "unknown location"
    error = ImportError(f"cannot import name '{name}' from '{module_name}' ({location})", name=module_name)
    error.name_from = name
    raise error


def _import_star(module, namespace):
    names = getattr(module, "__all__", None)
    if names is None:
        names = [name for name in module.__dict__ if not name.startswith("_")]
    for name in names:
        namespace[name] = getattr(module, name)


# ---- reports on stderr -------------------------------------------------------------------------------------------


def _report_uncaught(exception):
    from _exception_text import format_exception
    from sys import modules

    system = modules.get("sys")
    hook = None if system is None else system.excepthook
    if system is None or hook is system.__excepthook__:
        _write_error("".join(format_exception(exception)))
        return
    try:
        hook(type(exception), exception, exception.__traceback__)
    except BaseException as error:
        _write_error("Error in sys.excepthook:\n" + "".join(format_exception(error))
                     + "\nOriginal exception was:\n" + "".join(format_exception(exception)))


def _report_unraisable(exception, culprit):
    """What a finalizer raised: CPython prints it without marks and without the chain."""
    from _exception_text import exception_name, safe_string

    try:
        shown = repr(culprit)
    except BaseException:
        shown = "<object repr() failed>"
    text = f"Exception ignored in: {shown}\n"
    if exception.__traceback__ is not None:
        text += "Traceback (most recent call last):\n" + _traceback_entries(exception.__traceback__, False)
    message = safe_string(exception, "exception")
    _write_error(f"{text}{exception_name(exception)}: {message}\n")


def _print_exit_code(code):
    """sys.exit("message")."""
    _write_error(f"{code}\n")
