using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Katas.Analyzers.Reading;

/// <summary>Static fields and properties, which outlive the call and the instance.</summary>
internal sealed partial class Reader
{
    // Tables may be kept by how long something is; what is kept of values belongs to one layer.
    private const Roles Sizes = Roles.NumHeads | Roles.Length | Roles.ModelDimension | Roles.StartPosition;

    private readonly HashSet<ISymbol> initialized = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, int> writtenStatics = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<Memory, string> memoryOfStatics = [];

    private Value? Static(ISymbol member)
    {
        if (initialized.Add(member) && SourceOf(member) is { } initializer && Evaluate(initializer) is { } value) SetStatic(member, value, 0);
        return state.TryGet(member, out var slot) ? slot.Value : null;
    }

    private Value StaticField(IFieldSymbol field, SyntaxNode place) =>
        Static(field) ?? (field.Name is "NegativeInfinity" ? make.Constant(place, double.NegativeInfinity) : make.Unknown(place));

    private void SetStatic(ISymbol member, Value value, ulong loops)
    {
        state.Set(member, value, loops);
        if (value is View view && view.Memory.Input == Roles.None) memoryOfStatics[view.Memory] = member.Name;
    }

    private void AssignStatic(ISymbol member, Value value, SyntaxNode place)
    {
        initialized.Add(member);
        writtenStatics[member] = call;
        NoteShared(member.Name, value, place);
        SetStatic(member, value, ActiveLoops);
    }

    private Term AddToStatic(ISymbol member, Term value, SyntaxNode place, bool negative)
    {
        var before = Static(member);
        if (!writtenStatics.TryGetValue(member, out var written) || written != call) trace.Accumulations.Add(new(place, member.Name));
        NoteShared(member.Name, value, place);
        state.TryGet(member, out var slot);
        var sum = Sum(before is null ? make.Constant(place, 0) : AsTerm(before, place), value, place, negative, slot.Loops, 0, 0);
        state.Set(member, sum, slot.Loops);
        return sum;
    }

    private void NoteShared(View view, Value value, SyntaxNode place)
    {
        if (memoryOfStatics.TryGetValue(view.Memory, out var name)) NoteShared(name, value, place);
    }

    private void NoteShared(string name, Value value, SyntaxNode place)
    {
        if ((RolesIn(value) & ~Sizes) != Roles.None) trace.Shared.Add(new(place, name));
    }

    // Without reading it: keeping an argument is not yet using it.
    private Roles RolesIn(Value value) => value switch
    {
        Term term => term.Roles,
        View view => view.Memory.Input | (state.TryGet(view.Memory, out var slot) && slot.Value is Term content ? content.Roles : Roles.None),
        TupleValue tuple => RolesOf(tuple.Items),
        _ => Roles.None,
    };

    private Roles RolesOf(IEnumerable<Value> values)
    {
        var roles = Roles.None;
        foreach (var value in values) roles |= RolesIn(value);
        return roles;
    }

    /// <summary>Of a tensor that is written into, whether a field holds it under another name.</summary>
    private void NoteSharedChange(View tensor, IOperation target, SyntaxNode place)
    {
        if (tensor.Memory.Input != Roles.None) return;
        foreach (var slot in state.All)
        {
            if (slot.Key is MemberKey { Name: var name, Owner: var owner } && owner == Subject && slot.Value.Value is View held && held.Memory == tensor.Memory
                && !(target is IFieldReferenceOperation field && field.Field.Name == name))
                trace.SharedChanges.Add(new(place, name));
        }
    }
}
