// Short texts for values, and the repr of futures, tasks and handles (asyncio/base_futures.py, base_tasks.py,
// coroutines.py, format_helpers.py).

#include "engine/sched/callbacks.h"
#include "engine/sched/creation.h"
#include "engine/sched/describe.h"
#include "engine/sched/loop.h"
#include "engine/world/containers.h"
#include "engine/world/errors.h"
#include "engine/world/number.h"
#include "engine/world/text.h"

namespace asyncarium::sched {
namespace {

constexpr std::size_t kLongest = 60;
constexpr std::size_t kLongestException = 300;
/// Containers in containers deeper than this are "...", which also ends circles.
constexpr int kDeepest = 3;
constexpr std::size_t kMostItems = 6;

std::string quoted(std::string_view text) {
    const char quote =
        text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos ? '"' : '\'';
    std::string result(1, quote);
    for (const char c : text) {
        if (c == '\n') {
            result += "\\n";
        } else if (c == '\\' || c == quote) {
            result += '\\';
            result += c;
        } else {
            result += c;
        }
    }
    return result + quote;
}

std::string float_text(double number) {
    std::string text = fmt::format("{}", number);
    const bool is_plain = text.find_first_not_of("-0123456789") == std::string::npos;
    return is_plain ? text + ".0" : text;
}

std::string_view state_text(const Future& future) {
    switch (future.state) {
        case FutureState::Pending:
            return "pending";
        case FutureState::Cancelled:
            return "cancelled";
        default:
            return "finished";
    }
}

std::string short_text(const World& world, Value value, int depth);

std::string joined(const World& world, std::span<const Value> items, int depth) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += ", ";
        if (i == kMostItems) return text + "...";
        text += short_text(world, items[i], depth + 1);
    }
    return text;
}

std::string table_text(const World& world, Value table, int depth) {
    std::string text;
    std::size_t count = 0;
    for (const TableEntry& entry : entries_of(world, table)) {
        if (entry.key.is_null()) continue;
        if (count > 0) text += ", ";
        if (count++ == kMostItems) return text + "...";
        text += short_text(world, entry.key, depth + 1);
        if (entry.value.is_some()) text += ": " + short_text(world, entry.value, depth + 1);
    }
    return text;
}

std::string short_text(const World& world, Value value, int depth) {
    if (value.is_null()) return "";
    if (value == kNone) return "None";
    if (value.is_int()) return std::to_string(value.as_int());
    if (depth > kDeepest) return "...";
    switch (world.layout_of(value)) {
        case Layout::Bool:
            return value == kTrue ? "True" : "False";
        case Layout::Int:
            return int_to_text(world, value);
        case Layout::Float:
            return float_text(world.get<Float>(value).number);
        case Layout::Str:
            return quoted(text_of(world, value));
        case Layout::List:
            return "[" + joined(world, items_of(world, value), depth) + "]";
        case Layout::Tuple: {
            const auto items = items_of(world, value);
            return "(" + joined(world, items, depth) + (items.size() == 1 ? ",)" : ")");
        }
        case Layout::Dict:
        case Layout::Set:
            return "{" + table_text(world, value, depth) + "}";
        case Layout::BaseException:
            return fmt::format("{}({})", type_name(world, value),
                               joined(world, items_of(world, world.get<ExceptionObject>(value).args), depth));
        case Layout::Future:
            return fmt::format("<Future {}>", state_text(world.get<Future>(value)));
        case Layout::Task:
            return fmt::format("<Task {} name={}>", state_text(world.get<Task>(value)),
                               quoted(name_of_task(world, value)));
        default:
            return fmt::format("<{} object>", type_name(world, value));
    }
}

/// Cuts long text in the middle of nothing: at a code point.
std::string shortened(std::string text, std::size_t longest) {
    if (text.size() <= longest) return text;
    std::size_t end = longest - 3;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
    return text.substr(0, end) + "...";
}

std::string file_of_code(const World& world, const Code& code) {
    const Module& module = world.program().modules[code.module];
    return code.hidden ? fmt::format("<asyncarium>/{}.py", module.name) : module.filename;
}

