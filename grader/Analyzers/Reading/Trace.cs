using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Reading;

/// <summary>A choice between two values.</summary>
internal sealed record Choice(SyntaxNode Place, Term Condition, Value? WhenTrue, Value? WhenFalse);

/// <summary>Something written into an argument of the contract.</summary>
internal sealed record ArgumentWrite(SyntaxNode Place, Roles Argument);

/// <summary>Something that a call leaves behind for the next one.</summary>
internal sealed record Leftover(SyntaxNode Place, string Name);

/// <summary>What one method of the contract gave back, by the name of the part of the result.</summary>
internal sealed record Result(string Name, Term Term, View? View);

/// <summary>What was seen while following a submission from its arguments to its results.</summary>
internal sealed class Trace
{
    public List<Term> Terms { get; } = [];

    public List<Choice> Choices { get; } = [];

    public List<ArgumentWrite> Writes { get; } = [];

    /// <summary>Sums that begin where the call before left off.</summary>
    public List<Leftover> Accumulations { get; } = [];

    /// <summary>What the first call keeps and no later one renews.</summary>
    public List<Leftover> FirstOnly { get; } = [];

    /// <summary>Data of a call put where all instances look.</summary>
    public List<Leftover> Shared { get; } = [];

    /// <summary>Tensors written into by an operator, by the names of fields that hold them too.</summary>
    public List<Leftover> SharedChanges { get; } = [];

    public Dictionary<string, Result> Results { get; } = [];

    /// <summary>Arguments whose values, not only their shapes, were read.</summary>
    public Roles Read { get; set; }

    /// <summary>Whether following was given up, so that nothing can be said of what is missing.</summary>
    public bool IsCutShort { get; set; }
}
