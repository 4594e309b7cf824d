// Opening and reading again.
#include "app/model/document.h"

#include <algorithm>

namespace asyncarium::app {
namespace {

OpenedDocument open_lesson(const std::string& folder) {
    LessonEntry entry = read_lesson(folder);
    if (!entry.lesson) return {std::nullopt, lesson::to_text(entry.faults.front(), folder)};
    Document document{.path = full_path(folder),
                      .filename = "program.py",
                      .text = {},
                      .lesson = std::move(entry.lesson),
                      .positions = {}};
    document.watch = FileWatch(lesson_files(folder));
    document.set_positions(document.lesson->beats.front().positions);
    return {std::move(document), {}};
}

}  // namespace

void Document::set_positions(const lesson::Positions& wanted) {
    if (!lesson) return;
    positions = wanted;
    text = lesson->program_at(positions);
    cpu = lesson->cpu_at(positions);
}

OpenedDocument open_document(const std::string& path) {
    if (is_lesson_folder(path)) return open_lesson(path);
    if (is_folder(path)) return {std::nullopt, path + ": is no lesson: the folder has no lesson.toml"};
    std::string error;
    std::optional<std::string> text = read_file(path, error);
    if (!text) return {std::nullopt, path + ": " + error};
    Document document{
        .path = full_path(path), .filename = file_name(path), .text = std::move(*text), .lesson = {}, .positions = {}};
    document.watch = FileWatch({path});
    return {std::move(document), {}};
}

OpenedDocument reread(const Document& old) {
    OpenedDocument opened = open_document(old.path);
    if (!opened.document || !opened.document->lesson || !old.lesson) return opened;
    Document& document = *opened.document;
    document.beat = std::min(old.beat, static_cast<u32>(document.lesson->beats.size() - 1));
    lesson::Positions positions = document.positions;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        for (std::size_t j = 0; j < old.positions.size(); ++j) {
            if (document.lesson->switches[i].name == old.lesson->switches[j].name) positions[i] = old.positions[j];
        }
    }
    document.set_positions(positions);
    return opened;
}

}  // namespace asyncarium::app
