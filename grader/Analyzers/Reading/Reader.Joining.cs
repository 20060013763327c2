using System.Linq;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Reading;

internal sealed partial class Reader
{
    private State Join(State a, State b, SyntaxNode place, Roles decidedBy)
    {
        var joined = a.Copy();
        foreach (var slot in b.All.ToArray())
        {
            if (!a.TryGet(slot.Key, out var other)) joined.Set(slot.Key, slot.Value.Value, slot.Value.Loops);
            else if (!ReferenceEquals(other.Value, slot.Value.Value))
            {
                // What either way left in memory is asked of its own state, what is made anew belongs to the joined one.
                var now = state;
                (state, ways) = (joined, (a, b));
                joined.Set(slot.Key, Join(other.Value, slot.Value.Value, place, decidedBy)!, other.Loops | slot.Value.Loops);
                (state, ways) = (now, null);
            }
        }

        return joined;
    }

    private (State A, State B)? ways;

    private Value ContentIn(State? way, View view, SyntaxNode place) => way is not null && way.TryGet(view.Memory, out var slot) ? slot.Value : ContentValue(view, place);

    private Value? Join(Value? a, Value? b, SyntaxNode place, Roles decidedBy)
    {
        if (a is null || b is null || ReferenceEquals(a, b)) return a ?? b;
        switch (a, b)
        {
            case (View x, View y) when x.Memory == y.Memory:
                return new View(x.Memory, x.Length.Join(y.Length), x.Shape ?? y.Shape, x.Loops | y.Loops, x.IsParameter || y.IsParameter);
            case (View x, View y):
                var (left, right) = (ContentIn(ways?.A, x, place), ContentIn(ways?.B, y, place));
                var view = NewView(x.Memory.Name, make.Constant(place, 0), x.Length.Join(y.Length), x.Shape ?? y.Shape);
                state.Set(view.Memory, Join(left, right, place, decidedBy)!, ActiveLoops);
                return view;
            case (TupleValue x, TupleValue y) when x.Items.Count == y.Items.Count:
                return new TupleValue([.. x.Items.Zip(y.Items, (left, right) => Join(left, right, place, decidedBy)!)]);
            case (Instance x, Instance y):
                var instance = new Instance(SymbolEqualityComparer.Default.Equals(x.Type, y.Type) ? x.Type : null) { Order = x.Order };
                foreach (var slot in state.All.Where(slot => slot.Key is MemberKey { Owner: var owner } && (owner == x || owner == y)).ToArray())
                {
                    var name = ((MemberKey)slot.Key).Name;
                    SetMember(instance, name, Join(Member(x, name), Member(y, name), place, decidedBy)!);
                }

                return instance;
            case (Function, _) or (Lengths, _) or (Reference, _):
                return a;
            default:
                return make.Either(place, AsTerm(a, place), AsTerm(b, place), decidedBy);
        }
    }
}
