// Reading lesson.toml with toml++: each key once, in the table it belongs to; what is left over is unknown.
#include "engine/lesson/lesson_toml.h"

namespace asyncarium::lesson {

/// toml++ asserts on some texts that are merely broken ("[[[", version 3.3). Here its assertions are exceptions in every kind of
/// build, and what they say is that the text cannot be read.
struct BrokenToml {};
[[noreturn]] static void refuse_toml() { throw BrokenToml(); }

}  // namespace asyncarium::lesson

#undef NDEBUG
#define TOML_ASSERT(expression) ((expression) ? void() : ::asyncarium::lesson::refuse_toml())
#include <toml++/toml.h>

#include <algorithm>

#include <fmt/format.h>

namespace asyncarium::lesson {
namespace {

constexpr std::string_view kFile = "lesson.toml";

/// One table being read: hands out values by key and complains about the rest.
class Reader {
   public:
    Reader(const toml::table& table, std::string name, Faults& faults)
        : table_(table), name_(std::move(name)), faults_(faults) {}

    std::string required_text(std::string_view key) {
        const toml::node* node = take(key);
        if (node == nullptr) {
            complain(table_, fmt::format("{} is missing in {}", quoted(key), name_));
            return {};
        }
        return text_of(*node, key);
    }
    std::string text(std::string_view key, std::string fallback = {}) {
        const toml::node* node = take(key);
        return node == nullptr ? fallback : text_of(*node, key);
    }
    std::optional<i64> integer(std::string_view key) {
        const toml::node* node = take(key);
        if (node == nullptr) return std::nullopt;
        if (const auto* value = node->as_integer()) return value->get();
        complain(*node, fmt::format("{} must be a whole number", quoted(key)));
        return 0;
    }
    std::optional<double> number(std::string_view key) {
        const toml::node* node = take(key);
        if (node == nullptr) return std::nullopt;
        if (node->is_number()) return node->value<double>();
        complain(*node, fmt::format("{} must be a number of seconds", quoted(key)));
        return 0.0;
    }
    std::optional<bool> truth(std::string_view key) {
        const toml::node* node = take(key);
        if (node == nullptr) return std::nullopt;
        if (const auto* value = node->as_boolean()) return value->get();
        complain(*node, fmt::format("{} must be true or false", quoted(key)));
        return false;
    }
    /// A node of that key whatever it is, or null.
    const toml::node* take(std::string_view key) {
        taken_.emplace_back(key);
        return table_.get(key);
    }
    /// Behind the last value: whatever was not asked for is unknown.
    void finish() {
        for (const auto& [key, node] : table_) {
            const std::string_view name = key.str();
            if (std::find(taken_.begin(), taken_.end(), name) != taken_.end()) continue;
            faults_.push_back(fault(key.source(), fmt::format("unknown key {} in {}", quoted(name), name_)));
        }
    }
    void complain(const toml::node& node, std::string message) {
        faults_.push_back(fault(node.source(), std::move(message)));
    }
    const toml::table& table() const { return table_; }

    static std::string quoted(std::string_view text) { return fmt::format("'{}'", text); }

   private:
    static Fault fault(const toml::source_region& place, std::string message) {
        return {.file = std::string(kFile),
                .line = place.begin.line,
                .column = place.begin.column,
                .message = std::move(message)};
    }
    std::string text_of(const toml::node& node, std::string_view key) {
        if (const auto* value = node.as_string()) return value->get();
        complain(node, fmt::format("{} must be text in quotes", quoted(key)));
        return {};
    }

