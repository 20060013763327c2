using Katas.Authoring;
using Katas.Protocol.Values;

namespace Katas.Core.Judging;

/// <summary>The calls of the case in hand, for the report of a failure.</summary>
internal sealed class CaseLog
{
    private const int Most = 4;

    private readonly List<LoggedCall> _calls = [];

    /// <summary>All calls, in order.</summary>
    public IReadOnlyList<LoggedCall> All => _calls;

    public void Clear() => _calls.Clear();

    public void Add(ContractSchema.Method method, object?[] arguments) => _calls.Add(new(method, arguments, Result: null));

    /// <summary>Keeps what came of the last call.</summary>
    public void Answered(object? result) => _calls[^1] = _calls[^1] with { Result = result };

    /// <summary>The calls, one a line; of many the last ones.</summary>
    public string? Calls => _calls.Count == 0 ? null : string.Join('\n', Shown.Select(call =>
        $"{call.Method.Info.Name}({string.Join(", ", call.Method.Parameters.Select(parameter => parameter.Name))})"));

    /// <summary>The arguments by name, one a line, those of several calls under their method's name.</summary>
    public string? Inputs => _calls.Count == 0 ? null : string.Join('\n', Shown.SelectMany(call =>
        call.Method.Parameters.Zip(call.Arguments, (parameter, value) => Lines(Prefix(call.Method) + parameter.Name, parameter.Schema, value)).SelectMany(lines => lines)));

    private IEnumerable<LoggedCall> Shown => _calls.Skip(Math.Max(0, _calls.Count - Most));

    private string Prefix(ContractSchema.Method method) => _calls.Count > 1 ? $"{method.Info.Name}: " : "";

    private static IEnumerable<string> Lines(string name, Schema schema, object? value) => schema is Schema.Components record && value is not null
        ? record.Parts.Select(part => $"{name}.{part.Name} = {ValueText.OfAny(record.Type.GetProperty(part.Name)!.GetValue(value))}")
        : [$"{name} = {ValueText.OfAny(value)}"];
}

/// <summary>One call of a case.</summary>
/// <param name="Method">What was called.</param>
/// <param name="Arguments">With what.</param>
/// <param name="Result">What came; null where nothing did.</param>
internal sealed record LoggedCall(ContractSchema.Method Method, object?[] Arguments, object? Result);
