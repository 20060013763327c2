using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Reading;

internal sealed partial class Reader
{
    private Value? Linq(string name, IReadOnlyList<Value?> arguments, SyntaxNode place)
    {
        if (name == "Range") return NewView("", make.Add(place, AsTerm(arguments[0], place), make.Plain(place, Op.LoopVariable, AsTerm(arguments[1], place).Unit)), AsTerm(arguments[1], place).Unit);
        if (arguments.Count == 0 || arguments[0] is not View view) return null;
        var selector = arguments.Count > 1 ? arguments[1] : null;
        switch (name)
        {
            case "Select":
                return Select(view, selector, place);
            case "SelectMany":
                if (arguments.Count > 2) return Crossed(view, selector, arguments[2], place);
                var inner = Select(view, selector, place);
                return ContentValue(inner, place) is View rows ? new View(rows.Memory, Unit.UnknownCount) : inner;
            case "Zip" when selector is View other:
                var pair = NewView("", make.Constant(place, 0), view.Length);
                var items = new TupleValue([ContentValue(view, place), ContentValue(other, place), .. arguments.Skip(2).OfType<View>().Select(third => ContentValue(third, place))]);
                state.Set(pair.Memory, arguments.Count > 2 && arguments[2] is not View ? Call(arguments[2], [.. items.Items], place) ?? make.Unknown(place) : items, ActiveLoops);
                return pair;
            case "Where":
                var condition = AsTerm(Call(selector, [ContentValue(view, place)], place), place);
                Note(condition);
                return Kept(view, condition, place);
            case "TakeWhile" or "SkipWhile":
                Note(AsTerm(Call(selector, [ContentValue(view, place)], place), place));
                return new View(view.Memory, Unit.UnknownCount, null, view.Loops, view.IsParameter);
            case "Take" or "Skip" or "TakeLast" or "SkipLast":
                return new View(view.Memory, Unit.UnknownCount, null, view.Loops, view.IsParameter);
            case "Chunk":
                var chunks = NewView("", make.Constant(place, 0), view.Length.Over(AsTerm(selector, place).Unit));
                state.Set(chunks.Memory, new View(view.Memory, AsTerm(selector, place).Unit, null, view.Loops), ActiveLoops);
                return chunks;
            case "Sum":
                return make.Sum(place, Selected(view, selector, place), view.Length);
            case "Average":
                return make.Mean(place, Selected(view, selector, place));
            case "Max":
                return make.Maximum(place, Selected(view, selector, place));
            case "Min":
                return make.Plain(place, Op.Smaller, Selected(view, selector, place).Unit, Selected(view, selector, place));
            case "Concat" or "Append" or "Prepend" or "Union" or "Order" or "OrderBy" or "OrderDescending" or "Distinct" or "Cast" or "Reverse":
                var joined = NewView("", make.Constant(place, 0), Unit.UnknownCount);
                state.Set(joined.Memory, selector is View second ? Join(ContentValue(view, place), ContentValue(second, place), place, Roles.None)! : ContentValue(view, place), ActiveLoops);
                return joined;
            case "First" or "Last" or "ElementAt" or "Single":
                return ContentValue(view, place);
            case "Count" when selector is null:
                return make.Count(place, view.Length, Roles.None);
            case "ToArray" or "ToList":
                return Copy(view, place);
            default:
                return null;
        }
    }

    private readonly Dictionary<Memory, Term> keptBy = [];

    private View Kept(View view, Term condition, SyntaxNode place)
    {
        var kept = NewView("", make.Constant(place, 0), Unit.UnknownCount);
        state.Set(kept.Memory, ContentValue(view, place), ActiveLoops);
        keptBy[kept.Memory] = condition;
        return new View(kept.Memory, Unit.UnknownCount, null, view.Loops);
    }

    // Scores of those alone that are kept: the others are shut out, as negative infinity would.
    private void NoteChoiceOfKept(View view, Value result, SyntaxNode place)
    {
        if (keptBy.TryGetValue(view.Memory, out var condition) && result is Term score && score.Has(Roles.QueryWeight) && score.Has(Roles.KeyWeight))
            trace.Choices.Add(new(condition.Place, condition, result, make.Constant(place, double.NegativeInfinity)));
    }

    // Two clauses of a query: each element with each of what belongs to it.
    private View Crossed(View view, Value? collection, Value? result, SyntaxNode place)
    {
        var element = ContentValue(view, place);
        var other = Call(collection, [element], place) is View inner ? ContentValue(inner, place) : make.Unknown(place);
        var crossed = NewView("", make.Constant(place, 0), Unit.UnknownCount);
        state.Set(crossed.Memory, Call(result, [element, other], place) ?? make.Unknown(place), ActiveLoops);
        return crossed;
    }

    private Term Selected(View view, Value? selector, SyntaxNode place) => AsTerm(selector is null ? ContentValue(view, place) : ContentValue(Select(view, selector, place), place), place);
}
