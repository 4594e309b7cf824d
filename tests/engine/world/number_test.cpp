// Arithmetic on ints of any size: expectations computed by CPython.
#include "engine/world/number.h"

#include <doctest/doctest.h>
#include <cmath>

#include "engine/world/errors.h"

using namespace asyncarium;

namespace {

struct Numbers {
    World world{std::make_shared<Program>(), {.memory_limit = u64{64} << 20}};

    Value parse(std::string_view text) {
        const bool negative = text.starts_with('-');
        return make_int_from_text(world, text.substr(negative ? 1 : 0), 10, negative);
    }
    std::string text(Value value) { return value.is_null() ? "null" : int_to_text(world, value); }
    std::string apply(IntOperation operation, std::string_view a, std::string_view b) {
        return text(int_operation(world, operation, parse(a), parse(b)));
    }
};

}  // namespace

TEST_CASE_FIXTURE(Numbers, "sums and products cross the borders of 62, 64 and 128 bits exactly") {
    CHECK(apply(IntOperation::Add, "4611686018427387903", "1") == "4611686018427387904");
    CHECK(apply(IntOperation::Subtract, "-4611686018427387904", "1") == "-4611686018427387905");
    CHECK(apply(IntOperation::Add, "18446744073709551615", "1") == "18446744073709551616");
    CHECK(apply(IntOperation::Add, "-18446744073709551616", "18446744073709551616") == "0");
    CHECK(apply(IntOperation::Add, "340282366920938463463374607431768211455", "1") ==
          "340282366920938463463374607431768211456");
    CHECK(apply(IntOperation::Multiply, "-4611686018427387904", "4611686018427387904") ==
          "-21267647932558653966460912964485513216");
    CHECK(apply(IntOperation::Power, "3", "100") == "515377520732011331036461129765621272702107522001");
    CHECK(apply(IntOperation::Power, "-2", "63") == "-9223372036854775808");
}

TEST_CASE_FIXTURE(Numbers, "quotients are floored and remainders have the divisor's sign") {
    CHECK(apply(IntOperation::FloorDivide, "-7", "2") == "-4");
    CHECK(apply(IntOperation::Remainder, "-7", "2") == "1");
    CHECK(apply(IntOperation::Remainder, "7", "-2") == "-1");
    CHECK(apply(IntOperation::FloorDivide, "-100000000000000000000", "7") == "-14285714285714285715");
    CHECK(apply(IntOperation::Remainder, "-100000000000000000000", "7") == "5");
    CHECK(apply(IntOperation::Remainder, "100000000000000000001", "-30000000000000000000") == "-19999999999999999999");
    CHECK(apply(IntOperation::FloorDivide, "1", "0") == "null");
}

TEST_CASE_FIXTURE(Numbers, "bit operations treat negative ints as two's complement without end") {
    CHECK(apply(IntOperation::And, "-18446744073709551617", "36893488147419103231") == "18446744073709551615");
    CHECK(apply(IntOperation::Or, "-36893488147419103232", "5") == "-36893488147419103227");
    CHECK(apply(IntOperation::Xor, "-1", "18446744073709551616") == "-18446744073709551617");
    CHECK(apply(IntOperation::RightShift, "-18446744073709551617", "64") == "-2");
    CHECK(apply(IntOperation::RightShift, "-5", "1") == "-3");
    CHECK(apply(IntOperation::LeftShift, "-3", "70") == "-3541774862152233910272");
    CHECK(text(int_invert(world, parse("18446744073709551615"))) == "-18446744073709551616");
}

TEST_CASE_FIXTURE(Numbers, "long products agree with those of short ones put together") {
    const Local big(world, int_operation(world, IntOperation::Power, parse("7"), parse("1500")));
    const Local square(world, int_operation(world, IntOperation::Multiply, big, big));
    const Local direct(world, int_operation(world, IntOperation::Power, parse("7"), parse("3000")));
    CHECK(int_compare(world, square, direct) == 0);
    const Local back(world, int_operation(world, IntOperation::FloorDivide, square, big));
    CHECK(int_compare(world, back, big) == 0);
    CHECK(text(make_int_from_text(world, int_to_text(world, direct, 16), 16, false)) == text(direct));
    CHECK(text(make_int_from_text(world, int_to_text(world, direct, 3), 3, false)) == text(direct));
}

TEST_CASE_FIXTURE(Numbers, "an int beyond the bound is a MemoryError") {
    CHECK(int_operation(world, IntOperation::Power, parse("10"), parse("1000000000")).is_null());
    CHECK(world.is(world.state().raised, TypeId::MemoryError));
}

TEST_CASE_FIXTURE(Numbers, "conversion to float and true division round half to even") {
    CHECK(int_to_double(world, parse("9007199254740993")) == 9007199254740992.0);
    CHECK(int_to_double(world, parse("36893488147419111425")) == 36893488147419111424.0);
    CHECK(int_to_double(world, parse("36893488147419107329")) == 36893488147419111424.0);
    CHECK(int_to_double(world, parse("36893488147419107328")) == 36893488147419103232.0);
    CHECK(int_true_divide(world, parse("1"), parse("3")) == 1.0 / 3.0);
    CHECK(int_true_divide(world, parse("100000000000000000000000000000"), parse("3")) == 3.3333333333333333e+28);
    CHECK(int_true_divide(world, parse("-1"), int_operation(world, IntOperation::Power, parse("10"), parse("320"))) ==
          -1e-320);
    CHECK(std::isinf(
        int_true_divide(world, int_operation(world, IntOperation::Power, parse("10"), parse("400")), parse("3"))));
}

TEST_CASE_FIXTURE(Numbers, "ints and floats compare exactly") {
    CHECK(int_float_compare(world, parse("9007199254740993"), 9007199254740992.0) > 0);
    CHECK(int_float_compare(world, parse("9007199254740992"), 9007199254740992.0) == 0);
    CHECK(int_float_compare(world, parse("-3"), -3.5) > 0);
    CHECK(int_float_compare(world, parse("0"), 0.5) < 0);
    CHECK(int_float_compare(world, parse("100000000000000000000000"), 1e23) > 0);
}

TEST_CASE_FIXTURE(Numbers, "numbers hash as in CPython") {
    CHECK(hash_int(world, parse("-1")) == static_cast<u64>(i64{-2}));
    CHECK(hash_int(world, parse("2305843009213693951")) == 0);
    CHECK(hash_int(world, parse("-2305843009213693953")) == static_cast<u64>(i64{-2}));
    CHECK(hash_int(world, parse("123456789012345678901234567890")) == 248789772095949448u);
    CHECK(hash_double(1.5) == 1152921504606846977u);
    CHECK(hash_double(-0.1) == static_cast<u64>(i64{-230584300921369408}));
    CHECK(hash_double(1e300) == 1224995262755759164u);
}
