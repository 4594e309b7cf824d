# argparse: reading command lines. Parsing, defaults, conversions and errors are CPython's for options and positionals, groups and
# subcommands; help texts are not laid out: whoever asks for them is told so.

import sys as _sys

SUPPRESS = "==SUPPRESS=="
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = "?", "*", "+", "A...", "..."


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = None if argument is None else argument._shown_name()
        self.message = message

    def __str__(self):
        return self.message if self.argument_name is None else f"argument {self.argument_name}: {self.message}"


class ArgumentTypeError(Exception):
    pass


class Namespace:
    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return vars(self) == vars(other)

    def __contains__(self, key):
        return key in self.__dict__

    def __repr__(self):
        plain = ", ".join([f"{name}={value!r}" for name, value in vars(self).items() if name.isidentifier()])
        others = {name: value for name, value in vars(self).items() if not name.isidentifier()}
        shown = ([plain] if plain else []) + ([f"**{others!r}"] if others else [])
        return f"{type(self).__name__}({', '.join(shown)})"


class HelpFormatter:
    """Only a name here: help texts are not laid out."""


class RawDescriptionHelpFormatter(HelpFormatter):
    pass


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    pass


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    pass


class MetavarTypeHelpFormatter(HelpFormatter):
    pass


def _no_help():
    raise NotImplementedError("not supported by Asyncarium: help texts of argparse")


# ---- actions: what becomes of an argument ------------------------------------------------------------------------


class Action:
    _takes_value = True

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False,
                 help=None, metavar=None, deprecated=False):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def _shown_name(self):
        if self.option_strings:
            return "/".join(self.option_strings)
        if self.metavar not in (None, SUPPRESS):
            return self.metavar
        return self.dest if self.dest not in (None, SUPPRESS) else "{" + ",".join(self.choices) + "}" if self.choices else None

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")


