// Turns the tree of a pattern into instructions. Counted repetitions are written out.
#include "engine/vm/regex/program.h"

#include <algorithm>
#include <optional>

#include "engine/vm/types/unicode.h"
#include "engine/world/text.h"

namespace asyncarium::regex {
namespace {

constexpr std::size_t kMostInstructions = 50'000;

struct Width {
    u64 least = 0;
    u64 most = 0;
};
constexpr u64 kUnbounded = u64{1} << 40;

class Compiler {
   public:
    explicit Compiler(Pattern pattern) : pattern_(std::move(pattern)) {}

    std::variant<Program, Fault> compile() {
        program_.groups = pattern_.groups;
        program_.slots = slot_of(pattern_.groups + 1);
        emit({Operation::Save, false, slot_of(0)});
        visit(pattern_.root);
        emit({Operation::Save, false, slot_of(0) + 1});
        emit({Operation::Match});
        if (fault_) return *fault_;
        program_.sets = std::move(pattern_.sets);
        return std::move(program_);
    }

   private:
    u32 here() const { return static_cast<u32>(program_.instructions.size()); }

    u32 emit(Instruction instruction) {
        if (program_.instructions.size() >= kMostInstructions && !fault_)
            fault_ = Fault{"not supported by Asyncarium: patterns of this size"};
        program_.instructions.push_back(instruction);
        return here() - 1;
    }

    void visit(u32 index) {
        if (fault_) return;
        const Node& node = pattern_.nodes[index];
        const bool is_folded = (node.flags & kIgnoreCase) != 0;
        const bool is_ascii = (node.flags & kAscii) != 0;
        switch (node.kind) {
            case NodeKind::Sequence:
                for (const u32 child : node.children) visit(child);
                return;
            case NodeKind::Alternatives:
                return visit_alternatives(node);
            case NodeKind::Character:
                emit({is_folded ? Operation::CharacterFolded : Operation::Character, is_ascii,
                      is_folded ? folded(node.number) : node.number});
                return;
            case NodeKind::Any:
                emit({(node.flags & kDotAll) != 0 ? Operation::AnyCharacter : Operation::AnyButNewline});
                return;
            case NodeKind::Set:
                emit({is_folded ? Operation::SetFolded : Operation::Set, is_ascii, node.number});
                return;
            case NodeKind::Assertion:
                emit({Operation::Assert, is_ascii, static_cast<u32>(assertion_of(node))});
                return;
            case NodeKind::Group:
                emit({Operation::Save, false, slot_of(node.number)});
                visit(node.children[0]);
                emit({Operation::CloseGroup, false, slot_of(node.number) + 1, node.number});
                return;
            case NodeKind::BackReference:
                emit({is_folded ? Operation::BackReferenceFolded : Operation::BackReference, is_ascii, node.number});
                return;
            case NodeKind::Repeat:
                return visit_repeat(node);
            case NodeKind::Look:
                return visit_look(node);
            case NodeKind::Atomic:
                return visit_atomic(node.children[0]);
            case NodeKind::Conditional:
                return visit_conditional(node);
        }
    }

    /// Without MULTILINE, `$` stands for the end of the text or of its last line.
    static Assertion assertion_of(const Node& node) {
        const bool is_last_line = node.assertion == Assertion::LineEnd && (node.flags & kMultiLine) == 0;
        return is_last_line ? Assertion::LastLineEnd : node.assertion;
    }

    void visit_alternatives(const Node& node) {
        std::vector<u32> jumps;
        const std::vector<u32> children = node.children;
        for (std::size_t i = 0; i < children.size(); ++i) {
            if (i + 1 == children.size()) {
                visit(children[i]);
                break;
            }
            const u32 split = emit({Operation::Split, false, here() + 1});
            visit(children[i]);
            jumps.push_back(emit({Operation::Jump}));
            program_.instructions[split].y = here();
        }
        for (const u32 jump : jumps) program_.instructions[jump].x = here();
    }

    void visit_repeat(const Node& node) {
        if (node.greed != Greed::Possessive) return visit_repetitions(node);
        const u32 atomic = emit({Operation::Atomic});
        visit_repetitions(node);
        emit({Operation::Accept});
        program_.instructions[atomic].x = here();
    }

