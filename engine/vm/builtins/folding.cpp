// sum, min, max, any, all (Python/bltinmodule.c).
#include <cmath>

#include "engine/vm/builtins/natives.h"
#include "engine/vm/types/method_arguments.h"
#include "engine/vm/types/owned_values.h"
#include "engine/world/containers.h"

namespace asyncarium {

namespace {

/// A running total. Floats are added with a compensation term (Neumaier), as sum() does since CPython 3.12.
class Total {
   public:
    /// `compensation`: that of a float total that is gone on with, else null or None.
    Total(World& world, Value start, Value compensation) : world_(world), value_(world, world.retain(start)) {
        const bool goes_on = compensation.is_some() && compensation != kNone;
        if (is_float(world, start))
            begin_float(world.get<Float>(start).number, goes_on ? world.get<Float>(compensation).number : 0);
    }

    /// Done, Raised or Script; with Script the item has not been added.
    Answer::Kind add(Value item) {
        if (compensated_) {
            if (add_float(item)) return Answer::Kind::Done;
            end_float();
        }
        const Answer sum = binary_natively(world_, ast::Operator::Add, value_, item, InPlace::No);
        if (!sum.is_done()) return sum.kind;
        value_ = Local(world_, sum.value);
        if (is_float(world_, sum.value)) begin_float(world_.get<Float>(sum.value).number, 0);
        return Answer::Kind::Done;
    }

    Value result() {
        if (compensated_) end_float();
        return value_.take();
    }
    /// For the next batch: the sum and its compensation (None for totals without).
    std::pair<Value, Value> unfinished() {
        if (!compensated_) return {value_.take(), kNone};
        return {make_float(world_, sum_), make_float(world_, compensation_)};
    }

   private:
    void begin_float(double sum, double compensation) {
        compensated_ = true;
        sum_ = sum;
        compensation_ = compensation;
    }

    void end_float() {
        if (compensation_ != 0 && std::isfinite(compensation_)) sum_ += compensation_;
        value_ = Local(world_, make_float(world_, sum_));
        compensated_ = false;
    }

    bool add_float(Value item) {
        if (is_float(world_, item)) {
            const double number = world_.get<Float>(item).number;
            const double sum = sum_ + number;
            compensation_ += std::fabs(sum_) >= std::fabs(number) ? (sum_ - sum) + number : (number - sum) + sum_;
            sum_ = sum;
            return true;
        }
        if (!item.is_int() && !(item == kTrue || item == kFalse)) return false;
        sum_ += static_cast<double>(*to_i64(world_, item));
        return true;
    }

