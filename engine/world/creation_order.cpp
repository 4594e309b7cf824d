// The order in which things were made, and the walk of CPython's collector that follows it (move_unreachable).
//
// Only some objects keep their number. CPython has objects where ours have none, and the walk takes a step more through each of them:
// a traceback entry for every hidden frame, and the frames of the loop. The other way round, it has no object for the frame of a
// generator and for the attributes of an instance.
#include "engine/world/creation_order.h"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <iterator>
#include <queue>

#include "engine/world/by_place.h"
#include "engine/world/children.h"
#include "engine/world/containers.h"
#include "engine/world/kept_frames.h"

namespace asyncarium {
namespace {

/// When it was made, of an object that says so; else 0.
u32 creation_number(const World& world, Value object) {
    switch (world.layout_of(object)) {
        case Layout::Object: {
            const Value number = world.get<Instance>(object).weakrefs;
            return number.is_int() ? static_cast<u32>(std::abs(number.as_int()))
                                   : world.get<List>(number).creation_number;
        }
        case Layout::List:
            return world.get<List>(object).creation_number;
        case Layout::Generator:
        case Layout::Coroutine:
        case Layout::AsyncGenerator:
            return world.get<Generator>(object).creation_number;
        case Layout::NativeCoroutine:
            return world.get<NativeCoroutine>(object).creation_number;
        case Layout::Future:
        case Layout::Task:
            return world.get<Future>(object).creation_number;
        case Layout::BaseException:
            return world.get<ExceptionObject>(object).creation_number;
        case Layout::Traceback:
            return world.get<Traceback>(object).creation_number;
        case Layout::Frame: {
            const Value number = world.get<Frame>(object).handled;
            return number.is_int() ? static_cast<u32>(number.as_int()) : 0;
        }
        default:
            return 0;
    }
}

/// What CPython has between the step of a task and the frame that ran the loop: Handle._run, _run_once and run_forever.
constexpr u32 kFramesOfLoop = 3;

/// Which of two without a number of their own is the elder: what refers to the other, or that.
enum class Elder : u8 { Parent, Child };

/// A step of the walk.
struct Reference {
    Value object;
    u32 steps;  // a frame: through how many frames of the loop it is reached; a traceback: how many entries further in
    Elder elder;
};

/// To what an object refers in CPython.
class References {
   public:
    explicit References(World& world) : world_(world) {}

    /// In the order of CPython's tp_traverse.
    std::vector<Reference> of(const Reference& node) {
        const Value object = node.object;
        found_.clear();
        switch (world_.layout_of(object)) {
            case Layout::Traceback:
                add_traceback(node);
                break;
            case Layout::Frame:
                if (node.steps != 0) {
                    found_.push_back({object, node.steps - 1, Elder::Child});
                } else {
                    add_frame_of_traceback(world_.get<Frame>(object));
                }
                break;
            case Layout::Generator:
            case Layout::Coroutine:
            case Layout::AsyncGenerator: {
                const Value frame = world_.get<Generator>(object).frame;
                if (frame.is_some()) add_variables(world_.get<Frame>(frame), Elder::Parent);
                break;
            }
            case Layout::BaseException:
                add_exception(world_.get<ExceptionObject>(object));
                break;
            default:
                add_fields(object);
        }
        return std::move(found_);
    }

   private:
    void add(Value object, Elder elder) { found_.push_back({object, 0, elder}); }

