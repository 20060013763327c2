using System.Linq;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Reading;

/// <summary>Makes terms with the unit and the drift that follow from their parts.</summary>
internal sealed class TermMaker(Trace trace)
{
    /// <summary>Roles that decide whether what is made now is made at all.</summary>
    public Roles Control { get; set; }

    /// <summary>The call that what is made now is made in.</summary>
    public CallSite? Caller { get; set; }

    public Term Constant(SyntaxNode place, double value) => Keep(new(Op.Constant, place, Unit.Literal) { Constant = value });

    public Term Unknown(SyntaxNode place, params Term[] parts) => Keep(new(Op.Unknown, place, Unit.Unknown, parts) { Drift = parts.All(part => part.Drift == Drift.Still) ? Drift.Still : Drift.Unknown });

    public Term Count(SyntaxNode place, Unit unit, Roles roles) => Keep(new(Op.Count, place, unit) { Roles = roles });

    public Term LoopVariable(SyntaxNode place, Unit unit, ulong loop, double reach, bool skips) => Keep(new(Op.LoopVariable, place, unit) { Loops = loop, Reach = reach, Skips = skips });

    public Term Input(SyntaxNode place, Roles role, Unit unit, Drift drift = Drift.Still) => Keep(new(Op.Input, place, unit) { Roles = role, Drift = drift });

    /// <summary>An element of memory: what the memory holds, at a place that loops decide.</summary>
    public Term Element(SyntaxNode place, Term content, ulong loops, ulong scattered, params Term[] indices) =>
        Keep(new(Op.Element, place, content.Unit, content) { Drift = content.Drift, Indices = indices, Loops = loops, Scattered = scattered, Type = content.Type });

    public Term Add(SyntaxNode place, Term a, Term b) => Keep(new(Op.Add, place, a.Unit.Sum(b.Unit), a, b)
    {
        Drift = (a.Drift, b.Drift) switch
        {
            (Drift.Still, var other) => other,
            (var other, Drift.Still) => other,
            _ => Drift.Unknown,
        },
        Constant = a.Constant + b.Constant,
    });

    public Term Subtract(SyntaxNode place, Term a, Term b) => Keep(new(Op.Subtract, place, a.Unit.Sum(b.Unit), a, b)
    {
        Drift = (a.Drift, b.Drift) switch
        {
            (Drift.Along, Drift.Along) => Drift.Still,
            (Drift.Still, Drift.Still) => Drift.Still,
            (var other, Drift.Still) => other,
            (Drift.Still, Drift.Otherwise or Drift.Along) => Drift.Otherwise,
            _ => Drift.Unknown,
        },
        Constant = a.Constant - b.Constant,
    });

    public Term Multiply(SyntaxNode place, Term a, Term b) => Keep(new(Op.Multiply, place, a.Unit.Times(b.Unit), a, b)
    {
        Drift = Scaled(a.Drift, b.Drift),
        Constant = a.Constant * b.Constant,
    });

    public Term Divide(SyntaxNode place, Term a, Term b) => Keep(new(Op.Divide, place, a.Unit.Over(b.Unit), a, b)
    {
        // Of a sum, so many times what one of them does, divided by that number.
        Drift = a is { Op: Op.Sum, Drift: Drift.Otherwise } sum && sum.Parts[0].Drift == Drift.Along && b.Drift == Drift.Still ? (sum.Unit.Over(b.Unit).ClashesInCount(sum.Parts[0].Unit) ? Drift.Otherwise : Drift.Along)
            : Scaled(a.Drift, b.Drift),
        Constant = a.Constant / b.Constant,
    });

    public Term Negate(SyntaxNode place, Term a) => Keep(new(Op.Negate, place, a.Unit, a) { Drift = a.Drift == Drift.Along ? Drift.Otherwise : a.Drift, Constant = -a.Constant });

    public Term Function(SyntaxNode place, Op op, Unit unit, Term a) => Keep(new(op, place, unit, a) { Drift = a.Drift == Drift.Still ? Drift.Still : Drift.Otherwise });

    public Term Root(SyntaxNode place, Term a) => Function(place, Op.Root, a.Unit.Root(), a);

