// Making exceptions of any class, matching them against classes, growing tracebacks.
#include "engine/vm/exception_objects.h"

#include "engine/world/containers.h"
#include "engine/world/errors.h"

namespace asyncarium {
namespace {

/// BaseExceptionGroup.__new__: a message and a non-empty sequence of exceptions.
bool initialise_group(World& world, ExceptionObject& group, Value args) {
    const auto items = items_of(world, args);
    const std::string_view name = type_name(world, world.value_of(group));
    if (items.size() != 2) {
        raise_error(world, TypeId::TypeError, "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
                    items.size());
        return false;
    }
    if (world.layout_of(items[0]) != Layout::Str) {
        raise_error(world, TypeId::TypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not {}",
                    type_name(world, items[0]));
        return false;
    }
    const Layout layout = world.layout_of(items[1]);
    if (layout != Layout::List && layout != Layout::Tuple) {
        raise_error(world, TypeId::TypeError, "second argument (exceptions) must be a sequence");
        return false;
    }
    const auto exceptions = items_of(world, items[1]);
    if (exceptions.empty()) {
        raise_error(world, TypeId::ValueError, "second argument (exceptions) must be a non-empty sequence");
        return false;
    }
    bool all_plain = true;
    for (std::size_t i = 0; i < exceptions.size(); ++i) {
        if (!is_exception(world, exceptions[i])) {
            raise_error(world, TypeId::ValueError, "Item {} of second argument (exceptions) is not an exception", i);
            return false;
        }
        all_plain = all_plain && world.is_instance(exceptions[i], TypeId::Exception);
    }
    const bool is_plain_group = world.is_instance(world.value_of(group), TypeId::ExceptionGroup);
    if (!all_plain && is_plain_group) {
        const bool exact = group.type == type_ref(TypeId::ExceptionGroup);
        if (exact) {
            raise_error(world, TypeId::TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
        } else {
            raise_error(world, TypeId::TypeError, "Cannot nest BaseExceptions in '{}'", name);
        }
        return false;
    }
    const bool is_exception_too = world.is_instance(world.value_of(group), TypeId::Exception);
    if (!all_plain && is_exception_too) {
        raise_error(world, TypeId::TypeError, "Cannot nest BaseExceptions in '{}'", name);
        return false;
    }
    if (all_plain && group.type == type_ref(TypeId::BaseExceptionGroup)) group.type = type_ref(TypeId::ExceptionGroup);
    world.assign(group.extra[kGroupMessage], items[0]);
    world.assign_owned(group.extra[kGroupExceptions], make_tuple(world, exceptions));
    return true;
}

/// The class that OSError(errno, …) becomes, by the number (Objects/exceptions.c, errnomap, with Linux's numbers).
TypeId class_of_errno(i64 number) {
    switch (number) {
        case 1:
        case 13:
            return TypeId::PermissionError;
        case 2:
            return TypeId::FileNotFoundError;
        case 3:
            return TypeId::ProcessLookupError;
        case 4:
            return TypeId::InterruptedError;
        case 10:
            return TypeId::ChildProcessError;
        case 11:
        case 114:
        case 115:
            return TypeId::BlockingIOError;
        case 17:
            return TypeId::FileExistsError;
        case 20:
            return TypeId::NotADirectoryError;
        case 21:
            return TypeId::IsADirectoryError;
        case 32:
        case 108:
            return TypeId::BrokenPipeError;
        case 103:
            return TypeId::ConnectionAbortedError;
        case 104:
            return TypeId::ConnectionResetError;
        case 110:
            return TypeId::TimeoutError;
        case 111:
            return TypeId::ConnectionRefusedError;
        default:
            return TypeId::OSError;
    }
}

void initialise_os_error(World& world, ExceptionObject& exception, std::span<const Value> items) {
    if (items.size() < 2 || items.size() > 5) return;
    if (exception.type == type_ref(TypeId::OSError) && items[0].is_int()) {
        exception.type = type_ref(class_of_errno(items[0].as_int()));
    }
    world.assign(exception.extra[kOsErrorNumber], items[0]);
    world.assign(exception.extra[kOsErrorText], items[1]);
    if (items.size() > 2 && items[2] != kNone) {
        world.assign(exception.extra[kOsErrorFilename], items[2]);
        world.assign_owned(exception.args, make_tuple(world, items.first(2)));
    }
}

}  // namespace

bool initialise_exception(World& world, ExceptionObject& exception, Value args) {
    const auto items = items_of(world, args);
    const auto& type = world.get<TypeObject>(exception.type);
    const Value self = world.value_of(exception);
    if (world.is_subtype(exception.type, type_ref(TypeId::BaseExceptionGroup)))
        return initialise_group(world, exception, args);
    if (world.is_instance(self, TypeId::StopIteration)) {
        world.assign(exception.extra[kStopIterationValue], items.empty() ? kNone : items[0]);
    } else if (world.is_instance(self, TypeId::SystemExit)) {
        world.assign(exception.extra[kSystemExitCode], items.empty() ? kNone : items.size() == 1 ? items[0] : args);
    } else if (world.is_instance(self, TypeId::OSError)) {
        initialise_os_error(world, exception, items);
    }
    static_cast<void>(type);
    return true;
}

Value make_blank_exception(World& world, Ref type, Value args) {
    auto& exception = world.get<ExceptionObject>(world.allocate(sizeof(ExceptionObject), type));
    exception.creation_number = world.next_creation_number();
    exception.args = world.retain(args);
    return world.value_of(exception);
}

Value make_exception_of(World& world, Ref type, Value args) {
    const Value value = make_blank_exception(world, type, args);
    if (initialise_exception(world, world.get<ExceptionObject>(value), args)) return value;
    world.release(value);
    return Value();
}

void add_traceback(World& world, ExceptionObject& exception, const Frame& frame, u32 pc) {
    auto& entry = world.make<Traceback>(TypeId::Traceback);
    entry.next = exception.traceback;
    entry.frame = world.retain(world.value_of(frame));
    entry.code = frame.code;
    entry.pc = pc;
    exception.traceback = world.value_of(entry);
}

bool exception_matches(const World& world, Value exception, Value classes) {
    if (world.layout_of(classes) == Layout::Tuple) {
        for (const Value item : items_of(world, classes)) {
            if (exception_matches(world, exception, item)) return true;
        }
        return false;
    }
    return world.is_subtype(world.type_of(exception), classes.ref());
}

bool are_exception_classes(const World& world, Value classes) {
    if (!classes.is_int() && world.layout_of(classes) == Layout::Tuple) {
        for (const Value item : items_of(world, classes)) {
            if (!are_exception_classes(world, item)) return false;
        }
        return true;
    }
    return is_exception_class(world, classes);
}

}  // namespace asyncarium