class _Store(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConst(Action):
    def __init__(self, option_strings, dest, const=None, **options):
        super().__init__(option_strings, dest, nargs=0, const=const, **options)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrue(_StoreConst):
    def __init__(self, option_strings, dest, default=False, **options):
        super().__init__(option_strings, dest, const=True, default=default, **options)


class _StoreFalse(_StoreConst):
    def __init__(self, option_strings, dest, default=True, **options):
        super().__init__(option_strings, dest, const=False, default=default, **options)


def _grown(namespace, dest, more):
    items = getattr(namespace, dest, None)
    setattr(namespace, dest, [*(items or []), *more])


class _Append(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        _grown(namespace, self.dest, [values])


class _AppendConst(_StoreConst):
    def __call__(self, parser, namespace, values, option_string=None):
        _grown(namespace, self.dest, [self.const])


class _Extend(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        _grown(namespace, self.dest, values)


class _Count(Action):
    def __init__(self, option_strings, dest, **options):
        super().__init__(option_strings, dest, nargs=0, **options)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _Help(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, **options):
        super().__init__(option_strings, dest, nargs=0, default=default, **options)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _Version(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, **options):
        super().__init__(option_strings, dest, nargs=0, default=default, **options)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        print(self.version.replace("%(prog)s", parser.prog))
        parser.exit()


class BooleanOptionalAction(Action):
    """--colour and --no-colour."""

    def __init__(self, option_strings, dest, **options):
        both = []
        for option in option_strings:
            both.append(option)
            if option.startswith("--"):
                both.append("--no-" + option[2:])
        super().__init__(both, dest, nargs=0, **options)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, not option_string.startswith("--no-"))


class _Subparsers(Action):
    def __init__(self, parser, dest=SUPPRESS, required=False, parser_class=None, metavar=None, title=None, description=None,
                 prog=None, help=None):
        self._parser = parser
        self._class = parser_class or type(parser)
        self._parsers = {}
        super().__init__([], dest, nargs=PARSER, required=required, metavar=metavar, help=help, choices=self._parsers)

    def add_parser(self, name, *, aliases=(), help=None, deprecated=False, **options):
        positionals = [action._shown_name() for action in self._parser._positionals if action is not self]
        options.setdefault("prog", " ".join([self._parser.prog, *positionals, name]))
        parser = self._class(**options)
        for known in (name, *aliases):
            if known in self._parsers:
                raise ValueError(f"conflicting subparser: {known}")
            self._parsers[known] = parser
        return parser

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest != SUPPRESS:
            setattr(namespace, self.dest, name)
        found, unknown = self._parsers[name].parse_known_args(rest)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if unknown:
            _grown(namespace, "_unrecognized_args", unknown)


_ACTIONS = {
    None: _Store, "store": _Store, "store_const": _StoreConst, "store_true": _StoreTrue, "store_false": _StoreFalse,
    "append": _Append, "append_const": _AppendConst, "extend": _Extend, "count": _Count, "help": _Help, "version": _Version,
}


# ---- parsers -----------------------------------------------------------------------------------------------------


class _Container:
    """What arguments are added to: parsers and the groups in them."""

    def add_argument(self, *names, action=None, dest=None, **options):
        parser = self._parser
        is_option = bool(names) and names[0].startswith(tuple(parser.prefix_chars))
        if not names or not is_option:
            if len(names) > 1 or names and dest is not None:
                raise ValueError("dest supplied twice for positional argument, did you mean metavar?")
            dest, strings = dest or names[0], []
            if options.get("nargs") not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, 0) or "default" not in options and \
                    options.get("nargs") == ZERO_OR_MORE:
                options["required"] = True
        else:
            strings = list(names)
            if dest is None:
                long_names = [name for name in strings if len(name) > 2 and name[1] in parser.prefix_chars]
                dest = (long_names or strings)[0].lstrip(parser.prefix_chars).replace("-", "_")
        kind = _ACTIONS.get(action) if action is None or isinstance(action, str) else action
        if kind is None:
            raise ValueError(f"unknown action {action!r}")
        if "default" not in options and dest in parser._defaults:
            options["default"] = parser._defaults[dest]
        made = kind(strings, dest, **options)
        if made.type is not None and not callable(made.type):
            raise ValueError(f"{made.type!r} is not callable")
        return self._add_action(made)

    def _add_action(self, action):
        parser = self._parser
        for option in action.option_strings:
            if option in parser._options:
                raise ArgumentError(action, f"conflicting option string: {option}")
            parser._options[option] = action
        if not action.option_strings:
            parser._positionals.append(action)
        parser._actions.append(action)
        return action

    def add_argument_group(self, title=None, description=None, **options):
        return _Group(self._parser)

    def add_mutually_exclusive_group(self, *, required=False):
        group = _ExclusiveGroup(self._parser, required)
        self._parser._exclusive_groups.append(group)
        return group


class _Group(_Container):
    def __init__(self, parser):
        self._parser = parser


class _ExclusiveGroup(_Container):
    def __init__(self, parser, required):
        self._parser = parser
        self.required = required
        self._members = []

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        self._members.append(action)
        return super()._add_action(action)


class ArgumentParser(_Container):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter,
                 prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error", add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        if fromfile_prefix_chars is not None:
            raise NotImplementedError("not supported by Asyncarium: fromfile_prefix_chars of argparse")
        self._parser = self
        self.prog = _sys.argv[0].rpartition("/")[2] if prog is None else prog
        self.usage, self.description, self.epilog = usage, description, epilog
        self.prefix_chars = prefix_chars
        self.argument_default = argument_default
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._defaults = {}
        self._options = {}
        self._positionals = []
        self._actions = []
        self._exclusive_groups = []
        if add_help:
            self.add_argument("-h", "--help", action="help")
        for parent in parents:
            for action in parent._actions:
                self._add_action(action)
            self._defaults.update(parent._defaults)

    def add_subparsers(self, **options):
        return self._add_action(_Subparsers(self, **options))

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    # ---- parsing --------------------------------------------------------------------------------------------------

    def parse_args(self, args=None, namespace=None):
        namespace, unknown = self.parse_known_args(args, namespace)
        if unknown:
            message = f"unrecognized arguments: {' '.join(unknown)}"
            if self.exit_on_error:
                self.error(message)
            raise ArgumentError(None, message)
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        args = list(_sys.argv[1:] if args is None else args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            default = self.argument_default if action.default is None else action.default
            if action.dest != SUPPRESS and default != SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        try:
            unknown = _Reading(self, args, namespace).run()
        except ArgumentError as error:
            if not self.exit_on_error:
                raise
            self.error(str(error))
        return namespace, unknown + namespace.__dict__.pop("_unrecognized_args", [])

    def _value(self, action, text):
        convert = action.type
        if convert is None:
            value = text
        else:
            try:
                value = convert(text)
            except ArgumentTypeError as error:
                raise ArgumentError(action, str(error)) from None
            except (TypeError, ValueError):
                name = getattr(convert, "__name__", repr(convert))
                raise ArgumentError(action, f"invalid {name} value: {text!r}") from None
        return value

    def _check_choice(self, action, value):
        if action.choices is not None and value not in action.choices:
            known = ", ".join(map(repr, action.choices))
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {known})")

    # ---- what programs may be told --------------------------------------------------------------------------------

    def format_usage(self):
        if self.usage is not None:
            return f"usage: {self.usage}\n"
        options = []
        for action in self._actions:
            if action.option_strings:
                value = "" if action.nargs == 0 else " " + (action.metavar or action.dest.upper())
                text = action.option_strings[0] + value
                options.append(text if action.required else f"[{text}]")
        return " ".join([f"usage: {self.prog}", *options, *[action._shown_name() for action in self._positionals]]) + "\n"

    def print_usage(self, file=None):
        _no_help()

    def format_help(self):
        _no_help()

    def print_help(self, file=None):
        _no_help()

    def exit(self, status=0, message=None):
        if message:
            _sys.stderr.write(message)
        _sys.exit(status)

    def error(self, message):
        _sys.stderr.write(self.format_usage())
        self.exit(2, f"{self.prog}: error: {message}\n")


class _Reading:
    """One command line on its way through a parser."""

    def __init__(self, parser, args, namespace):
        self._parser = parser
        self._args = args
        self._namespace = namespace
        self._seen = []
        self._positionals = list(parser._positionals)
        self._unknown = []

    def run(self):
        args = self._args
        if "--" in args:
            place = args.index("--")
            self._kinds = [self._kind(text) for text in args[:place]] + ["-"] + ["A"] * (len(args) - place - 1)
        else:
            self._kinds = [self._kind(text) for text in args]
        at = 0
        while at < len(args):
            at = self._take_positionals(at)
            if at >= len(args):
                break
            if self._kinds[at] == "O":
                at = self._take_option(at)
            elif self._kinds[at] == "-":
                at += 1
            else:
                self._unknown.append(args[at])
                at += 1
        self._take_positionals(at)
        self._check_required()
        return self._unknown

    def _kind(self, text):
        parser = self._parser
        if not text or text[0] not in parser.prefix_chars:
            return "A"
        if text in parser._options:
            return "O"
        if len(text) == 1 or " " in text:
            return "A"
        looks_negative = text[1:].replace(".", "", 1).isdigit()
        has_negative_options = any(option[1:].isdigit() for option in parser._options)
        return "A" if looks_negative and not has_negative_options else "O"

    # ---- options --------------------------------------------------------------------------------------------------

    def _find_option(self, text):
        """(action, the option as it is called, its value after '=' or behind its letter, or None)."""
        options = self._parser._options
        if text in options:
            return options[text], text, None
        name, has_value, value = text.partition("=")
        value = value if has_value else None
        if name in options:
            return options[name], name, value
        is_long = len(text) > 1 and text[1] in self._parser.prefix_chars
        if is_long:
            fits = [option for option in options if option.startswith(name)] if self._parser.allow_abbrev else []
            if len(fits) > 1:
                raise ArgumentError(None, f"ambiguous option: {text} could match {', '.join(fits)}")
            return (options[fits[0]], fits[0], value) if fits else None
        if text[:2] in options:
            return options[text[:2]], text[:2], text[2:]
        return None

    def _take_option(self, at):
        found = self._find_option(self._args[at])
        if found is None:
            self._unknown.append(self._args[at])
            return at + 1
        action, name, value = found
        if value is not None and action.nargs == 0:
            if name[1] in self._parser.prefix_chars or not value:
                raise ArgumentError(action, f"ignored explicit argument {value!r}")
            self._run_action(action, [], name)
            # -vx is -v -x.
            self._args[at] = name[0] + value
            self._kinds[at] = "O"
            return at
        if value is not None:
            self._run_action(action, [value], name)
            return at + 1
        end = at + 1
        while end < len(self._args) and self._kinds[end] == "A":
            end += 1
        count = self._count(action, end - at - 1)
        if count is None:
            raise ArgumentError(action, self._expectation(action))
        self._run_action(action, self._args[at + 1:at + 1 + count], name)
        return at + 1 + count

    def _count(self, action, available):
        """How many of the available arguments an action takes; None when they are too few."""
        nargs = action.nargs
        if nargs is None:
            return 1 if available else None
        if nargs == OPTIONAL:
            return min(available, 1)
        if nargs == ZERO_OR_MORE or nargs == REMAINDER:
            return available
        if nargs == ONE_OR_MORE or nargs == PARSER:
            return available or None
        return nargs if available >= nargs else None

    def _expectation(self, action):
        if action.nargs is None:
            return "expected one argument"
        if action.nargs == OPTIONAL:
            return "expected at most one argument"
        if action.nargs == ONE_OR_MORE:
            return "expected at least one argument"
        return f"expected {action.nargs} argument{'s' if action.nargs != 1 else ''}"

    # ---- positionals ----------------------------------------------------------------------------------------------

    def _take_positionals(self, at):
        """Gives as many positionals as possible what stands here, each as much as it can have."""
        end = at
        while end < len(self._args) and self._kinds[end] != "O":
            end += 1
        if any(action.nargs in (PARSER, REMAINDER) for action in self._positionals) and end > at:
            end = len(self._args)
        values = [text for text, kind in zip(self._args[at:end], self._kinds[at:end]) if kind != "-"]
        for count in range(len(self._positionals), 0, -1):
            counts = self._distribute(self._positionals[:count], len(values))
            if counts is None:
                continue
            # What may be empty waits for arguments that come behind options.
            while counts and counts[-1] == 0 and end < len(self._args):
                counts.pop()
            if not counts:
                return at
            taken = 0
            for action, amount in zip(self._positionals, counts):
                self._run_action(action, values[taken:taken + amount], None)
                taken += amount
            del self._positionals[:len(counts)]
            if taken == len(values):
                return end
            while taken:
                taken -= self._kinds[at] != "-"
                at += 1
            return at
        return at

    def _distribute(self, actions, available):
        least = [self._least(action) for action in actions]
        if sum(least) > available:
            return None
        counts = []
        for index, action in enumerate(actions):
            free = available - sum(counts) - sum(least[index + 1:])
            counts.append(self._count(action, free))
        return counts

    def _least(self, action):
        if action.nargs is None or action.nargs in (ONE_OR_MORE, PARSER):
            return 1
        return action.nargs if isinstance(action.nargs, int) else 0

    # ---- values ---------------------------------------------------------------------------------------------------

    def _run_action(self, action, texts, name):
        self._seen.append(action)
        for group in self._parser._exclusive_groups:
            others = [other for other in group._members if other is not action and other in self._seen]
            if action in group._members and others:
                raise ArgumentError(action, f"not allowed with argument {others[0]._shown_name()}")
        value = self._convert(action, texts)
        if value is not SUPPRESS:
            action(self._parser, self._namespace, value, name)

    def _convert(self, action, texts):
        parser = self._parser
        if action.nargs == PARSER:
            parser._check_choice(action, texts[0])
            return texts
        if action.nargs == OPTIONAL and not texts:
            value = action.const if action.option_strings else action.default
            return parser._value(action, value) if isinstance(value, str) else value
        if action.nargs == ZERO_OR_MORE and not texts and not action.option_strings:
            return action.default if action.default is not None else []
        values = [parser._value(action, text) for text in texts]
        for value in values:
            parser._check_choice(action, value)
        return values[0] if action.nargs is None or action.nargs == OPTIONAL else values

    def _check_required(self):
        parser, namespace = self._parser, self._namespace
        missing = [action._shown_name() for action in parser._actions if action.required and action not in self._seen]
        if missing:
            raise ArgumentError(None, f"the following arguments are required: {', '.join(missing)}")
        for action in parser._actions:
            is_text = isinstance(action.default, str) and action.type is not None and action.default != SUPPRESS
            if is_text and action not in self._seen and getattr(namespace, action.dest, None) is action.default:
                setattr(namespace, action.dest, parser._value(action, action.default))
        for group in parser._exclusive_groups:
            if group.required and not any(action in self._seen for action in group._members):
                names = " ".join([action._shown_name() for action in group._members])
                raise ArgumentError(None, f"one of the arguments {names} is required")