std::string callbacks_text(const World& world, Value future) {
    const u32 count = callback_count(world, future);
    if (count == 0) return "";
    std::string text = describe_callback(world, peek_callback(world, future, 0));
    if (count > 2) text += fmt::format(", <{} more>", count - 2);
    if (count > 1) text += ", " + describe_callback(world, peek_callback(world, future, count - 1));
    return fmt::format(" cb=[{}]", text);
}

std::string_view type_of_step(const AsyncGeneratorStep& step) {
    if (step.mode == kStepNextOr) return "anext_awaitable";
    return step.mode == kStepSend ? "async_generator_asend" : "async_generator_athrow";
}

std::string coroutine_text(const World& world, Value coroutine, const ValueText& text_of_value) {
    const CoroutinePlace place = place_of_coroutine(world, coroutine);
    if (world.layout_of(coroutine) == Layout::AsyncGeneratorStep)
        return fmt::format("<{} without __name__>()", type_of_step(world.get<AsyncGeneratorStep>(coroutine)));
    if (place.first_line == 0) {  // no code: a routine in C++, or something that only behaves like a coroutine
        return text_of_value ? text_of_value(coroutine) : name_of_coroutine(world, coroutine) + "()";
    }
    const auto& generator = world.get<Generator>(coroutine);
    const std::string file = file_of_code(world, world.program().code(generator.code));
    const std::string_view name = text_of(world, generator.qualname);
    if (generator.frame.is_some()) return fmt::format("{}() running at {}:{}", name, file, place.line);
    return fmt::format("{}() done, defined at {}:{}", name, file, place.first_line);
}

std::string outcome_text(const World& world, const Future& future, const ValueText& text_of_value) {
    if (future.state != FutureState::Finished) return "";
    const bool failed = future.exception.is_some();
    const Value outcome = failed ? future.exception : future.result;
    const std::string text = text_of_value ? text_of_value(outcome) : describe_short(world, outcome);
    return fmt::format(" {}={}", failed ? "exception" : "result", text);
}

/// The class as reprs name it: "Task", "NamedTask".
std::string_view class_text(const World& world, Value value) {
    const std::string_view name = type_name(world, value);
    return name.substr(name.rfind('.') + 1);
}

/// A task waits for a task that waits for …: this many are spelled out.
constexpr int kLongestChain = 50;

std::string future_text(const World& world, Value value, const ValueText& text_of_value);

std::string task_text(const World& world, Value value, const ValueText& text_of_value, int depth) {
    const auto& task = world.get<Task>(value);
    const bool cancelling = task.cancel_requests > 0 && task.state == FutureState::Pending;
    std::string text = fmt::format("<{} {} name={}", class_text(world, value),
                                   cancelling ? "cancelling" : state_text(task), quoted(name_of_task(world, value)));
    if (task.coroutine.is_some())
        text += fmt::format(" coro=<{}>", coroutine_text(world, task.coroutine, text_of_value));
    if (task.waiter.is_some()) {
        const bool is_task = world.layout_of(task.waiter) == Layout::Task;
        text += " wait_for=";
        text += !is_task                ? future_text(world, task.waiter, text_of_value)
                : depth < kLongestChain ? task_text(world, task.waiter, text_of_value, depth + 1)
                                        : "...";
    }
    return text + outcome_text(world, task, text_of_value) + callbacks_text(world, value) +
           creation_text(world, value) + ">";
}

std::string future_text(const World& world, Value value, const ValueText& text_of_value) {
    const auto& future = world.get<Future>(value);
    return fmt::format("<{} {}{}{}{}>", future.is_gather != 0 ? "_GatheringFuture" : class_text(world, value),
                       state_text(future), outcome_text(world, future, text_of_value), callbacks_text(world, value),
                       creation_text(world, value));
}

/// What a functools.partial calls; null for anything else.
Value find_partial_function(const World& world, Value callable) {
    const bool is_partial = callable.is_object() && world.layout_of(callable) == Layout::Object &&
                            type_name(world, callable) == "functools.partial";
    const Value dict = is_partial ? world.get<Instance>(callable).dict : Value();
    if (dict.is_null()) return Value();
    for (const TableEntry& entry : entries_of(world, dict)) {
        if (entry.key.is_some() && text_of(world, entry.key) == "func") return entry.value;
    }
    return Value();
}