    World& world_;
    Local value_;
    bool compensated_ = false;
    double sum_ = 0;
    double compensation_ = 0;
};

bool check_start(World& world, Value start) {
    if (is_text(world, start)) {
        raise_error(world, TypeId::TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
        return false;
    }
    if (start.is_object() && world.layout_of(start) == Layout::Bytes) {
        raise_error(world, TypeId::TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
        return false;
    }
    return true;
}

/// Adds items until program code is needed: the position of the first not added.
Answer::Kind add_all(World& world, Total& total, std::span<const Value> items, std::size_t& position) {
    world.charge(items.size());
    for (position = 0; position < items.size(); ++position)
        if (const auto kind = total.add(items[position]); kind != Answer::Kind::Done) return kind;
    return Answer::Kind::Done;
}

Outcome sum(NativeCall& call) {
    World& world = call.world;
    if (!check_start(world, call[1])) return Outcome::raised();
    OwnedValues items(world);
    switch (collect(world, call[0], items)) {
        case Answer::Kind::Script:
            return redirect_to_helper(world, "_sum", {call[0], call[1]});
        case Answer::Kind::Raised:
            return Outcome::raised();
        case Answer::Kind::Done:
            break;
    }
    Total total(world, call[1], Value());
    std::size_t position = 0;
    const auto kind = add_all(world, total, items.span(), position);
    if (kind == Answer::Kind::Done) return Outcome::returns(total.result());
    if (kind == Answer::Kind::Raised) return Outcome::raised();
    const Local sofar(world, total.result());
    const Local rest(world, make_list(world, items.span().subspan(position)));
    return redirect_to_helper(world, "_sum_scripted", {rest, sofar});
}

/// _sum_batch(total, compensation, items): (total, compensation, the rest of the items, which only Python code can add).
Outcome sum_batch(NativeCall& call) {
    World& world = call.world;
    Total total(world, call[0], call[1]);
    std::size_t position = 0;
    const auto items = items_of(world, call[2]);
    const auto kind = add_all(world, total, items, position);
    if (kind == Answer::Kind::Raised) return Outcome::raised();
    const auto [sum, rest] = kind == Answer::Kind::Done ? total.unfinished() : std::pair(total.result(), kNone);
    const Local sum_owner(world, sum);
    const Local rest_owner(world, rest);
    const Local left(world, make_list(world, items.subspan(position)));
    return Outcome::returns(make_tuple(world, {sum, rest, left.get()}));
}

/// _sum_result(total, compensation): the number they stand for.
Outcome sum_result(NativeCall& call) {
    Total total(call.world, call[0], call[1]);
    return Outcome::returns(total.result());
}

/// The least (or greatest) of items, the first among equals: Done with its position, Raised, Script.
Answer best_of(World& world, std::span<const Value> items, ast::Comparison wanted) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < items.size(); ++i) {
        const Answer better = compare_natively(world, wanted, items[i], items[best]);
        if (!better.is_done()) return better;
        if (better.value == kTrue) best = i;
    }
    return Answer::done(Value::integer(static_cast<i64>(best)));
}

/// Arguments: *args, key, default (null: none).
Outcome extreme(NativeCall& call, std::string_view name, ast::Comparison wanted) {
    World& world = call.world;
    const auto args = items_of(world, call[0]);
    if (args.empty()) return raise(world, TypeId::TypeError, "{} expected at least 1 argument, got 0", name);
    if (args.size() > 1 && call[2].is_some())
        return raise(world, TypeId::TypeError, "Cannot specify a default for {}() with multiple positional arguments",
                     name);
    const Value iterable = args.size() == 1 ? args[0] : call[0];
    const Value name_value = make_string(world, name);
    const Local name_owner(world, name_value);
    const auto by_helper = [&](Value source) {
        if (call[2].is_null()) return redirect_to_helper(world, "_extreme", {name_value, source, call[1]});
        return redirect_to_helper(world, "_extreme", {name_value, source, call[1], call[2]});
    };
    OwnedValues items(world);
    const auto kind = collect(world, iterable, items);
    if (kind == Answer::Kind::Raised) return Outcome::raised();
    if (kind == Answer::Kind::Script) return by_helper(iterable);
    const auto on_items = [&] {
        const Local list(world, list_of(world, items));
        return by_helper(list);
    };
    if (items.size() == 0) {
        if (call[2].is_some()) return Outcome::returns(world.retain(call[2]));
        return raise(world, TypeId::ValueError, "{}() iterable argument is empty", name);
    }
    if (call[1] != kNone) return on_items();
    const Answer best = best_of(world, items.span(), wanted);
    if (best.is_script()) return on_items();
    if (best.is_raised()) return Outcome::raised();
    return Outcome::returns(world.retain(items[static_cast<std::size_t>(best.value.as_int())]));
}

Outcome minimum(NativeCall& call) { return extreme(call, "min", ast::Comparison::Lt); }
Outcome maximum(NativeCall& call) { return extreme(call, "max", ast::Comparison::Gt); }

/// any() and all(): draws items until one has the truth that decides.
Outcome decide(NativeCall& call, Value deciding, std::string_view helper) {
    World& world = call.world;
    const Answer iterator = walk(world, call[0]);
    if (iterator.is_raised()) return Outcome::raised();
    if (iterator.is_script()) return redirect_to_helper(world, helper, {call[0]});
    const Local owner(world, iterator.value);
    while (true) {
        const Answer next = advance_iterator(world, owner);
        if (!next.is_done()) return Outcome::raised();
        if (next.value.is_null()) return return_bool(deciding == kFalse);
        const Local item(world, next.value);
        const Answer truth = truth_natively(world, item);
        if (truth.is_script()) {
            const Local remaining(world, make_tuple(world, {item.get()}));
            return redirect_to_helper(world, helper, {owner, remaining});
        }
        if (truth.is_raised()) return Outcome::raised();
        if (truth.value == deciding) return Outcome::returns(deciding);
    }
}

Outcome any(NativeCall& call) { return decide(call, kTrue, "_any"); }
Outcome all(NativeCall& call) { return decide(call, kFalse, "_all"); }

constexpr NativeSpec kNatives[] = {
    {"builtins.sum", "(iterable, /, start=0)", sum},
    {"builtins._sum_batch", "(total, compensation, items, /)", sum_batch},
    {"builtins._sum_result", "(total, compensation, /)", sum_result},
    {"builtins.min", "(*args, key=None, default=?)", minimum},
    {"builtins.max", "(*args, key=None, default=?)", maximum},
    {"builtins.any", "(iterable, /)", any},
    {"builtins.all", "(iterable, /)", all},
};

}  // namespace

NativeTable folding_natives() { return kNatives; }

}  // namespace asyncarium
