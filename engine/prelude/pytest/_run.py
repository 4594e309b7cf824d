# Running tests: each is set up, called and torn down, with what it writes caught.

from asyncio import iscoroutinefunction
import io
from pytest._fixtures import parameter_names
from pytest._outcomes import Failed, Skipped, XFailed
import sys

_SCOPE_ORDER = ("session", "package", "module", "class", "function")


class PhaseReport:
    """How one phase of a test ended: "passed", "failed", "skipped", "xfailed" or "xpassed"."""

    def __init__(self, item, when, outcome, error=None, message=None):
        self.item, self.when, self.outcome, self.error, self.message = item, when, outcome, error, message
        self.sections = []


class _CaseOutcome:
    """What a test case of unittest tells its failures: the first one counts."""

    def __init__(self):
        self.error = None

    def attempt(self, test, part):
        try:
            part()
            return True
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            self.note(test, error, "")
            return False

    def note(self, test, error, about):
        if type(error).__name__ == "SkipTest":
            error = Skipped(str(error))
        self.error = self.error or error


class Runner:
    def __init__(self, store, report):
        self._store, self._report = store, report
        self._class_at_work = None  # of unittest, whose setUpClass has run

    def run_all(self, items):
        for item, following in zip(items, [*items[1:], None]):
            self._run(item, following)

    def _run(self, item, following):
        sections = []
        setup = self._phase(item, "setup", lambda: self._set_up(item), sections)
        self._report.phase_ended(setup)
        if setup.outcome == "passed":
            called = self._judged(item, self._phase(item, "call", lambda: self._call(item), sections))
            self._report.phase_ended(called)
        teardown = self._phase(item, "teardown", lambda: self._tear_down(item, following), sections)
        self._report.phase_ended(teardown)
        self._report.test_ended(item)

    def _phase(self, item, when, run, sections):
        """Runs a part of a test; what it writes is kept under the part's name."""
        out, err = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
        handler = item.log_handler() if "logging" in sys.modules else None
        outcome, error = "passed", None
        try:
            run()
        except Skipped as skipped:
            outcome, error = "skipped", skipped
        except XFailed as expected:
            outcome, error = "xfailed", expected
        except KeyboardInterrupt:
            raise
        except BaseException as raised:
            outcome, error = "failed", raised
        finally:
            written = (("stdout", sys.stdout.getvalue()), ("stderr", sys.stderr.getvalue()))
            sys.stdout, sys.stderr = out, err
        sections += [(f"Captured {name} {when}", text) for name, text in written if text]
        if item._log_handler is not None:
            from pytest._logs import remove_handler

            lines = item._log_handler.lines
            if lines:
                sections.append((f"Captured log {when}", "\n".join(lines) + "\n"))
            item._log_handler.lines = []
            if when == "teardown" or handler is None:
                remove_handler(item._log_handler)
        report = PhaseReport(item, when, outcome, error)
        report.sections = sections if when == "call" else list(sections)  # what the teardown writes is shown, too
        return report

    # -- the phases

    def _set_up(self, item):
        for mark in item.iter_markers():
            if mark.name == "skip":
                raise Skipped(_reason_of(mark, mark.args[0] if mark.args else "unconditional skip"))
            if mark.name == "skipif" and _condition_of(mark):
                raise Skipped(_reason_of(mark, f"condition: {mark.args[0]}"))
            if mark.name == "xfail" and mark.kwargs.get("run") is False:
                raise XFailed("[NOTRUN] " + _reason_of(mark, ""))
        if item.is_unittest:
            self._set_up_case(item)
            return
        item.instance = None if item.cls is None else item.cls()
        names = self._store.autouse_names()
        names += [name for mark in item.iter_markers("usefixtures") for name in mark.args]
        wanted = [name for name in parameter_names(item.function) if name not in item.parameters]
        wanted = wanted[1:] if item.cls is not None else wanted
        for name in sorted(dict.fromkeys(names + wanted), key=self._scope_order):
            self._store.value_of(name, item)
        if item.instance is not None and hasattr(item.instance, "setup_method"):
            self._call_hook(item.instance.setup_method, item)
            if hasattr(item.instance, "teardown_method"):
                self._store.add_finalizer("function", lambda: self._call_hook(item.instance.teardown_method, item))
        item.arguments = {name: self._store.value_of(name, item) for name in wanted}
        item.arguments.update(item.parameters)

    def _set_up_case(self, item):
        """A test of unittest: pytest's fixtures are for others, but those that are used by all."""
        for name in self._store.autouse_names():
            self._store.value_of(name, item)
        if self._class_at_work is not item.cls:
            self._class_at_work = item.cls
            item.cls.setUpClass()
            self._store.add_finalizer("class", item.cls.tearDownClass)
        reason = getattr(item.cls, "__unittest_skip_why__", None) or getattr(item.function, "__unittest_skip_why__", None)
        if reason is not None:
            raise Skipped(reason)
        item.instance = item.cls(item.originalname)

    def _call_case(self, item):
        outcome = _CaseOutcome()
        item.instance._outcome = outcome
        item.instance._run_parts(outcome)
        is_failure_expected = getattr(item.function, "__unittest_expecting_failure__", False)
        if is_failure_expected:
            if outcome.error is None:
                raise Failed("Unexpected success", pytrace=False)
            raise XFailed("")
        if outcome.error is not None:
            raise outcome.error

    def _scope_order(self, name):
        fixture = self._store.find(name)
        return _SCOPE_ORDER.index(fixture.scope) if fixture is not None else len(_SCOPE_ORDER)

    def _call_hook(self, hook, item):
        hook(item.function) if hook.__func__.__code__.co_argcount > 1 else hook()

    def _call(self, item):
        if item.is_unittest:
            self._call_case(item)
            return
        function = item.function if item.instance is None else getattr(item.instance, item.originalname)
        if iscoroutinefunction(item.function):
            self._store.run(function(**item.arguments))
        else:
            function(**item.arguments)

    def _tear_down(self, item, following):
        scopes = ["function"]
        if following is None or following.cls is not item.cls:
            scopes.append("class")
        if following is None:
            scopes += ["module", "package", "session"]
        error = None
        for scope in scopes:
            try:
                self._store.end(scope)
            except Exception as raised:
                error = error or raised
        if error is not None:
            raise error

    def _judged(self, item, report):
        """What a mark xfail makes of the outcome."""
        mark = next((one for one in item.iter_markers("xfail") if _condition_of(one)), None)
        if mark is None or report.outcome not in ("passed", "failed"):
            return report
        reason = _reason_of(mark, "")
        if report.outcome == "failed":
            expected = mark.kwargs.get("raises")
            if expected is None or isinstance(report.error, expected):
                report.outcome = "xfailed"
        elif mark.kwargs.get("strict"):
            report.outcome, report.message = "failed", f"[XPASS(strict)] {reason}"
        else:
            report.outcome = "xpassed"
        return report


def _reason_of(mark, otherwise):
    return mark.kwargs.get("reason", otherwise)


def _condition_of(mark):
    conditions = mark.args or ([mark.kwargs["condition"]] if "condition" in mark.kwargs else [True])
    if any(isinstance(condition, str) for condition in conditions):
        raise Failed("not supported by Asyncarium: conditions as text in marks", pytrace=False)
    return any(conditions)
