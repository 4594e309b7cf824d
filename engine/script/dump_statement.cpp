// The fields of statements and patterns in tree dumps.
#include "engine/script/dump_writer.h"

namespace asyncarium {

using namespace ast;

void TreeWriter::write(const Stmt* node) {
    switch (node->kind) {
        case StmtKind::FunctionDef:
            as<FunctionDef>(node);
            break;
        case StmtKind::ClassDef:
            as<ClassDef>(node);
            break;
        case StmtKind::TypeAlias:
            as<TypeAlias>(node);
            break;
        case StmtKind::Return:
            as<Return>(node);
            break;
        case StmtKind::Delete:
            as<Delete>(node);
            break;
        case StmtKind::Assign:
            as<Assign>(node);
            break;
        case StmtKind::AugAssign:
            as<AugAssign>(node);
            break;
        case StmtKind::AnnAssign:
            as<AnnAssign>(node);
            break;
        case StmtKind::For:
            as<For>(node);
            break;
        case StmtKind::While:
            as<While>(node);
            break;
        case StmtKind::If:
            as<If>(node);
            break;
        case StmtKind::With:
            as<With>(node);
            break;
        case StmtKind::Match:
            as<Match>(node);
            break;
        case StmtKind::Raise:
            as<Raise>(node);
            break;
        case StmtKind::Try:
            as<Try>(node);
            break;
        case StmtKind::Assert:
            as<Assert>(node);
            break;
        case StmtKind::Import:
            as<Import>(node);
            break;
        case StmtKind::ImportFrom:
            as<ImportFrom>(node);
            break;
        case StmtKind::Global:
            as<Global>(node);
            break;
        case StmtKind::Nonlocal:
            as<Nonlocal>(node);
            break;
        case StmtKind::Expr:
            as<ExprStmt>(node);
            break;
        case StmtKind::Pass:
            as<Pass>(node);
            break;
        case StmtKind::Break:
            as<Break>(node);
            break;
        case StmtKind::Continue:
            as<Continue>(node);
            break;
    }
    end(*node);
}

void TreeWriter::fields(const FunctionDef& n) {
    begin(n.is_async ? "AsyncFunctionDef" : "FunctionDef");
    text("name", n.name);
    key("args");
    write(n.args);
    field("body", n.body);
    field("decorator_list", n.decorator_list);
    field("returns", n.returns);
    write(n.type_params);
}

void TreeWriter::fields(const ClassDef& n) {
    begin("ClassDef");
    text("name", n.name);
    field("bases", n.bases);
    field("keywords", n.keywords);
    field("body", n.body);
    field("decorator_list", n.decorator_list);
    write(n.type_params);
}

void TreeWriter::fields(const TypeAlias& n) {
    begin("TypeAlias");
    field("name", n.name);
    write(n.type_params);
    field("value", n.value->body);
}

void TreeWriter::write(const TypeParameters* parameters) {
    if (parameters != nullptr) field("type_params", parameters->items);
}

void TreeWriter::write(const TypeParameter* parameter) {
    constexpr std::array<std::string_view, 3> kNames = {"TypeVar", "TypeVarTuple", "ParamSpec"};
    begin(name_of(kNames, parameter->kind));
    text("name", parameter->name);
    if (parameter->bound != nullptr) field("bound", parameter->bound->body);
    if (parameter->default_value != nullptr) field("default_value", parameter->default_value->body);
    end(*parameter);
}

void TreeWriter::fields(const Return& n) {
    begin("Return");
    field("value", n.value);
}

void TreeWriter::fields(const Delete& n) {
    begin("Delete");
    field("targets", n.targets);
}

void TreeWriter::fields(const Assign& n) {
    begin("Assign");
    field("targets", n.targets);
    field("value", n.value);
}

void TreeWriter::fields(const AugAssign& n) {
    begin("AugAssign");
    field("target", n.target);
    plain("op", name_of(kOperatorNames, n.op));
    field("value", n.value);
}

void TreeWriter::fields(const AnnAssign& n) {
    begin("AnnAssign");
    field("target", n.target);
    field("annotation", n.annotation);
    field("value", n.value);
    number("simple", n.simple ? 1 : 0);
}

void TreeWriter::fields(const For& n) {
    begin(n.is_async ? "AsyncFor" : "For");
    field("target", n.target);
    field("iter", n.iter);
    field("body", n.body);
    field("orelse", n.orelse);
}

void TreeWriter::fields(const While& n) {
    begin("While");
    field("test", n.test);
    field("body", n.body);
    field("orelse", n.orelse);
}

void TreeWriter::fields(const If& n) {
    begin("If");
    field("test", n.test);
    field("body", n.body);
    field("orelse", n.orelse);
}

void TreeWriter::fields(const With& n) {
    begin(n.is_async ? "AsyncWith" : "With");
    field("items", n.items);
    field("body", n.body);
}

void TreeWriter::fields(const Match& n) {
    begin("Match");
    field("subject", n.subject);
    field("cases", n.cases);
}

void TreeWriter::fields(const Raise& n) {
    begin("Raise");
    field("exc", n.exc);
    field("cause", n.cause);
}

void TreeWriter::fields(const Try& n) {
    begin(n.is_star ? "TryStar" : "Try");
    field("body", n.body);
    field("handlers", n.handlers);
    field("orelse", n.orelse);
    field("finalbody", n.finalbody);
}

void TreeWriter::fields(const Assert& n) {
    begin("Assert");
    field("test", n.test);
    field("msg", n.msg);
}

void TreeWriter::fields(const Import& n) {
    begin("Import");
    field("names", n.names);
}

void TreeWriter::fields(const ImportFrom& n) {
    begin("ImportFrom");
    text("module", n.module);
    field("names", n.names);
    number("level", n.level);
}

void TreeWriter::fields(const Global& n) {
    begin("Global");
    field("names", n.names);
}

void TreeWriter::fields(const Nonlocal& n) {
    begin("Nonlocal");
    field("names", n.names);
}

void TreeWriter::fields(const ExprStmt& n) {
    begin("Expr");
    field("value", n.value);
}

void TreeWriter::fields(const Pass&) { begin("Pass"); }

void TreeWriter::fields(const Break&) { begin("Break"); }

void TreeWriter::fields(const Continue&) { begin("Continue"); }

// ---- patterns -------------------------------------------------------------------------------------------------

void TreeWriter::write(const Pattern* node) {
    switch (node->kind) {
        case PatternKind::Value:
            as<MatchValue>(node);
            break;
        case PatternKind::Singleton:
            as<MatchSingleton>(node);
            break;
        case PatternKind::Sequence:
            as<MatchSequence>(node);
            break;
        case PatternKind::Mapping:
            as<MatchMapping>(node);
            break;
        case PatternKind::Class:
            as<MatchClass>(node);
            break;
        case PatternKind::Star:
            as<MatchStar>(node);
            break;
        case PatternKind::As:
            as<MatchAs>(node);
            break;
        case PatternKind::Or:
            as<MatchOr>(node);
            break;
    }
    end(*node);
}

void TreeWriter::fields(const MatchValue& n) {
    begin("MatchValue");
    field("value", n.value);
}

void TreeWriter::fields(const MatchSingleton& n) {
    begin("MatchSingleton");
    constant(n.value);
}

void TreeWriter::fields(const MatchSequence& n) {
    begin("MatchSequence");
    field("patterns", n.patterns);
}

void TreeWriter::fields(const MatchMapping& n) {
    begin("MatchMapping");
    field("keys", n.keys);
    field("patterns", n.patterns);
    text("rest", n.rest);
}

void TreeWriter::fields(const MatchClass& n) {
    begin("MatchClass");
    field("cls", n.cls);
    field("patterns", n.patterns);
    field("kwd_attrs", n.kwd_attrs);
    field("kwd_patterns", n.kwd_patterns);
}

void TreeWriter::fields(const MatchStar& n) {
    begin("MatchStar");
    text("name", n.name);
}

void TreeWriter::fields(const MatchAs& n) {
    begin("MatchAs");
    field("pattern", n.pattern);
    text("name", n.name);
}

void TreeWriter::fields(const MatchOr& n) {
    begin("MatchOr");
    field("patterns", n.patterns);
}

}  // namespace asyncarium
