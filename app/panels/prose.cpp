// Each kind of block has its type, its indent and the room below it.
#include "app/panels/prose.h"

#include <string_view>

#include "app/widgets/text_flow.h"

namespace asyncarium::app {
namespace {

constexpr float kPitch = 23.5F;
constexpr float kIndent = 18;

FlowRun as_run(const Theme& theme, const TextRun& run) {
    if (run.code) return {run.text, Type::Mono, theme.body, true};
    if (run.bold) return {run.text, Type::BodyBold, theme.text};
    return {run.text, run.italic ? Type::BodyItalic : Type::Body, theme.body};
}

std::vector<FlowRun> runs_of(const Theme& theme, const TextBlock& block) {
    std::vector<FlowRun> runs;
    for (const TextRun& run : block.runs) {
        runs.push_back(as_run(theme, run));
        if (block.kind == TextBlock::Kind::Heading) runs.back() = {run.text, Type::BodyBold, theme.text};
    }
    return runs;
}

/// Lines as they are, on a ground of their own; what is too wide is cut off.
float draw_code_block(Canvas& canvas, Point at, float width, const TextBlock& block) {
    Ui& ui = canvas.ui();
    const float padding = ui.px(9);
    const float pitch = ui.px(20);
    std::vector<std::string_view> lines;
    for (const TextRun& run : block.runs) {
        std::string_view rest = run.text;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            lines.push_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    const Rect ground{at.x, at.y, width, static_cast<float>(lines.size()) * pitch + 2 * padding};
    canvas.fill(ground, ui.theme.chip, ui.px(6));
    Rect row{at.x + padding, at.y + padding, width - 2 * padding, pitch};
    for (const std::string_view line : lines) {
        canvas.text(row, {Type::Mono, ui.theme.body}, line);
        row.y += pitch;
    }
    return ground.height + ui.px(10);
}

float draw_block(Canvas& canvas, Point at, float width, const TextBlock& block) {
    Ui& ui = canvas.ui();
    if (block.kind == TextBlock::Kind::CodeBlock) return draw_code_block(canvas, at, width, block);
    const std::vector<FlowRun> runs = runs_of(ui.theme, block);
    const FlowStyle style{ui.px(kPitch)};
    if (block.kind == TextBlock::Kind::ListItem) {
        const float indent = ui.px(kIndent) * static_cast<float>(std::max(block.level, u32{1}));
        canvas.disc({at.x + indent - ui.px(10), at.y + style.pitch / 2}, ui.px(2), ui.theme.dim);
        return draw_flow(canvas, {at.x + indent, at.y}, width - indent, runs, style) + ui.px(4);
    }
    return draw_flow(canvas, at, width, runs, style) + ui.px(block.kind == TextBlock::Kind::Heading ? 4 : 9);
}

}  // namespace

float draw_prose(Canvas& canvas, Point at, float width, const std::vector<TextBlock>& blocks) {
    float y = at.y;
    for (const TextBlock& block : blocks) y += draw_block(canvas, {at.x, y}, width, block);
    return y - at.y + (blocks.empty() ? 0 : canvas.ui().px(3));
}

}  // namespace asyncarium::app
