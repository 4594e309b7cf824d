# Why an assertion failed. The compiler lets each part of an asserted expression hand its value to an Assertion
# (engine/script/assertion_rewriting.h), which makes the message of them: the values, and where they come from.
#
# The parts are told as tuples:
#   ("value", number)                            anything that is shown as its value only
#   ("name", number, name)
#   ("attribute", number, name, part)
#   ("call", number, part, ((prefix, part), …))  a prefix is "", "*", "**" or "name="
#   ("binary", number, operator, part, part)
#   ("unary", number, operator, part)
#   ("bool", number, operator, (part, …))
#   ("compare", number, (operator, …), (part, …))

import operator
from pytest._comparisons import comparison_lines
from pytest._shortened import shortened

_COMPARE = {
    "<": operator.lt, "<=": operator.le, "==": operator.eq, "!=": operator.ne, ">": operator.gt, ">=": operator.ge,
    "is": operator.is_, "is not": operator.is_not, "in": lambda a, b: a in b, "not in": lambda a, b: a not in b,
}


class _Shown:
    """A part as text; `where` says where its values come from, `below` stands under the whole message."""

    def __init__(self, text, where=(), below=()):
        self.text, self.where, self.below = text, list(where), list(below)


class Assertion:
    def __init__(self):
        self._values = {}

    def __call__(self, number, value):
        self._values[number] = value
        return value

    def explain(self, part, *message):
        """The message of the AssertionError."""
        shown = self._show(part, locals_of_program())
        lines = ["assert " + shown.text, *_where_lines(shown.where, 1), *("  " + line for line in shown.below)]
        if message:
            lines.insert(0, message[0] if isinstance(message[0], str) else shortened(message[0]))
        return "\n".join(lines)

    def _show(self, part, variables):
        kind, number, *rest = part
        if kind == "name":
            return self._show_name(number, rest[0], variables)
        if kind == "attribute":
            owner = self._show(rest[1], variables)
            text = self._text(number)
            return _Shown(text, [_Shown(f"{text} = {owner.text}.{rest[0]}", owner.where)])
        if kind == "call":
            return self._show_call(number, *rest, variables)
        if kind == "binary":
            left, right = self._show(rest[1], variables), self._show(rest[2], variables)
            return _Shown(f"({left.text} {rest[0]} {right.text})", left.where + right.where)
        if kind == "unary":
            operand = self._show(rest[1], variables)
            return _Shown(rest[0] + operand.text, operand.where, operand.below)
        if kind == "bool":
            operands = [self._show(one, variables) for one in rest[1] if one[1] in self._values]
            text = f" {rest[0]} ".join(operand.text for operand in operands)
            return _Shown(f"({text})", _joined(operand.where for operand in operands),
                          _joined(operand.below for operand in operands))
        if kind == "compare":
            return self._show_comparison(*rest, variables)
        return _Shown(self._text(number))

    def _text(self, number):
        return shortened(self._values[number]).replace("\n", "\\n")

    def _show_name(self, number, name, variables):
        """A function or class by its name, unless it is a local variable; others by their value."""
        if name not in variables and callable(self._values[number]):
            return _Shown(name)
        return _Shown(self._text(number))

    def _show_call(self, number, function, arguments, variables):
        called = self._show(function, variables)
        given = [(prefix, self._show(part, variables)) for prefix, part in arguments]
        text = self._text(number)
        listed = ", ".join(prefix + argument.text for prefix, argument in given)
        where = called.where + _joined(argument.where for _, argument in given)
        return _Shown(text, [_Shown(f"{text} = {called.text}({listed})", where)])

    def _show_comparison(self, operators, operands, variables):
        """The first pair that does not hold."""
        for index, sign in enumerate(operators):
            left, right = self._values[operands[index][1]], self._values[operands[index + 1][1]]
            if not _COMPARE[sign](left, right) or index == len(operators) - 1:
                break
        lines = comparison_lines(sign, left, right)
        if lines is not None:
            return _Shown(lines[0], (), lines[1:])
        shown = [self._show(operand, variables) for operand in operands[index : index + 2]]
        texts = [
            f"({one.text})" if operand[0] == "compare" else one.text
            for one, operand in zip(shown, operands[index : index + 2])
        ]
        return _Shown(f"{texts[0]} {sign} {texts[1]}", shown[0].where + shown[1].where)


def locals_of_program():
    """The local variables of the function whose assertion failed; none at module level."""
    variables = locals()
    return {} if "__name__" in variables else variables


def _joined(lists):
    return [item for items in lists for item in items]


def _where_lines(where, depth):
    lines = []
    for number, shown in enumerate(where):
        lines.append(f" +{'  ' * depth}{'and  ' if number else 'where'} {shown.text}")
        lines += _where_lines(shown.where, depth + 1)
    return lines
