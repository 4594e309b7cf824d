// Operators between numbers.
#include "engine/vm/types/arithmetic.h"

#include <cmath>

#include "engine/world/containers.h"
#include "engine/world/errors.h"
#include "engine/world/number.h"
#include "engine/world/text.h"

namespace asyncarium {

namespace {

using ast::Operator;

template <class... Args>
Answer fail(World& world, TypeId type, fmt::format_string<Args...> message, Args&&... args) {
    raise_error(world, type, message, std::forward<Args>(args)...);
    return Answer::raised();
}

Answer zero_division(World& world, std::string_view message) {
    return fail(world, TypeId::ZeroDivisionError, "{}", message);
}

Answer float_result(World& world, double number) { return Answer::done(make_float(world, number)); }

/// Python's own OverflowError of float powers carries errno and its text.
Answer range_error(World& world) {
    const Local text(world, make_string(world, "Numerical result out of range"));
    const Value args[] = {Value::integer(34), text};
    const Local exception(world, make_exception(world, TypeId::OverflowError, std::span<const Value>(args)));
    raise_exception(world, exception);
    return Answer::raised();
}

/// Objects/floatobject.c, float_pow; the odd cases of C's pow are those of Python.
Answer float_power(World& world, double base, double exponent) {
    if (base == 0 && exponent < 0) return zero_division(world, "0.0 cannot be raised to a negative power");
    if (base < 0 && std::isfinite(base) && std::isfinite(exponent) && exponent != std::floor(exponent))
        return fail(world, TypeId::NotImplementedError, "not supported by Asyncarium: complex numbers");
    const double result = std::pow(base, exponent);
    if (std::isinf(result) && std::isfinite(base) && std::isfinite(exponent)) return range_error(world);
    return float_result(world, result);
}

Answer float_operation(World& world, Operator operation, double a, double b) {
    switch (operation) {
        case Operator::Add:
            return float_result(world, a + b);
        case Operator::Subtract:
            return float_result(world, a - b);
        case Operator::Multiply:
            return float_result(world, a * b);
        case Operator::Divide:
            return b == 0 ? zero_division(world, "float division by zero") : float_result(world, a / b);
        case Operator::FloorDivide:
            return b == 0 ? zero_division(world, "float floor division by zero")
                          : float_result(world, float_floor_divide(a, b));
        case Operator::Remainder:
            return b == 0 ? zero_division(world, "float modulo by zero") : float_result(world, float_remainder(a, b));
        case Operator::Power:
            return float_power(world, a, b);
        default:
            return Answer::script();
    }
}

Answer int_divide(World& world, Value a, Value b) {
    if (int_compare(world, b, Value::integer(0)) == 0) return zero_division(world, "division by zero");
    const double quotient = int_true_divide(world, a, b);
    if (std::isinf(quotient))
        return fail(world, TypeId::OverflowError, "integer division result too large for a float");
    return float_result(world, quotient);
}

Answer int_power(World& world, Value a, Value b) {
    if (!int_is_negative(world, b)) {
        const Value result = int_operation(world, IntOperation::Power, a, b);
        return result.is_null() ? Answer::raised() : Answer::done(result);
    }
    double base = 0;
    double exponent = 0;
    if (!number_to_double(world, a, base) || !number_to_double(world, b, exponent)) return Answer::raised();
    return float_power(world, base, exponent);
}

Answer int_shift(World& world, IntOperation operation, Value a, Value b) {
    if (int_is_negative(world, b)) return fail(world, TypeId::ValueError, "negative shift count");
    const Value result = int_operation(world, operation, a, b);
    return result.is_null() ? Answer::raised() : Answer::done(result);
}

Answer finished(World& world, Value result, std::string_view division_error) {
    if (result.is_some()) return Answer::done(result);
    if (world.state().raised.is_some() && division_error.empty()) return Answer::raised();
    return zero_division(world, division_error);
}

bool is_bool(const World& world, Value value) { return value.is_object() && world.layout_of(value) == Layout::Bool; }

Answer bit_operation(World& world, IntOperation operation, Value a, Value b) {
    const Value result = int_operation(world, operation, a, b);
    if (is_bool(world, a) && is_bool(world, b)) return Answer::done(boolean(result == Value::integer(1)));
    return Answer::done(result);
}

Answer integer_operation(World& world, Operator operation, Value a, Value b) {
    switch (operation) {
        case Operator::Add:
            return Answer::done(int_operation(world, IntOperation::Add, a, b));
        case Operator::Subtract:
            return Answer::done(int_operation(world, IntOperation::Subtract, a, b));
        case Operator::Multiply:
            return finished(world, int_operation(world, IntOperation::Multiply, a, b), "");
        case Operator::FloorDivide:
            return finished(world, int_operation(world, IntOperation::FloorDivide, a, b),
                            "integer division or modulo by zero");
        case Operator::Remainder:
            return finished(world, int_operation(world, IntOperation::Remainder, a, b), "integer modulo by zero");
        case Operator::Divide:
            return int_divide(world, a, b);
        case Operator::Power:
            return int_power(world, a, b);
        case Operator::LeftShift:
            return int_shift(world, IntOperation::LeftShift, a, b);
        case Operator::RightShift:
            return int_shift(world, IntOperation::RightShift, a, b);
        case Operator::Or:
            return bit_operation(world, IntOperation::Or, a, b);
        case Operator::Xor:
            return bit_operation(world, IntOperation::Xor, a, b);
        case Operator::And:
            return bit_operation(world, IntOperation::And, a, b);
        case Operator::MatrixMultiply:
            return Answer::script();
    }
    return Answer::script();
}

/// The order of two numbers; 2 when one is a NaN.
int order_of(const World& world, Value a, Value b) {
    constexpr int kUnordered = 2;
    const bool a_float = a.is_object() && world.layout_of(a) == Layout::Float;
    const bool b_float = b.is_object() && world.layout_of(b) == Layout::Float;
    if (!a_float && !b_float) return int_compare(world, a, b);
    const double x = a_float ? world.get<Float>(a).number : 0;
    const double y = b_float ? world.get<Float>(b).number : 0;
    if (std::isnan(x) || std::isnan(y)) return kUnordered;
    if (a_float && b_float) return x < y ? -1 : x > y ? 1 : 0;
    return a_float ? -int_float_compare(world, b, x) : int_float_compare(world, a, y);
}

}  // namespace

double float_floor_divide(double a, double b) {
    double remainder = std::fmod(a, b);
    double quotient = (a - remainder) / b;
    if (remainder != 0) {
        if ((b < 0) != (remainder < 0)) quotient -= 1.0;
    }
    if (quotient == 0) return std::copysign(0.0, a / b);
    double floored = std::floor(quotient);
    if (quotient - floored > 0.5) floored += 1.0;
    return floored;
}

double float_remainder(double a, double b) {
    double remainder = std::fmod(a, b);
    if (remainder == 0) return std::copysign(0.0, b);
    if ((b < 0) != (remainder < 0)) remainder += b;
    return remainder;
}

bool is_number(const World& world, Value value) {
    if (value.is_int()) return true;
    const Layout layout = world.layout_of(value);
    return layout == Layout::Float || layout == Layout::Int || layout == Layout::Bool;
}

bool number_to_double(World& world, Value number, double& result) {
    if (number.is_object() && world.layout_of(number) == Layout::Float) {
        result = world.get<Float>(number).number;
        return true;
    }
    result = int_to_double(world, number);
    if (std::isfinite(result)) return true;
    raise_error(world, TypeId::OverflowError, "int too large to convert to float");
    return false;
}

Answer number_operation(World& world, Operator operation, Value a, Value b) {
    const bool a_float = a.is_object() && world.layout_of(a) == Layout::Float;
    const bool b_float = b.is_object() && world.layout_of(b) == Layout::Float;
    if (!a_float && !b_float) return integer_operation(world, operation, a, b);
    double x = 0;
    double y = 0;
    if (!number_to_double(world, a, x) || !number_to_double(world, b, y)) return Answer::raised();
    return float_operation(world, operation, x, y);
}

bool compare_numbers(const World& world, ast::Comparison comparison, Value a, Value b) {
    const int order = order_of(world, a, b);
    switch (comparison) {
        case ast::Comparison::Lt:
            return order == -1;
        case ast::Comparison::LtE:
            return order == -1 || order == 0;
        case ast::Comparison::Gt:
            return order == 1;
        case ast::Comparison::GtE:
            return order == 1 || order == 0;
        case ast::Comparison::NotEq:
            return order != 0;
        default:
            return order == 0;
    }
}

Answer number_divmod(World& world, Value a, Value b) {
    const bool integers = !(a.is_object() && world.layout_of(a) == Layout::Float) &&
                          !(b.is_object() && world.layout_of(b) == Layout::Float);
    if (integers) {
        const Local quotient(world, int_operation(world, IntOperation::FloorDivide, a, b));
        if (quotient.is_null()) return zero_division(world, "integer division or modulo by zero");
        const Local remainder(world, int_operation(world, IntOperation::Remainder, a, b));
        return Answer::done(make_tuple(world, {quotient.get(), remainder.get()}));
    }
    double x = 0;
    double y = 0;
    if (!number_to_double(world, a, x) || !number_to_double(world, b, y)) return Answer::raised();
    if (y == 0) return zero_division(world, "float divmod()");
    const Local quotient(world, make_float(world, float_floor_divide(x, y)));
    const Local remainder(world, make_float(world, float_remainder(x, y)));
    return Answer::done(make_tuple(world, {quotient.get(), remainder.get()}));
}

}  // namespace asyncarium