    /// Lists and tuples from their ends, a task's own fields before those of a future, callbacks before results.
    void add_fields(Value object) {
        const Layout layout = world_.layout_of(object);
        const Elder elder = layout == Layout::Tuple ? Elder::Child : Elder::Parent;
        const Value attributes = layout == Layout::Object ? world_.get<Instance>(object).dict : Value();
        each_child(world_, world_.get<Object>(object), [&](Value& child) {
            if (child != attributes) add(child, elder);
        });
        if (attributes.is_some()) {
            each_child(world_, world_.get<Object>(attributes), [&](Value& child) { add(child, elder); });
        }
        const auto put_first = [this](Value first) {
            const auto is_first = [&](const Reference& child) { return child.object == first; };
            const auto found = std::find_if(found_.begin(), found_.end(), is_first);
            if (found != found_.end()) std::rotate(found_.begin(), found, std::next(found));
        };
        if (layout == Layout::List || layout == Layout::Tuple) std::reverse(found_.begin(), found_.end());
        if (layout == Layout::Task || layout == Layout::Future) {
            put_first(world_.get<Future>(object).callbacks);
            put_first(world_.get<Future>(object).loop);
        }
        if (layout == Layout::Task) {
            put_first(world_.get<Task>(object).waiter);
            put_first(world_.get<Task>(object).coroutine);
            put_first(world_.get<Task>(object).context);
        }
    }

    /// The frames that it keeps beside its traceback would be the innermost entries of that, where they stand for hidden ones again.
    void add_exception(ExceptionObject& exception) {
        for (const Value field : exception.extra) add(field, Elder::Parent);
        for (const Value field : {exception.dict, exception.args, exception.notes, exception.traceback, exception.cause,
                                  exception.context}) {
            add(field, Elder::Parent);
        }
        if (exception.traceback.is_null()) add(exception.kept, Elder::Parent);
    }

    void add_variables(Frame& frame, Elder elder) {
        each_child(world_, frame, [&](Value& child) {
            if (child == frame.extra || child == Value::object(frame.back)) return;
            add(child, elder);
        });
    }

    /// One that has ended. Of a generator that has not, CPython's collector leaves the frame to the generator.
    void add_frame_of_traceback(Frame& frame) {
        if (frame.generator.is_some()) return;
        if (frame.back.is_some()) {
            found_.push_back({Value::object(frame.back), is_run_by_loop(frame) ? kFramesOfLoop : 0, Elder::Parent});
        }
        add_variables(frame, Elder::Child);
    }

    static bool is_run_by_loop(const Frame& frame) {
        return frame.on_return == OnReturn::TaskStep || frame.on_return == OnReturn::Callback;
    }

    /// The frames of the entries that CPython would have for one of ours: of hidden frames that led to the one of the program, of that
    /// one, and of the hidden ones that it called.
    std::vector<Value> frames_of(const Traceback& entry) const {
        std::vector<Value> kept;
        Value frame = entry.frame;
        while (const Frame* next = find_kept_frame(world_, world_.get<Frame>(frame))) {
            kept.push_back(frame);
            frame = world_.value_of(*next);
        }
        const auto was_called = [&](Value inner) { return was_called_by(world_, world_.get<Frame>(inner), frame); };
        const auto called = std::find_if(kept.begin(), kept.end(), was_called);
        std::vector<Value> frames = hidden_callers(frame, entry.hidden_callers);
        std::reverse(frames.begin(), frames.end());
        frames.insert(frames.begin(), kept.begin(), called);
        frames.push_back(frame);
        frames.insert(frames.end(), called, kept.end());
        return frames;
    }

    /// The nearest first.
    std::vector<Value> hidden_callers(Value frame, u32 count) const {
        std::vector<Value> callers;
        while (callers.size() < count) {
            frame = Value::object(world_.get<Frame>(frame).back);
            if (frame.is_null()) break;
            const auto& caller = world_.get<Frame>(frame);
            if (caller.kind != FrameKind::Script || is_visible(world_, caller)) break;
            if (outlives_exception(world_, world_.program().code(caller.code))) callers.push_back(frame);
        }
        return callers;
    }

    void add_traceback(const Reference& node) {
        const auto& entry = world_.get<Traceback>(node.object);
        const std::vector<Value> frames = frames_of(entry);
        if (node.steps + 1 < frames.size()) {
            found_.push_back({node.object, node.steps + 1, Elder::Child});
        } else {
            add(entry.next, Elder::Child);
        }
        add(frames[node.steps], Elder::Parent);
        add(entry.arguments, Elder::Child);
    }

