// weakref.ref (Objects/weakrefobject.c). The rest of the module is engine/prelude/weakref.py.
#include "engine/vm/modules/natives.h"
#include "engine/vm/types/method_arguments.h"
#include "engine/world/weak_links.h"

namespace asyncarium {
namespace {

/// ref(object, callback): without a callback an object has one reference only, which is given out again.
Outcome make_reference(NativeCall& call) {
    World& world = call.world;
    const Value target = call[1];
    const bool has_callback = call[2] != kNone;
    if (!may_have_weak_links(world, target)) {
        return raise(world, TypeId::TypeError, "cannot create weak reference to '{}' object", type_name(world, target));
    }
    if (!has_callback) {
        for (const Value link : weak_links_of(world, target)) {
            if (world.get<WeakRef>(link).callback.is_null()) return Outcome::returns(world.retain(link));
        }
    }
    auto& weak = world.make<WeakRef>(TypeId::WeakRef);
    const Value reference = world.value_of(weak);
    weak.target = target;
    if (has_callback) weak.callback = world.retain(call[2]);
    add_weak_link(world, target, reference);
    return Outcome::returns(reference);
}

Outcome target_of(NativeCall& call) {
    const Value target = call.world.get<WeakRef>(call[0]).target;
    return Outcome::returns(call.world.retain(target.is_some() ? target : kNone));
}

Outcome callback_of(NativeCall& call) {
    const Value callback = call.world.get<WeakRef>(call[0]).callback;
    return Outcome::returns(call.world.retain(callback.is_some() ? callback : kNone));
}

/// The references to an object, the youngest without a callback first, as CPython lists them.
Outcome references_to(NativeCall& call) {
    World& world = call.world;
    const Value list = make_list(world);
    for (const Value link : weak_links_of(world, call[0])) list_append(world, list, link);
    return Outcome::returns(list);
}

Outcome reference_type(NativeCall&) { return Outcome::returns(type_value(TypeId::WeakRef)); }

constexpr NativeSpec kTable[] = {
    {"_weakref.reference_type", "()", reference_type},
    {"weakref.ReferenceType.__new__", "(cls, object, callback=None, /)", make_reference},
    {"weakref.ReferenceType.__call__", "(self, /)", target_of},
    {"weakref.ReferenceType.__callback__:get", "(self)", callback_of},
    {"_weakref.references_to", "(object, /)", references_to},
};

}  // namespace

NativeTable weakref_natives() { return kTable; }

}  // namespace asyncarium