    public Term Limit(SyntaxNode place, Op op, Term a, Term b) =>
        Keep(new(op, place, a.Unit.Join(b.Unit), a, b) { Drift = a.Op == Op.Constant ? b.Drift : b.Op == Op.Constant ? a.Drift : a.Drift == b.Drift ? a.Drift : Drift.Unknown });

    /// <summary>The sum of a term over so many turns.</summary>
    public Term Sum(SyntaxNode place, Term a, Unit count, ulong over = 0) => Keep(new(Op.Sum, place, a.Unit.Times(count), a) { Drift = a.Drift == Drift.Along ? Drift.Otherwise : a.Drift, Turns = count, SummedOver = over });

    public Term Mean(SyntaxNode place, Term a, Unit? turns = null) => Keep(new(Op.Mean, place, a.Unit, a) { Drift = a.Drift, Turns = turns ?? Unit.UnknownCount });

    public Term Maximum(SyntaxNode place, Term a) => Keep(new(Op.Maximum, place, a.Unit, a) { Drift = a.Drift });

    public Term Compare(SyntaxNode place, params Term[] parts) => Keep(new(Op.Compare, place, Unit.None, parts) { Drift = Drift.Unknown });

    public Term Plain(SyntaxNode place, Op op, Unit unit, params Term[] parts) => Keep(new(op, place, unit, parts) { Drift = parts.All(part => part.Drift == Drift.Still) ? Drift.Still : Drift.Unknown });

    /// <summary>One of two values, and one does not know which.</summary>
    public Term Either(SyntaxNode place, Term a, Term b, Roles decidedBy = Roles.None)
    {
        if (ReferenceEquals(a, b)) return a;
        var term = Keep(new(Op.Either, place, a.Unit.Join(b.Unit), a, b));
        term.Drift = a.Op == Op.Constant ? b.Drift : b.Op == Op.Constant ? a.Drift : a.Drift == b.Drift ? a.Drift : Drift.Unknown;
        term.DecidedBy = decidedBy;
        return term;
    }

    public Term Cast(SyntaxNode place, Term a, SpecialType type) => Keep(new(Op.Cast, place, a.Unit, a) { Drift = a.Drift, Constant = a.Constant, Type = type });

    private static Drift Scaled(Drift a, Drift b) => (a, b) switch
    {
        (Drift.Still, Drift.Still) => Drift.Still,
        (Drift.Unknown, _) or (_, Drift.Unknown) => Drift.Unknown,
        (Drift.Still, _) or (_, Drift.Still) => Drift.Otherwise,
        _ => Drift.Otherwise,
    };

    private static Mirror MirrorOf(Term term) => term.Op switch
    {
        Op.Input => (term.Roles & (Roles.X | Roles.RunningMean)) != 0 ? Mirror.Turned : Mirror.Same,
        Op.Constant or Op.Count or Op.LoopVariable or Op.Compare => Mirror.Same,
        Op.Multiply or Op.Divide => (term.Parts[0].Mirror, term.Parts[1].Mirror) switch
        {
            (Mirror.Unknown, _) or (_, Mirror.Unknown) => Mirror.Unknown,
            var (a, b) => a == b ? Mirror.Same : Mirror.Turned,
        },
        Op.Element or Op.Cast or Op.Negate or Op.Sum or Op.Mean => term.Parts[0].Mirror,
        Op.Add or Op.Subtract or Op.Either or Op.Larger or Op.Smaller when term.Parts.Count == 2 => term.Parts[0].IsZero ? term.Parts[1].Mirror : term.Parts[1].IsZero || term.Parts[0].Mirror == term.Parts[1].Mirror ? term.Parts[0].Mirror : Mirror.Unknown,
        _ => term.Parts.All(part => part.Mirror == Mirror.Same) ? Mirror.Same : Mirror.Unknown,
    };

    private Term Keep(Term term)
    {
        term.Mirror = MirrorOf(term);
        term.Control |= Control;
        term.Caller = Caller;
        // Where a number goes that was worked with is not always seen, but that it was is.
        if (term.Op is not (Op.Input or Op.Element)) trace.Read |= term.Roles;
        trace.Terms.Add(term);
        return term;
    }
}
