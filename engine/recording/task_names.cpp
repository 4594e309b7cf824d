// Handing out badges.
#include "engine/recording/task_names.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>
#include <unordered_set>

namespace asyncarium::recording {
namespace {

/// The letters and digits of a name in capitals, ASCII only: what a badge can be made of.
std::string letters_of(std::string_view name) {
    std::string letters;
    for (const char character : name) {
        if (std::isalnum(static_cast<unsigned char>(character)) != 0) {
            letters += static_cast<char>(std::toupper(static_cast<unsigned char>(character)));
        }
    }
    return letters.empty() ? "T" : letters;
}

using Taken = std::unordered_set<std::string>;

/// The shortest beginning of the name that is free; then its initial with a number.
std::string free_letters(std::string_view name, Taken& taken) {
    const std::string all = letters_of(name);
    for (std::size_t count = 1; count <= std::min<std::size_t>(3, all.size()); ++count) {
        if (taken.insert(all.substr(0, count)).second) return all.substr(0, count);
    }
    for (u32 number = 2; number < 100; ++number) {
        const std::string letters = all.substr(0, 1) + std::to_string(number);
        if (taken.insert(letters).second) return letters;
    }
    return all.substr(0, 3);
}

/// Behind the first hundred of a group there is only room for the number.
std::string numbered(std::string_view prefix, u32 number) {
    std::string text = std::to_string(number);
    if (number < 100) return std::string(prefix) + text;
    return text.size() <= 3 ? text : text.substr(text.size() - 3);
}

}  // namespace

std::vector<TaskName> task_names(const Lanes& lanes, const StringTable& strings) {
    struct Group {
        u32 tasks = 0;
        u32 named = 0;
        std::string prefix;
    };
    std::unordered_map<TextId, Group> groups;
    u32 large_groups = 0;
    for (u32 i = 0; i < lanes.task_count(); ++i) {
        if (++groups[lanes.task({i}).coroutine].tasks == 2) ++large_groups;
    }
    Taken taken;
    std::vector<TaskName> names(lanes.task_count());
    for (u32 i = 0; i < lanes.task_count(); ++i) {
        const TaskLane& task = lanes.task({i});
        Group& group = groups[task.coroutine];
        TaskName& name = names[i];
        const std::string_view coroutine = strings.text(task.coroutine);
        name.name = strings.text(task.name != 0 ? task.name : task.coroutine);
        if (group.tasks == 1) {
            name.letters = free_letters(coroutine, taken);
            name.full = name.name;
            continue;
        }
        if (group.prefix.empty()) group.prefix = large_groups == 1 ? "T" : letters_of(coroutine).substr(0, 1);
        do {
            name.letters = numbered(group.prefix, ++group.named);
        } while (group.named < 100 && !taken.insert(name.letters).second);
        name.full = task.name != 0 ? name.name : name.name + " " + name.letters;
    }
    return names;
}

}  // namespace asyncarium::recording
