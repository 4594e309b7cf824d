// The lesson panel: the narration of the current beat and the switches.
#pragma once

#include "app/model/view.h"
#include "engine/lesson/lesson.h"

namespace asyncarium::app {

/// Title, narration and switches; `positions` are those of the program that runs.
LessonView make_lesson_view(const lesson::Lesson& lesson, u32 beat, const lesson::Positions& positions);

}  // namespace asyncarium::app
