// Operators between numbers (Objects/longobject.c, Objects/floatobject.c, Objects/boolobject.c).
#pragma once

#include "engine/vm/operations.h"

namespace asyncarium {

/// int, bool or float; instances of derived classes are not unwrapped.
bool is_number(const World& world, Value value);

/// a op b for two numbers: Done or Raised; Script when there is no such operator between them (float << int).
Answer number_operation(World& world, ast::Operator operation, Value a, Value b);
/// a < b and kin, for two numbers.
bool compare_numbers(const World& world, ast::Comparison comparison, Value a, Value b);

/// A number as a float: false with OverflowError "int too large to convert to float" raised.
bool number_to_double(World& world, Value number, double& result);

/// divmod(a, b) of two numbers: a tuple.
Answer number_divmod(World& world, Value a, Value b);
double float_floor_divide(double a, double b);
double float_remainder(double a, double b);

}  // namespace asyncarium
