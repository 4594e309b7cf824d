// md4c's callbacks, turned into blocks.
#include "app/model/markdown.h"

#include <md4c.h>

namespace asyncarium::app {
namespace {

class BlockBuilder {
   public:
    std::vector<TextBlock> build(std::string_view text) {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_NOHTML | MD_FLAG_COLLAPSEWHITESPACE;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            static_cast<BlockBuilder*>(self)->enter_block(type, detail);
            return 0;
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
            static_cast<BlockBuilder*>(self)->leave_block(type);
            return 0;
        };
        parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
            static_cast<BlockBuilder*>(self)->change_span(type, 1);
            return 0;
        };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
            static_cast<BlockBuilder*>(self)->change_span(type, -1);
            return 0;
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size, void* self) {
            static_cast<BlockBuilder*>(self)->add_text(type, {bytes, size});
            return 0;
        };
        md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, this);
        std::erase_if(blocks_, [](const TextBlock& block) { return block.runs.empty(); });
        return std::move(blocks_);
    }

   private:
    void enter_block(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
            case MD_BLOCK_UL:
            case MD_BLOCK_OL:
                ++list_depth_;
                break;
            case MD_BLOCK_LI:
                in_item_ = true;
                begin({.kind = TextBlock::Kind::ListItem, .level = list_depth_});
                break;
            case MD_BLOCK_H:
                begin({.kind = TextBlock::Kind::Heading, .level = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level});
                break;
            case MD_BLOCK_CODE:
                begin({.kind = TextBlock::Kind::CodeBlock});
                break;
            case MD_BLOCK_P:
                // The first paragraph of a list item is the item.
                if (!in_item_ || !blocks_.back().runs.empty()) {
                    begin({.kind = in_item_ ? TextBlock::Kind::ListItem : TextBlock::Kind::Paragraph,
                           .level = list_depth_});
                }
                break;
            default:
                break;
        }
    }

    void leave_block(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) --list_depth_;
        if (type == MD_BLOCK_LI) in_item_ = false;
    }

    void change_span(MD_SPANTYPE type, int change) {
        if (type == MD_SPAN_STRONG) bold_ += change;
        if (type == MD_SPAN_EM) italic_ += change;
        if (type == MD_SPAN_CODE) code_ += change;
    }

    void add_text(MD_TEXTTYPE type, std::string_view text) {
        if (blocks_.empty()) begin({.kind = TextBlock::Kind::Paragraph});
        if (type == MD_TEXT_SOFTBR) text = " ";
        if (type == MD_TEXT_BR) text = "\n";
        if (type == MD_TEXT_NULLCHAR) text = "\xEF\xBF\xBD";
        TextRun run{.text = std::string(text), .bold = bold_ > 0, .italic = italic_ > 0, .code = code_ > 0};
        std::vector<TextRun>& runs = blocks_.back().runs;
        const bool goes_on = !runs.empty() && runs.back().bold == run.bold && runs.back().italic == run.italic &&
                             runs.back().code == run.code;
        if (goes_on) {
            runs.back().text += run.text;
        } else {
            runs.push_back(std::move(run));
        }
    }

    void begin(TextBlock block) { blocks_.push_back(std::move(block)); }

    std::vector<TextBlock> blocks_;
    u32 list_depth_ = 0;
    bool in_item_ = false;
    int bold_ = 0;
    int italic_ = 0;
    int code_ = 0;
};

}  // namespace

std::vector<TextBlock> parse_markdown(std::string_view text) { return BlockBuilder().build(text); }

}  // namespace asyncarium::app
