// What a pattern is matched with: instructions for a machine that goes back to its last choice when it is stuck.
#pragma once

#include "engine/vm/regex/pattern.h"

namespace asyncarium::regex {

enum class Operation : u8 {
    Character,        // x: code point
    CharacterFolded,  // x: folded code point
    AnyCharacter,
    AnyButNewline,
    Set,                  // x: into sets
    SetFolded,            // the same, in either case
    Split,                // goes on at x; at y if that fails
    Jump,                 // x
    Save,                 // slot x becomes the position
    CloseGroup,           // the same for the end of group y, which becomes the last one found
    Assert,               // x: Assertion
    BackReference,        // x: group
    BackReferenceFolded,  // x: group
    Look,                 // what follows up to Accept fits at y characters before the position; goes on at x
    NegativeLook,         // it does not
    Atomic,               // what follows up to Accept fits, and is not tried again; goes on at x
    SkipUnlessGroup,      // goes on at x unless group y has been found
    Mark,                 // slot x becomes the position: a repetition begins
    LeaveIfEmpty,         // goes on at y if the position is still that in slot x
    Accept,               // of Look, NegativeLook and Atomic
    Match,
};

struct Instruction {
    Operation operation{};
    bool is_ascii = false;  // \w, \d and \s know ASCII only
    u32 x = 0;
    u32 y = 0;
};

struct Program {
    std::vector<Instruction> instructions;
    std::vector<Set> sets;
    u32 groups = 0;
    u32 slots = 0;  // two a group, then those of Mark
};

/// Slots of a group: begin and end. Group 0 is the whole match; slot 0 holds the group closed last.
constexpr u32 slot_of(u32 group) { return 1 + 2 * group; }

std::variant<Program, Fault> compile(Pattern pattern);

/// The one form that the cases of a letter share, nearly as CPython has it: the lower case when that is one character.
u32 folded(u32 code_point);

}  // namespace asyncarium::regex