    void visit_repetitions(const Node& node) {
        const u32 child = node.children[0], minimum = node.minimum, maximum = node.maximum;
        const bool is_lazy = node.greed == Greed::Lazy;
        for (u32 i = 0; i < minimum && !fault_; ++i) visit(child);
        if (maximum == kNoMaximum) return visit_loop(child, is_lazy);
        std::vector<u32> splits;
        for (u32 i = minimum; i < maximum && !fault_; ++i) {
            splits.push_back(emit({Operation::Split}));
            visit(child);
        }
        for (const u32 split : splits) direct(split, split + 1, here(), is_lazy);
    }

    void visit_loop(u32 child, bool is_lazy) {
        const bool may_be_empty = width_of(child).least == 0;
        const u32 split = emit({Operation::Split});
        const u32 slot = may_be_empty ? program_.slots++ : 0;
        if (may_be_empty) emit({Operation::Mark, false, slot});
        visit(child);
        const u32 leave = may_be_empty ? emit({Operation::LeaveIfEmpty, false, slot}) : 0;
        emit({Operation::Jump, false, split});
        direct(split, split + 1, here(), is_lazy);
        if (may_be_empty) program_.instructions[leave].y = here();
    }

    /// The body first, or what comes behind it first.
    void direct(u32 split, u32 body, u32 behind, bool is_lazy) {
        program_.instructions[split].x = is_lazy ? behind : body;
        program_.instructions[split].y = is_lazy ? body : behind;
    }

    void visit_look(const Node& node) {
        const u32 child = node.children[0];
        u32 back = 0;
        if (node.looks_behind) {
            const Width width = width_of(child);
            if (width.least != width.most) fault_ = Fault{"look-behind requires fixed-width pattern"};
            back = static_cast<u32>(std::min<u64>(width.least, kNoMaximum));
        }
        const u32 look = emit({node.is_negative ? Operation::NegativeLook : Operation::Look, false, 0, back});
        visit(child);
        emit({Operation::Accept});
        program_.instructions[look].x = here();
    }

    void visit_atomic(u32 child) {
        const u32 atomic = emit({Operation::Atomic});
        visit(child);
        emit({Operation::Accept});
        program_.instructions[atomic].x = here();
    }

    void visit_conditional(const Node& node) {
        const u32 then = node.children[0], otherwise = node.children[1];
        const u32 test = emit({Operation::SkipUnlessGroup, false, 0, node.number});
        visit(then);
        const u32 jump = emit({Operation::Jump});
        program_.instructions[test].x = here();
        visit(otherwise);
        program_.instructions[jump].x = here();
    }

    /// How many characters a node takes.
    Width width_of(u32 index) const {
        const Node& node = pattern_.nodes[index];
        switch (node.kind) {
            case NodeKind::Character:
            case NodeKind::Any:
            case NodeKind::Set:
                return {1, 1};
            case NodeKind::Assertion:
            case NodeKind::Look:
                return {0, 0};
            case NodeKind::BackReference:
                return {0, kUnbounded};
            case NodeKind::Group:
            case NodeKind::Atomic:
                return width_of(node.children[0]);
            case NodeKind::Repeat: {
                const Width once = width_of(node.children[0]);
                const u64 times = node.maximum == kNoMaximum ? kUnbounded : node.maximum;
                return {std::min(once.least * node.minimum, kUnbounded), std::min(once.most * times, kUnbounded)};
            }
            case NodeKind::Sequence: {
                Width sum;
                for (const u32 child : node.children) {
                    const Width width = width_of(child);
                    sum = {std::min(sum.least + width.least, kUnbounded), std::min(sum.most + width.most, kUnbounded)};
                }
                return sum;
            }
            case NodeKind::Alternatives:
            case NodeKind::Conditional: {
                Width all = width_of(node.children[0]);
                for (const u32 child : node.children) {
                    const Width width = width_of(child);
                    all = {std::min(all.least, width.least), std::max(all.most, width.most)};
                }
                return all;
            }
        }
        return {};
    }

    Pattern pattern_;
    Program program_;
    std::optional<Fault> fault_;
};

}  // namespace

std::variant<Program, Fault> compile(Pattern pattern) { return Compiler(std::move(pattern)).compile(); }

u32 folded(u32 code_point) {
    if (code_point < 0x80) return code_point >= 'A' && code_point <= 'Z' ? code_point + ('a' - 'A') : code_point;
    std::string text;
    append_code_point(text, code_point);
    const std::string lower = lower_case(text);
    std::size_t offset = 0;
    const u32 first = next_code_point(lower, offset);
    return offset == lower.size() ? first : code_point;
}

}  // namespace asyncarium::regex
