// Appending to, reading, searching and printing the log.
#include "engine/recording/event_log.h"

#include <cassert>

#include <fmt/format.h>

namespace asyncarium::recording {
namespace {

constexpr std::size_t kChunkBytes = std::size_t{1} << 16;

/// Which fields a row has; the others are zero, or for step and time those of the row before.
enum Field : u8 { kStep = 1, kTime = 2, kTask = 4, kOther = 8, kA = 16, kB = 32, kWhen = 64, kText = 128 };

constexpr std::size_t kLongestNumber = 10;  // bytes: seven bits each
constexpr std::size_t kLongestRow = 2 + 8 * kLongestNumber;

/// Small numbers of either sign become small numbers.
constexpr u64 folded(i64 number) { return (static_cast<u64>(number) << 1) ^ static_cast<u64>(number >> 63); }
constexpr i64 unfolded(u64 number) { return static_cast<i64>(number >> 1) ^ -static_cast<i64>(number & 1); }

/// Writes the fields of a row that are not zero, and remembers which.
class RowWriter {
   public:
    explicit RowWriter(u8* row) : row_(row), at_(row + 2) {}
    void put(Field field, u64 number) {
        if (number == 0) return;
        fields_ |= field;
        for (; number >= 0x80; number >>= 7) *at_++ = static_cast<u8>(number | 0x80);
        *at_++ = static_cast<u8>(number);
    }
    /// Writes what stands first; answers the end of the row.
    u8* finish(EventKind kind) {
        row_[0] = static_cast<u8>(kind);
        row_[1] = static_cast<u8>(fields_);
        return at_;
    }

   private:
    u8* row_;
    u8* at_;
    unsigned fields_ = 0;
};

/// What programs print and return seldom comes twice: looking it up would cost more than it spares.
constexpr bool has_own_text(EventKind kind) { return kind == EventKind::Output || kind == EventKind::TaskDone; }

u64 read_number(const u8*& at) {
    u64 number = *at & 0x7f;
    for (unsigned shift = 7; (*at++ & 0x80) != 0; shift += 7) number |= u64{*at & 0x7fu} << shift;
    return number;
}

}  // namespace

void EventLog::begin_block(const Event& event) {
    if (room_ < kBlock * kLongestRow) {
        chunks_.push_back(std::make_unique_for_overwrite<u8[]>(kChunkBytes));
        end_ = chunks_.back().get();
        room_ = kChunkBytes;
    }
    blocks_.push_back({end_, event.step, event.time});
    last_step_ = event.step;
    last_time_ = event.time;
}

EventIndex EventLog::append(const Event& event) {
    assert(event.step >= last_step_ && event.time >= last_time_);
    if (size_ % kBlock == 0) begin_block(event);
    if (event.kind == EventKind::Output) outputs_.push_back(size_);
    RowWriter row(end_);
    row.put(kStep, event.step - last_step_);
    row.put(kTime, static_cast<u64>((event.time - last_time_).nanoseconds));
    row.put(kTask, u64{event.task.number + 1});  // none is 0
    row.put(kOther, u64{event.other.number + 1});
    if ((event.a | event.b | event.when.nanoseconds) != 0) {
        row.put(kA, folded(event.a));
        row.put(kB, folded(event.b));
        row.put(kWhen, folded(event.when.nanoseconds));
    }
    if (!event.text.empty()) {
        row.put(kText, has_own_text(event.kind) ? strings_.add(event.text) : strings_.intern(event.text));
    }
    u8* const end = row.finish(event.kind);
    room_ -= static_cast<std::size_t>(end - end_);
    end_ = end;
    last_step_ = event.step;
    last_time_ = event.time;
    return size_++;
}

// ---- Reading --------------------------------------------------------------------------------------------------------

EventLog::Reader::Reader(const EventLog& log, EventIndex first) : log_(&log), next_(first / kBlock * kBlock) {
    if (first > log.size()) next_ = first;
    while (next_ < first) next();
}

bool EventLog::Reader::next() {
    if (next_ >= log_->size_) return false;
    if (next_ % kBlock == 0) {
        const Block& block = log_->blocks_[next_ / kBlock];
        at_ = block.begin;
        event_.step = block.step;
        event_.time = block.time;
    }
    decode();
    ++next_;
    return true;
}

void EventLog::Reader::decode() {
    event_.kind = static_cast<EventKind>(at_[0]);
    const u8 fields = at_[1];
    at_ += 2;
    const auto read = [&](Field field) { return (fields & field) != 0 ? read_number(at_) : 0; };
    event_.step += read(kStep);
    event_.time.nanoseconds += static_cast<i64>(read(kTime));
    event_.task.number = static_cast<u32>(read(kTask)) - 1;
    event_.other.number = static_cast<u32>(read(kOther)) - 1;
    event_.a = unfolded(read(kA));
    event_.b = unfolded(read(kB));
    event_.when.nanoseconds = unfolded(read(kWhen));
    text_ = static_cast<TextId>(read(kText));
    event_.text = log_->strings_.text(text_);
}

Event EventLog::at(EventIndex index) const {
    Reader row(*this, index);
    row.next();
    return row.event();
}

/// The first row for which `is_behind(step, time)` holds; where it holds, it holds for all that follow.
template <class IsBehind>
EventIndex EventLog::find_first(IsBehind&& is_behind) const {
    const std::size_t block =
        blocks_.find_first([&](const Block& candidate) { return is_behind(candidate.step, candidate.time); });
    if (block == 0) return 0;
    Reader row(*this, (block - 1) * kBlock);
    while (row.next()) {
        if (is_behind(row.event().step, row.event().time)) return row.index();
    }
    return size_;
}

std::size_t EventLog::count_until(const Position& position) const {
    return find_first([&](StepNumber step, VirtualTime time) { return step > position.step || time > position.time; });
}

EventIndex EventLog::first_of_step(StepNumber wanted) const {
    return find_first([&](StepNumber step, VirtualTime) { return step >= wanted; });
}

std::size_t EventLog::bytes() const {
    return chunks_.size() * kChunkBytes + blocks_.bytes() + outputs_.bytes() + strings_.bytes();
}

std::string to_text(const Event& event) {
    std::string line = fmt::format("{} {}.{:09} {}", event.step, event.time.nanoseconds / 1'000'000'000,
                                   event.time.nanoseconds % 1'000'000'000, event_word(event.kind));
    if (event.task.is_some()) line += fmt::format(" task={}", event.task.number);
    if (event.other.is_some()) line += fmt::format(" other={}", event.other.number);
    if (event.a != 0) line += fmt::format(" a={}", event.a);
    if (event.b != 0) line += fmt::format(" b={}", event.b);
    if (event.when != VirtualTime()) line += fmt::format(" when={:.9f}", to_seconds(event.when));
    if (!event.text.empty()) {
        line += " '";
        for (const char character : event.text) {
            if (character == '\n') {
                line += "\\n";
            } else {
                line += character;
            }
        }
        line += '\'';
    }
    return line;
}

std::string to_text(const EventLog& log) {
    std::string text;
    for (EventLog::Reader row(log, 0); row.next();) {
        text += to_text(row.event());
        text += '\n';
    }
    return text;
}

}  // namespace asyncarium::recording
