using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Reading;

/// <summary>How a number was made.</summary>
internal enum Op
{
    /// <summary>In a way that is not followed; what went in is known all the same.</summary>
    Unknown,
    Constant,
    Input,
    Count,
    LoopVariable,
    Element,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Negate,
    Shift,
    Larger,
    Smaller,
    Root,
    Exp,
    Log,
    Sin,
    Cos,
    Power,
    Sum,
    Mean,
    Maximum,
    Compare,
    Either,
    Cast,
}

/// <summary>
/// One number that a submission computes, or the numbers of an array taken together: how it was made, from what, in which unit, and where. Terms make up a
/// graph that is the same for loops over indices, for spans and for whole tensors; rules look at it rather than at the code.
/// </summary>
internal sealed class Term : Value
{
    public Term(Op op, SyntaxNode place, Unit unit, params Term[] parts)
    {
        (Op, Place, Unit, Parts) = (op, place, unit, parts);
        IsComplete = op != Op.Unknown;
        foreach (var part in parts)
        {
            Roles |= part.Roles;
            Loops |= part.Loops;
            Scattered |= part.Scattered;
            IsComplete &= part.IsComplete;
        }

        if (op is Op.Divide or Op.Remainder or Op.Unknown or Op.Shift) Scattered |= Loops;
    }

    public Op Op { get; }

    public SyntaxNode Place { get; }

    public Unit Unit { get; set; }

    public IReadOnlyList<Term> Parts { get; }

    /// <summary>Of an element, where it lies along each axis.</summary>
    public IReadOnlyList<Term> Indices { get; set; } = [];

    /// <summary>What it was made from.</summary>
    public Roles Roles { get; set; }

    /// <summary>What decided, before it was made, whether it would be made.</summary>
    public Roles Control { get; set; }

    /// <summary>The calls that led there.</summary>
    public CallSite? Caller { get; set; }

    /// <summary>Of a choice, what decided it.</summary>
    public Roles DecidedBy { get; set; }

    /// <summary>The loops whose variables it depends on, a bit each.</summary>
    public ulong Loops { get; set; }

    /// <summary>Of these, the ones of which several turns may give the same value.</summary>
    public ulong Scattered { get; set; }

    /// <summary>Whether all that it was made from was followed.</summary>
    public bool IsComplete { get; }

    /// <summary>The value of a constant; NaN otherwise.</summary>
    public double Constant { get; set; } = double.NaN;

    /// <summary>Of a sum or a mean, over how many.</summary>
    public Unit Turns { get; set; } = Unit.UnknownCount;

    /// <summary>Of a sum, the loops that add up.</summary>
    public ulong SummedOver { get; set; }

    /// <summary>Of a loop's variable, the share of its unit that it reaches: one, or half where it counts pairs.</summary>
    public double Reach { get; set; } = double.NaN;

    /// <summary>Of a loop's variable, whether it leaves values out.</summary>
    public bool Skips { get; set; }

    /// <summary>How it is stored.</summary>
    public SpecialType Type { get; set; }

    /// <summary>How it moves when x moves by one.</summary>
    public Drift Drift { get; set; }

    /// <summary>How it turns when all of x changes its sign.</summary>
    public Mirror Mirror { get; set; }

    public bool IsZero => Op == Op.Constant && Constant == 0;

    public bool Has(Roles role) => (Roles & role) != 0;

    /// <summary>This and all that it was made from, each once.</summary>
    public IEnumerable<Term> Whole()
    {
        var seen = new HashSet<Term>();
        var open = new Stack<Term>();
        open.Push(this);
        while (open.Count > 0)
        {
            var term = open.Pop();
            if (!seen.Add(term)) continue;
            yield return term;
            foreach (var part in term.Parts) open.Push(part);
        }
    }

    public bool Contains(System.Func<Term, bool> wanted) => Whole().Any(wanted);

    /// <summary>Whether another was made in the same way from the same.</summary>
    public bool IsSameAs(Term other)
    {
        var (a, b) = (Core(), other.Core());
        if (a == b) return true;
        if (a.Op != b.Op || a.Parts.Count != b.Parts.Count) return false;
        return a.Op == Op.Constant ? a.Constant.Equals(b.Constant) : a.Op is Op.Add or Op.Subtract or Op.Multiply or Op.Divide && a.Parts.Zip(b.Parts, (x, y) => x.IsSameAs(y)).All(same => same);
    }

    /// <summary>Behind casts, and behind a choice of which one side is a mere constant.</summary>
    public Term Core()
    {
        var term = this;
        while (true)
        {
            if (term.Op is Op.Cast or Op.Element) term = term.Parts[0];
            else if (term.Op == Op.Either && term.Parts.Count(part => part.Op != Op.Constant) == 1) term = term.Parts.First(part => part.Op != Op.Constant);
            else return term;
        }
    }
}

/// <summary>Where a method was called, and where the method that did so was called itself.</summary>
internal sealed record CallSite(SyntaxNode Place, CallSite? Outer);

/// <summary>How a value turns when all of x changes its sign.</summary>
internal enum Mirror
{
    /// <summary>Not at all.</summary>
    Same,

    /// <summary>It changes its sign too.</summary>
    Turned,

    /// <summary>In another way, or that cannot be told.</summary>
    Unknown,
}

/// <summary>How a value moves when a constant is added to all of x.</summary>
internal enum Drift
{
    /// <summary>Not at all.</summary>
    Still,

    /// <summary>By just that constant.</summary>
    Along,

    /// <summary>In another way.</summary>
    Otherwise,

    /// <summary>That cannot be told.</summary>
    Unknown,
}