    World& world_;
    std::vector<Reference> found_;
};

/// Objects without a number count as made right after what led to them, but for a loop, which is older than its tasks, and what is in
/// a tuple or was a variable of a frame in a traceback, which is older than these.
class DiscoveryOrder {
   public:
    DiscoveryOrder(World& world, const std::vector<Value>& objects)
        : world_(world), references_(world), is_to_come_(world.state().used) {
        for (const Value object : objects) is_to_come_[object.ref()] = 1;
    }

    std::vector<Value> order(const std::vector<Value>& objects, u32 last_exception) {
        const auto is_function = [this](Value object) { return world_.layout_of(object) == Layout::Function; };
        const auto function = std::find_if(objects.begin(), objects.end(), is_function);
        if (function != objects.end()) meet({world_.get<Function>(*function).globals, 0, Elder::Parent}, 0);
        for (const Value object : objects) {
            const bool is_exception = world_.layout_of(object) == Layout::BaseException;
            if (is_exception && creation_number(world_, object) == last_exception) meet({object, 0, Elder::Parent}, 0);
        }
        while (!in_place_.empty()) {
            const Met next = in_place_.top();
            in_place_.pop();
            ordered_.push_back(next.object);
            for (const Reference& child : references_.of({next.object, 0, Elder::Parent})) meet(child, next.place);
        }
        while (!late_.empty()) {
            const Reference next = late_.front();
            late_.pop_front();
            for (const Reference& child : references_.of(next)) put_last(child);
        }
        ordered_.insert(ordered_.end(), last_.begin(), last_.end());
        std::copy_if(objects.begin(), objects.end(), std::back_inserter(ordered_),
                     [this](Value object) { return leave_those_to_come(object); });
        return std::move(ordered_);
    }

   private:
    struct Met {
        u32 place;     // in the order of creation
        u32 sequence;  // of those with the same place, in which order they were met
        Value object;

        bool operator<(const Met& other) const {  // the first one is the greatest, for the queue
            return place != other.place ? place > other.place : sequence > other.sequence;
        }
    };

    bool leave_those_to_come(Value object) {
        if (is_to_come_[object.ref()] == 0) return false;
        is_to_come_[object.ref()] = 0;
        return true;
    }

    void put_last(const Reference& child) {
        if (!is_in_heap(child.object)) return;
        if (child.steps == 0) {
            if (!leave_those_to_come(child.object)) return;
            last_.push_back(child.object);
        }
        late_.push_back(child);
    }

    /// `place`: of what leads to the object.
    void meet(const Reference& child, u32 place) {
        if (!is_in_heap(child.object)) return;
        const u32 number = creation_number(world_, child.object);
        const bool is_elder_child = child.elder == Elder::Child;
        const bool is_loop = world_.layout_of(child.object) == Layout::Loop && place != 0;
        const bool is_older =
            number != 0 ? number < place || (number == place && is_elder_child) : is_elder_child || is_loop;
        if (is_older) {
            put_last(child);
        } else if (leave_those_to_come(child.object)) {
            in_place_.push({std::max(number, place), next_sequence_++, child.object});
        }
    }

    World& world_;
    References references_;
    ByPlace is_to_come_;
    std::priority_queue<Met> in_place_;
    std::deque<Reference> late_;  // whose children are still to be met
    u32 next_sequence_ = 0;
    std::vector<Value> ordered_;  // those that stay in their place
    std::vector<Value> last_;     // those that went to the end
};

}  // namespace

void sort_by_creation(const World& world, std::vector<Value>& objects) {
    std::stable_sort(objects.begin(), objects.end(),
                     [&](Value a, Value b) { return creation_number(world, a) < creation_number(world, b); });
}

std::vector<Value> order_of_discovery(World& world, std::vector<Value> objects, u32 last_exception) {
    sort_by_creation(world, objects);
    return DiscoveryOrder(world, objects).order(objects, last_exception);
}

}  // namespace asyncarium
