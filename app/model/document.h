// What is open: a lesson with its switches and its beat, or a plain program. Its text is what runs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/model/files.h"
#include "app/model/library.h"

namespace asyncarium::app {

struct Document {
    std::string path;      // of the file or the lesson's folder; empty: nothing is open
    std::string filename;  // as tracebacks and the code panel show it
    std::string text;      // the program, the switches in their positions
    std::optional<lesson::Lesson> lesson;
    lesson::Positions positions;
    lesson::Cpu cpu = lesson::Cpu::Instant;
    u32 beat = 0;
    FileWatch watch;

    /// Puts the switches into these positions.
    void set_positions(const lesson::Positions& wanted);
    const lesson::Beat* find_beat() const { return lesson ? &lesson->beats[beat] : nullptr; }
};

/// A document, or what is wrong in one line: "lessons/04/lesson.toml:3:9: 'order' must be a whole number".
struct OpenedDocument {
    std::optional<Document> document;
    std::string error;
};

/// Opens a lesson folder at its first beat, or a file.
OpenedDocument open_document(const std::string& path);

/// Reads the same files again; switches keep their positions (by name) and the lesson its beat, as far as they are still there.
OpenedDocument reread(const Document& document);

}  // namespace asyncarium::app
