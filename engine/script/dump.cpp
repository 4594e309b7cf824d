// Writes trees as CPython's `ast.dump` does: absent fields and empty lists are left out. Here are the nodes that are
// neither expression, statement nor pattern.
#include "engine/script/dump.h"

#include "engine/script/dump_writer.h"

namespace asyncarium {

using namespace ast;

void TreeWriter::write(const Tree& tree) {
    begin("Module");
    field("body", tree.body);
    end();
}

void TreeWriter::end(const Node& node) {
    if (places_ == DumpPlaces::Shown) {
        number("lineno", node.span.line);
        number("col_offset", node.span.column);
        number("end_lineno", node.span.end_line);
        number("end_col_offset", node.span.end_column);
    }
    end();
}

void TreeWriter::write(Comparison op) { out += words(name_of(kComparisonNames, op), "()"); }

void TreeWriter::write(const Arguments& arguments) {
    begin("arguments");
    field("posonlyargs", arguments.posonlyargs);
    field("args", arguments.args);
    field("vararg", arguments.vararg);
    field("kwonlyargs", arguments.kwonlyargs);
    field("kw_defaults", arguments.kw_defaults);
    field("kwarg", arguments.kwarg);
    field("defaults", arguments.defaults);
    end();
}

void TreeWriter::write(const Arg* arg) {
    begin("arg");
    text("arg", arg->arg);
    field("annotation", arg->annotation);
    end(*arg);
}

void TreeWriter::write(const Keyword* keyword) {
    begin("keyword");
    text("arg", keyword->arg);
    field("value", keyword->value);
    end(*keyword);
}

void TreeWriter::write(const Alias* alias) {
    begin("alias");
    text("name", alias->name);
    text("asname", alias->asname);
    end(*alias);
}

void TreeWriter::write(const ExceptHandler* handler) {
    begin("ExceptHandler");
    field("type", handler->type);
    text("name", handler->name);
    field("body", handler->body);
    end(*handler);
}

void TreeWriter::write(const WithItem& item) {
    begin("withitem");
    field("context_expr", item.context_expr);
    field("optional_vars", item.optional_vars);
    end();
}

void TreeWriter::write(const Comprehension& clause) {
    begin("comprehension");
    field("target", clause.target);
    field("iter", clause.iter);
    field("ifs", clause.ifs);
    number("is_async", clause.is_async ? 1 : 0);
    end();
}

void TreeWriter::write(const MatchCase& match_case) {
    begin("match_case");
    field("pattern", match_case.pattern);
    field("guard", match_case.guard);
    field("body", match_case.body);
    end();
}

std::string dump(const Tree& tree, DumpPlaces places) {
    TreeWriter writer(places);
    writer.write(tree);
    return std::move(writer.out);
}

std::string dump(const Expr& expression, DumpPlaces places) {
    TreeWriter writer(places);
    writer.write(&expression);
    return std::move(writer.out);
}

}  // namespace asyncarium
