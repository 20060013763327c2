using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Reading;

internal sealed partial class Reader
{
    public Value? CallContract(IMethodSymbol method, Instance subject, Value[] arguments, SyntaxNode place) => CallOwn(method, subject, arguments, place);

    /// <summary>Notes what a method of the contract gave back: itself, or each part of a record.</summary>
    public void Conclude(string method, Value? result, SyntaxNode place)
    {
        if (result is Instance record)
        {
            foreach (var name in record.Order)
            {
                if (Member(record, name) is { } part) trace.Results[$"{method}.{name}"] = new($"{method}.{name}", AsTerm(part, place), part as View);
            }
        }
        else if (result is not null) trace.Results[method] = new(method, AsTerm(result, place), result as View);
    }
}