    const toml::table& table_;
    std::string name_;
    Faults& faults_;
    std::vector<std::string> taken_;
};

template <class T, std::size_t N>
T choose(Reader& reader, std::string_view key, const std::pair<std::string_view, T> (&choices)[N]) {
    const std::string text = reader.text(key, std::string(choices[0].first));
    for (const auto& [word, value] : choices) {
        if (text == word) return value;
    }
    std::string words;
    for (const auto& [word, value] : choices) words += fmt::format("{}\"{}\"", words.empty() ? "" : ", ", word);
    const toml::node* node = reader.table().get(key);
    reader.complain(node == nullptr ? reader.table() : *node, fmt::format("'{}' must be one of {}", key, words));
    return choices[0].second;
}

constexpr std::pair<std::string_view, OpeningAxis> kAxes[] = {{"time", OpeningAxis::Time},
                                                              {"steps", OpeningAxis::Steps}};
constexpr std::pair<std::string_view, OpeningStep> kSteps[] = {
    {"switch", OpeningStep::Switch}, {"line", OpeningStep::Line}, {"turn", OpeningStep::LoopTurn}};

constexpr std::pair<std::string_view, Cpu> kCpus[] = {{"instant", Cpu::Instant}, {"realistic", Cpu::Realistic}};

std::optional<EventKind> find_event(std::string_view word) {
    for (u8 kind = 0; kind <= static_cast<u8>(EventKind::ProgramEnded); ++kind) {
        if (event_word(static_cast<EventKind>(kind)) == word) return static_cast<EventKind>(kind);
    }
    return std::nullopt;
}

Moment read_moment(const toml::table& table, Faults& faults) {
    Reader reader(table, "a beat's 'at'", faults);
    Moment moment;
    int kinds = 0;
    if (const auto line = reader.integer("line")) {
        ++kinds;
        moment.kind = Moment::Kind::Line;
        moment.line = static_cast<u32>(std::clamp<i64>(*line, 0, 1'000'000));
        if (*line < 1) reader.complain(*table.get("line"), "lines count from 1");
    }
    if (table.contains("output")) {
        ++kinds;
        moment.kind = Moment::Kind::Output;
        moment.text = reader.required_text("output");
    }
    if (table.contains("event")) {
        ++kinds;
        moment.kind = Moment::Kind::Event;
        const std::string word = reader.required_text("event");
        if (const auto kind = find_event(word)) {
            moment.event = *kind;
        } else {
            reader.complain(*table.get("event"), fmt::format("there is no event '{}'", word));
        }
        moment.task = reader.text("task");
    }
    if (const auto seconds = reader.number("time")) {
        ++kinds;
        moment.kind = Moment::Kind::Time;
        moment.time = from_seconds(*seconds);
        if (*seconds < 0) reader.complain(*table.get("time"), "time starts at 0");
    }
    const auto nth = reader.integer("nth");
    if (nth && *nth < 1) reader.complain(*table.get("nth"), "'nth' counts from 1");
    moment.nth = static_cast<u32>(std::clamp<i64>(nth.value_or(1), 1, 1'000'000'000));
    if (kinds != 1) reader.complain(table, "'at' needs exactly one of line, output, event, time");
    reader.finish();
    return moment;
}

void read_positions(const toml::table& table, const Lesson& lesson, Positions& positions, Faults& faults) {
    Reader reader(table, "a beat's 'switches'", faults);
    for (std::size_t i = 0; i < lesson.switches.size(); ++i) {
        if (const auto on = reader.truth(lesson.switches[i].name)) positions[i] = *on;
    }
    reader.finish();
}

Beat read_beat(const toml::table& table, const Lesson& lesson, Faults& faults) {
    Reader reader(table, "[[beat]]", faults);
    Beat beat;
    beat.positions = lesson.written_positions();
    const toml::node* at = reader.take("at");
    beat.toml_line = at == nullptr ? table.source().begin.line : at->source().begin.line;
    if (at == nullptr) {
        reader.complain(table, "'at' is missing in [[beat]]");
    } else if (const auto* moment = at->as_table()) {
        beat.moment = read_moment(*moment, faults);
    } else {
        reader.complain(*at, "'at' must be a table such as { line = 10 }");
    }
    if (const toml::node* switches = reader.take("switches")) {
        if (const auto* positions = switches->as_table()) {
            read_positions(*positions, lesson, beat.positions, faults);
        } else {
            reader.complain(*switches, "'switches' must be a table such as { blocking = false }");
        }
    }
    reader.finish();
    return beat;
}

Switch read_switch(const toml::table& table, const Lesson& lesson, Faults& faults) {
    Reader reader(table, "[[switch]]", faults);
    Switch result{.name = reader.required_text("name"), .label = reader.required_text("label")};
    result.on = reader.truth("on").value_or(false);
    result.harmful = reader.truth("harmful").value_or(false);
    const Cpu cpu = choose(reader, "cpu", kCpus);
    if (table.contains("cpu")) result.cpu = cpu;
    const bool is_double = std::any_of(lesson.switches.begin(), lesson.switches.end(),
                                       [&](const Switch& other) { return other.name == result.name; });
    if (is_double) reader.complain(table, fmt::format("there are two switches named '{}'", result.name));
    reader.finish();
    return result;
}

constexpr std::pair<std::string_view, NetworkFailure> kFailures[] = {{"connect", NetworkFailure::Connect},
                                                                     {"timeout", NetworkFailure::Timeout},
                                                                     {"disconnect", NetworkFailure::Disconnect}};

constexpr std::string_view kMethods[] = {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"};

/// A length of time.
std::optional<double> read_seconds(Reader& reader, std::string_view key) {
    const auto seconds = reader.number(key);
    constexpr double kLongest = 1e9;
    if (!seconds || (*seconds >= 0 && *seconds <= kLongest)) return seconds;
    reader.complain(*reader.table().get(key), fmt::format("'{}' must be between 0 and a billion seconds", key));
    return std::nullopt;
}

NetworkRow read_network_row(const toml::table& table, Faults& faults) {
    Reader reader(table, "[[network]]", faults);
    NetworkRow row;
    row.url = reader.required_text("url");
    if (!row.url.empty() && row.url.front() != '*' && row.url.find("://") == std::string::npos) {
        reader.complain(*table.get("url"), "'url' must begin with https://, http:// or *");
    }
    row.method = reader.text("method");
    if (!row.method.empty() && std::find(std::begin(kMethods), std::end(kMethods), row.method) == std::end(kMethods)) {
        reader.complain(*table.get("method"), fmt::format("there is no method '{}'; write it in capitals", row.method));
    }
    row.latency = read_seconds(reader, "latency");
    row.jitter = read_seconds(reader, "jitter");
    row.status = reader.integer("status");
    if (row.status && (*row.status < 100 || *row.status > 599)) {
        reader.complain(*table.get("status"), "a status is a number from 100 to 599");
    }
    if (table.contains("body")) row.body = reader.required_text("body");
    if (table.contains("fail")) row.failure = choose(reader, "fail", kFailures);
    row.times = reader.integer("times");
    if (row.times && *row.times < 1) reader.complain(*table.get("times"), "'times' counts from 1");
    if (row.failure != NetworkFailure::None && (row.status || row.body)) {
        reader.complain(table, "a row that fails has neither status nor body");
    }
    reader.finish();
    return row;
}

/// Calls `read` for each table of an array of tables.
template <class Read>
void each_table(Reader& reader, std::string_view key, Read&& read) {
    const toml::node* node = reader.take(key);
    if (node == nullptr) return;
    const toml::array* array = node->as_array();
    if (array == nullptr || !array->is_homogeneous(toml::node_type::table)) {
        reader.complain(*node, fmt::format("'{0}' must be written as [[{0}]] tables", key));
        return;
    }
    for (const toml::node& entry : *array) read(*entry.as_table());
}

}  // namespace

void read_toml(std::string_view text, Lesson& lesson, Faults& faults) {
    toml::table table;
    try {
        table = toml::parse(text);
    } catch (const toml::parse_error& error) {
        faults.push_back({.file = std::string(kFile),
                          .line = error.source().begin.line,
                          .column = error.source().begin.column,
                          .message = std::string(error.description())});
        return;
    } catch (const BrokenToml&) {
        faults.push_back(
            {.file = std::string(kFile), .message = "the text is not TOML: look for brackets and quotes out of place"});
        return;
    }
    Reader reader(table, "a lesson", faults);
    lesson.title = reader.required_text("title");
    lesson.short_title = reader.text("short", lesson.title);
    const auto order = reader.integer("order");
    if (!order) faults.push_back({.file = std::string(kFile), .line = 1, .message = "'order' is missing in a lesson"});
    lesson.order = order.value_or(0);
    if (const toml::node* concepts = reader.take("concepts")) {
        const toml::array* array = concepts->as_array();
        if (array == nullptr || !array->is_homogeneous(toml::node_type::string)) {
            if (array == nullptr || !array->empty()) reader.complain(*concepts, "'concepts' must be a list of texts");
        } else {
            for (const toml::node& entry : *array) lesson.concepts.push_back(entry.as_string()->get());
        }
    }
    lesson.axis = choose(reader, "axis", kAxes);
    lesson.step = choose(reader, "step", kSteps);
    lesson.cpu = choose(reader, "cpu", kCpus);
    each_table(reader, "switch",
               [&](const toml::table& entry) { lesson.switches.push_back(read_switch(entry, lesson, faults)); });
    each_table(reader, "beat",
               [&](const toml::table& entry) { lesson.beats.push_back(read_beat(entry, lesson, faults)); });
    lesson.network.seed = reader.integer("seed").value_or(0);
    each_table(reader, "network",
               [&](const toml::table& entry) { lesson.network.rows.push_back(read_network_row(entry, faults)); });
    if (lesson.beats.empty())
        faults.push_back({.file = std::string(kFile), .line = 1, .message = "a lesson needs at least one [[beat]]"});
    reader.finish();
}

}  // namespace asyncarium::lesson
