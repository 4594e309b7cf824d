// Writing the rows as a Python module.
#include "engine/lesson/network.h"

#include <fmt/format.h>

namespace asyncarium::lesson {
namespace {

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            result += '\\';
            result += character;
        } else if (byte < 0x20 || byte == 0x7F) {
            result += fmt::format("\\x{:02x}", byte);
        } else {
            result += character;
        }
    }
    return result + '"';
}

std::string_view word(NetworkFailure failure) {
    switch (failure) {
        case NetworkFailure::Connect:
            return "connect";
        case NetworkFailure::Timeout:
            return "timeout";
        case NetworkFailure::Disconnect:
            return "disconnect";
        case NetworkFailure::None:
            break;
    }
    return {};
}

std::string row_text(const NetworkRow& row) {
    std::string text = fmt::format("    {{\"url\": {}", quoted(row.url));
    if (!row.method.empty()) text += fmt::format(", \"method\": {}", quoted(row.method));
    if (row.latency) text += fmt::format(", \"latency\": {}", *row.latency);
    if (row.jitter) text += fmt::format(", \"jitter\": {}", *row.jitter);
    if (row.status) text += fmt::format(", \"status\": {}", *row.status);
    if (row.body) text += fmt::format(", \"body\": {}", quoted(*row.body));
    if (row.failure != NetworkFailure::None) text += fmt::format(", \"fail\": \"{}\"", word(row.failure));
    if (row.times) text += fmt::format(", \"times\": {}", *row.times);
    return text + "},\n";
}

}  // namespace

std::string to_module_text(const Network& network) {
    if (network.rows.empty()) return {};
    std::string text = fmt::format("SEED = {}\nROWS = [\n", network.seed);
    for (const NetworkRow& row : network.rows) text += row_text(row);
    return text + "]\n";
}

}  // namespace asyncarium::lesson
