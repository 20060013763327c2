using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Katas.Analyzers.Reading;

/// <summary>What a variable may hold.</summary>
internal abstract class Value;

/// <summary>Memory that arrays, lists, spans and tensors look into. Its elements are one term.</summary>
internal sealed class Memory(string name, Roles input, int call)
{
    /// <summary>For people who debug this.</summary>
    public string Name => name;

    /// <summary>The argument that it belongs to, or none.</summary>
    public Roles Input => input;

    /// <summary>The call of the contract that made it.</summary>
    public int Call => call;
}

/// <summary>An array, a list, a span or a tensor.</summary>
internal sealed class View(Memory memory, Unit length, Unit[]? shape = null, ulong loops = 0, bool isParameter = false, ulong scattered = 0) : Value
{
    public Memory Memory => memory;

    /// <summary>How many elements it has.</summary>
    public Unit Length => length;

    /// <summary>How many along each axis, where that is known.</summary>
    public Unit[]? Shape => shape;

    /// <summary>The loops on which it depends which part of the memory it is.</summary>
    public ulong Loops => loops;

    /// <summary>Loops of which one does not know how they decide that.</summary>
    public ulong Scattered => scattered;

    /// <summary>Whether it is an argument of the contract as it came.</summary>
    public bool IsParameter => isParameter;
}

/// <summary>The lengths of a tensor.</summary>
internal sealed class Lengths(Unit[]? shape, View of) : Value
{
    public Unit[]? Shape => shape;

    public View Of => of;
}

/// <summary>An instance of a class, a struct or a record.</summary>
internal sealed class Instance(ITypeSymbol? type) : Value
{
    public ITypeSymbol? Type => type;

    /// <summary>Names of what a record was made from, in order.</summary>
    public IReadOnlyList<string> Order { get; set; } = [];
}

/// <summary>A field or property of an instance.</summary>
internal sealed record MemberKey(Instance Owner, string Name);

internal sealed class TupleValue(IReadOnlyList<Value> items) : Value
{
    public IReadOnlyList<Value> Items => items;
}

/// <summary>A place that can be written through.</summary>
internal sealed class Reference(View view) : Value
{
    public View View => view;
}

/// <summary>A lambda, a local function or a method, as a value.</summary>
internal sealed class Function(IOperation? body, IMethodSymbol symbol, Instance? receiver) : Value
{
    public IOperation? Body => body;

    public IMethodSymbol Symbol => symbol;

    public Instance? Receiver => receiver;
}
