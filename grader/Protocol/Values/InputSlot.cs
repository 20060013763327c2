namespace Katas.Protocol.Values;

/// <summary>One input of a sequence of calls: an argument, or one part of an argument that is a record.</summary>
/// <param name="Argument">Its place among the arguments of all the calls, one after another.</param>
/// <param name="Part">The part of the record; null where the argument is the input.</param>
/// <param name="Schema">What it is.</param>
public sealed record InputSlot(int Argument, Schema.Component? Part, Schema Schema)
{
    /// <summary>The inputs of these calls in an order that both ends know.</summary>
    public static IReadOnlyList<InputSlot> Of(IEnumerable<ContractSchema.Method> methods) =>
    [
        .. methods.SelectMany(method => method.Parameters).SelectMany((parameter, argument) => parameter.Schema is Schema.Components record
            ? record.Parts.Select(part => new InputSlot(argument, part, part.Schema))
            : [new InputSlot(argument, Part: null, parameter.Schema)]),
    ];

    /// <summary>What these calls answer, likewise: then the place is that among their answers.</summary>
    public static IReadOnlyList<InputSlot> OfResults(IEnumerable<ContractSchema.Method> methods) =>
    [
        .. methods.SelectMany((method, call) => method.Result is Schema.Components record
            ? record.Parts.Select(part => new InputSlot(call, part, part.Schema))
            : [new InputSlot(call, Part: null, method.Result)]),
    ];

    /// <summary>The input among the arguments of a case.</summary>
    public object? In(object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var argument = arguments[Argument];
        return Part is null ? argument : argument?.GetType().GetProperty(Part.Name)!.GetValue(argument);
    }
}
