// Wrapping: runs are cut into atoms at spaces, atoms without a space between them stay together, and each such word
// goes on the line if it fits, else on the next.
#include "app/widgets/text_flow.h"

#include "app/widgets/utf8.h"

namespace asyncarium::app {
namespace {

struct Atom {
    std::size_t run = 0, begin = 0, end = 0;
    float width = 0;
    float space = 0;  // the space before it; 0: joined to the atom before
};

std::vector<Atom> atoms_of(std::span<const FlowRun> runs, const Measure& measure) {
    std::vector<Atom> atoms;
    float space = 0;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        const std::string_view text = runs[run].text;
        std::size_t at = 0;
        while (at < text.size()) {
            if (text[at] == ' ' || text[at] == '\n') {
                space = measure(runs[run].type, " ");
                ++at;
                continue;
            }
            const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
            atoms.push_back({run, at, end, measure(runs[run].type, text.substr(at, end - at)), space});
            space = 0;
            at = end;
        }
    }
    return atoms;
}

class Wrapper {
   public:
    Wrapper(std::span<const FlowRun> runs, float width, float chip_room, const Measure& measure)
        : runs_(runs), width_(width), chip_room_(chip_room), measure_(measure) {}

    FlowLayout wrap() {
        const std::vector<Atom> atoms = atoms_of(runs_, measure_);
        for (std::size_t begin = 0; begin < atoms.size();) {
            std::size_t end = begin + 1;
            while (end < atoms.size() && atoms[end].space == 0) ++end;
            place_word(std::span(atoms).subspan(begin, end - begin));
            begin = end;
        }
        close_chip();
        layout_.lines = atoms.empty() ? 0 : line_ + 1;
        return std::move(layout_);
    }

   private:
    bool is_chip(std::size_t run) const { return runs_[run].chip; }

    float word_width(std::span<const Atom> word) const {
        float width = 0;
        for (std::size_t i = 0; i < word.size(); ++i) {
            width += word[i].width;
            const bool opens = is_chip(word[i].run) && (i > 0 || !continues(word[0]));
            if (opens) width += chip_room_;
            if (is_chip(word[i].run)) width += chip_room_;
        }
        return width;
    }

    bool continues(const Atom& atom) const {
        return !layout_.pieces.empty() && layout_.pieces.back().run == atom.run && layout_.pieces.back().line == line_;
    }

    void place_word(std::span<const Atom> word) {
        if (!continues(word[0])) close_chip();
        if (x_ > 0 && x_ + word[0].space + word_width(word) > width_) next_line();
        for (const Atom& atom : word) place_atom(atom);
    }

    void place_atom(const Atom& atom) {
        const float space = x_ > 0 ? atom.space : 0;
        if (continues(atom)) {
            FlowPiece& piece = layout_.pieces.back();
            if (x_ + space + atom.width <= width_) {
                piece.end = atom.end;
                piece.width += space + atom.width;
                x_ += space + atom.width;
                return;
            }
        }
        close_chip();
        x_ += space;
        const float room = is_chip(atom.run) ? chip_room_ : 0;
        Atom rest = atom;
        while (rest.width + 2 * room > width_ - x_ && rest.end - rest.begin > 1) {
            if (!break_off(rest, room)) break;
        }
        open_piece(rest, room);
    }

    /// Puts as much of an overlong atom as fits on this line and begins the next. False if it cannot be cut further.
    bool break_off(Atom& rest, float room) {
        const std::string_view text = runs_[rest.run].text;
        std::size_t cut = rest.begin;
        float width = 0;
        while (cut < rest.end) {
            const std::size_t next = cut + decode_utf8(text, cut).length;
            const float wider = measure_(runs_[rest.run].type, text.substr(rest.begin, next - rest.begin));
            if (wider + 2 * room > width_ - x_ && (cut > rest.begin || x_ > 0)) break;
            cut = next;
            width = wider;
        }
        if (cut >= rest.end) return false;
        if (cut > rest.begin) open_piece({rest.run, rest.begin, cut, width, 0}, room);
        close_chip();
        next_line();
        rest.width = measure_(runs_[rest.run].type, text.substr(cut, rest.end - cut));
        rest.begin = cut;
        return true;
    }

    void open_piece(const Atom& atom, float room) {
        layout_.pieces.push_back({atom.run, atom.begin, atom.end, line_, x_, atom.width + room});
        x_ += atom.width + room;
        open_chip_ = room > 0;
    }

    void close_chip() {
        if (!open_chip_) return;
        layout_.pieces.back().width += chip_room_;
        x_ += chip_room_;
        open_chip_ = false;
    }

    void next_line() {
        close_chip();
        ++line_;
        x_ = 0;
    }

    std::span<const FlowRun> runs_;
    float width_;
    float chip_room_;
    const Measure& measure_;
    FlowLayout layout_;
    float x_ = 0;
    std::size_t line_ = 0;
    bool open_chip_ = false;
};

FlowLayout lay_out_on(const Ui& ui, float width, std::span<const FlowRun> runs) {
    const Measure measure = [&](Type type, std::string_view text) { return text_width(ui, type, text); };
    return lay_out(runs, width, ui.px(5), measure);
}

}  // namespace

FlowLayout lay_out(std::span<const FlowRun> runs, float width, float chip_room, const Measure& measure) {
    return Wrapper(runs, width, chip_room, measure).wrap();
}

float draw_flow(Canvas& canvas, Point at, float width, std::span<const FlowRun> runs, const FlowStyle& style) {
    Ui& ui = canvas.ui();
    const FlowLayout layout = lay_out_on(ui, width, runs);
    for (const FlowPiece& piece : layout.pieces) {
        const FlowRun& run = runs[piece.run];
        const Rect place{at.x + piece.x, at.y + static_cast<float>(piece.line) * style.pitch, piece.width, style.pitch};
        if (!canvas.visible(place)) continue;
        if (run.chip) canvas.fill(place.inset(0, (style.pitch - ui.px(20)) / 2), ui.theme.chip, ui.px(4));
        const float room = run.chip ? ui.px(5) : 0;
        canvas.text_at({place.x + room, place.centre().y}, {run.type, run.color},
                       run.text.substr(piece.begin, piece.end - piece.begin));
    }
    return static_cast<float>(layout.lines) * style.pitch;
}

float flow_height(const Ui& ui, float width, std::span<const FlowRun> runs, const FlowStyle& style) {
    return static_cast<float>(lay_out_on(ui, width, runs).lines) * style.pitch;
}

}  // namespace asyncarium::app
