// The fields of expressions in tree dumps.
#include "engine/script/dump_writer.h"

namespace asyncarium {

using namespace ast;

void TreeWriter::write(const Expr* node) {
    if (!node) {
        out += "None";  // the key of `**mapping`, the default of a keyword-only parameter without one
        return;
    }
    switch (node->kind) {
        case ExprKind::BoolOp:
            as<BoolOp>(node);
            break;
        case ExprKind::NamedExpr:
            as<NamedExpr>(node);
            break;
        case ExprKind::BinOp:
            as<BinOp>(node);
            break;
        case ExprKind::UnaryOp:
            as<UnaryOp>(node);
            break;
        case ExprKind::Lambda:
            as<Lambda>(node);
            break;
        case ExprKind::IfExp:
            as<IfExp>(node);
            break;
        case ExprKind::Dict:
            as<Dict>(node);
            break;
        case ExprKind::Set:
            as<Set>(node);
            break;
        case ExprKind::Await:
            as<Await>(node);
            break;
        case ExprKind::Yield:
            as<Yield>(node);
            break;
        case ExprKind::YieldFrom:
            as<YieldFrom>(node);
            break;
        case ExprKind::Compare:
            as<Compare>(node);
            break;
        case ExprKind::Call:
            as<Call>(node);
            break;
        case ExprKind::JoinedStr:
            as<JoinedStr>(node);
            break;
        case ExprKind::Attribute:
            as<Attribute>(node);
            break;
        case ExprKind::Subscript:
            as<Subscript>(node);
            break;
        case ExprKind::Starred:
            as<Starred>(node);
            break;
        case ExprKind::Name:
            as<Name>(node);
            break;
        case ExprKind::List:
            as<List>(node);
            break;
        case ExprKind::Tuple:
            as<Tuple>(node);
            break;
        case ExprKind::Slice:
            as<Slice>(node);
            break;
        case ExprKind::FormattedValue:
            as<FormattedValue>(node);
            break;
        case ExprKind::Constant:
            as<Constant>(node);
            break;
        case ExprKind::ListComp:
        case ExprKind::SetComp:
        case ExprKind::DictComp:
        case ExprKind::GeneratorExp:
            as<Comp>(node);
            break;
    }
    end(*node);
}

void TreeWriter::fields(const BoolOp& n) {
    begin("BoolOp");
    plain("op", n.op == BoolOperator::And ? "And" : "Or");
    field("values", n.values);
}

void TreeWriter::fields(const NamedExpr& n) {
    begin("NamedExpr");
    field("target", n.target);
    field("value", n.value);
}

void TreeWriter::fields(const BinOp& n) {
    begin("BinOp");
    field("left", n.left);
    plain("op", name_of(kOperatorNames, n.op));
    field("right", n.right);
}

void TreeWriter::fields(const UnaryOp& n) {
    begin("UnaryOp");
    plain("op", name_of(kUnaryOperatorNames, n.op));
    field("operand", n.operand);
}

void TreeWriter::fields(const Lambda& n) {
    begin("Lambda");
    key("args");
    write(n.args);
    field("body", n.body);
}

void TreeWriter::fields(const IfExp& n) {
    begin("IfExp");
    field("test", n.test);
    field("body", n.body);
    field("orelse", n.orelse);
}

void TreeWriter::fields(const Dict& n) {
    begin("Dict");
    field("keys", n.keys);
    field("values", n.values);
}

void TreeWriter::fields(const Set& n) {
    begin("Set");
    field("elts", n.elts);
}

void TreeWriter::fields(const Await& n) {
    begin("Await");
    field("value", n.value);
}

void TreeWriter::fields(const Yield& n) {
    begin("Yield");
    field("value", n.value);
}

void TreeWriter::fields(const YieldFrom& n) {
    begin("YieldFrom");
    field("value", n.value);
}

void TreeWriter::fields(const Compare& n) {
    begin("Compare");
    field("left", n.left);
    field("ops", n.ops);
    field("comparators", n.comparators);
}

void TreeWriter::fields(const Call& n) {
    begin("Call");
    field("func", n.func);
    field("args", n.args);
    field("keywords", n.keywords);
}

void TreeWriter::fields(const JoinedStr& n) {
    begin("JoinedStr");
    field("values", n.values);
}

void TreeWriter::fields(const Attribute& n) {
    begin("Attribute");
    field("value", n.value);
    text("attr", n.attr);
    plain("ctx", name_of(kContextNames, n.ctx));
}

void TreeWriter::fields(const Subscript& n) {
    begin("Subscript");
    field("value", n.value);
    field("slice", n.slice);
    plain("ctx", name_of(kContextNames, n.ctx));
}

void TreeWriter::fields(const Starred& n) {
    begin("Starred");
    field("value", n.value);
    plain("ctx", name_of(kContextNames, n.ctx));
}

void TreeWriter::fields(const Name& n) {
    begin("Name");
    text("id", n.id);
    plain("ctx", name_of(kContextNames, n.ctx));
}

void TreeWriter::fields(const List& n) {
    begin("List");
    field("elts", n.elts);
    plain("ctx", name_of(kContextNames, n.ctx));
}

void TreeWriter::fields(const Tuple& n) {
    begin("Tuple");
    field("elts", n.elts);
    plain("ctx", name_of(kContextNames, n.ctx));
}

void TreeWriter::fields(const Slice& n) {
    begin("Slice");
    field("lower", n.lower);
    field("upper", n.upper);
    field("step", n.step);
}

void TreeWriter::fields(const Comp& n) {
    begin(n.kind == ExprKind::ListComp   ? "ListComp"
          : n.kind == ExprKind::SetComp  ? "SetComp"
          : n.kind == ExprKind::DictComp ? "DictComp"
                                         : "GeneratorExp");
    field("key", n.key);
    field(n.key ? "value" : "elt", n.elt);
    field("generators", n.generators);
}

void TreeWriter::fields(const FormattedValue& n) {
    begin("FormattedValue");
    field("value", n.value);
    number("conversion", n.conversion == 0 ? -1 : n.conversion);
    field("format_spec", n.format_spec);
}

void TreeWriter::fields(const Constant& n) {
    begin("Constant");
    constant(n.value);
}

}  // namespace asyncarium