/// `arguments` is shown of the innermost call.
std::string describe_callback(const World& world, Value callback, std::string_view arguments) {
    if (callback.is_null()) return "";
    if (world.layout_of(callback) == Layout::Task) return "Task.task_wakeup()";
    if (world.layout_of(callback) == Layout::Future) return "gather.<locals>._done_callback()";
    if (world.layout_of(callback) == Layout::Loop) return "_run_until_complete_cb()";
    std::string calls = fmt::format("({})", arguments);
    Value function = callback;
    for (Value inner = find_partial_function(world, function); inner.is_some();
         inner = find_partial_function(world, function)) {
        calls += "()";
        function = inner;
    }
    const std::string text = name_of_callable(world, function) + calls;
    if (world.layout_of(function) != Layout::Function) return text;
    const Code& code = world.program().code(world.get<Function>(function).code);
    return fmt::format("{} at {}:{}", text, file_of_code(world, code), code.first_line);
}

}  // namespace

std::string describe(const World& world, Value value, const ValueText& text_of_value) {
    switch (value.is_null() ? Layout::Object : world.layout_of(value)) {
        case Layout::Task:
            return task_text(world, value, text_of_value, 0);
        case Layout::Future:
            return future_text(world, value, text_of_value);
        default:
            return describe_short(world, value);
    }
}

std::string describe_handle(const World& world, Value value) {
    const auto& handle = world.get<Handle>(value);
    const bool has_text = handle.arguments.is_object() && world.layout_of(handle.arguments) == Layout::Str;
    if (handle.cancelled != 0 && has_text) return std::string(text_of(world, handle.arguments));
    const bool is_timer = world.layout_of(value) == Layout::TimerHandle;
    std::string text = is_timer ? "<TimerHandle" : "<Handle";
    if (handle.cancelled != 0) text += " cancelled";
    if (is_timer) text += " when=" + float_text(to_seconds(handle.when));
    if (handle.callback.is_some()) text += " " + describe_call(world, handle);
    return text + creation_text(world, value) + ">";
}

std::string describe_call(const World& world, const Handle& handle) {
    const bool shows_arguments =
        handle.kind == CallbackKind::Call && handle.arguments.is_some() && world.get<Loop>(handle.loop).debug != 0;
    const std::string arguments = shows_arguments ? joined(world, items_of(world, handle.arguments), 0) : "";
    return describe_callback(world, handle.callback, arguments);
}

std::string describe_callback(const World& world, Value callback) { return describe_callback(world, callback, ""); }

std::string describe_loop(const World& world, Value value) {
    const auto word = [](bool truth) { return truth ? "True" : "False"; };
    return fmt::format("<_UnixSelectorEventLoop running={} closed={} debug={}>", word(is_running(world, value)),
                       word(is_closed(world, value)), word(world.get<Loop>(value).debug != 0));
}

std::string describe_short(const World& world, Value value) { return shortened(short_text(world, value, 0), kLongest); }

std::string describe_exception(const World& world, Value value) {
    const auto& exception = world.get<ExceptionObject>(value);
    const auto args = items_of(world, exception.args);
    if (args.empty()) return std::string(type_name(world, value));
    if (world.is_instance(value, TypeId::BaseExceptionGroup) && args[0].is_object() &&
        world.layout_of(args[0]) == Layout::Str && args.size() == 2) {
        const std::size_t count = items_of(world, exception.extra[1]).size();
        return shortened(fmt::format("{}: {} ({} sub-exception{})", type_name(world, value), text_of(world, args[0]),
                                     count, count == 1 ? "" : "s"),
                         kLongestException);
    }
    const bool is_text = args.size() == 1 && args[0].is_object() && world.layout_of(args[0]) == Layout::Str &&
                         !world.is_instance(value, TypeId::KeyError);
    const std::string text = is_text ? std::string(text_of(world, args[0]))
                                     : describe_short(world, args.size() == 1 ? args[0] : exception.args);
    return shortened(fmt::format("{}: {}", type_name(world, value), text), kLongestException);
}

}  // namespace asyncarium::sched
