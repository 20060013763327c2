using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Katas.Analyzers.Reading;

/// <summary>
/// Follows a submission as a person would who reads it with a pencil: statement by statement from the contract's method, into every helper, each loop once.
/// It never runs anything. What it cannot follow becomes an unknown, and rules say nothing about unknowns.
/// </summary>
internal sealed partial class Reader
{
    // Enough for any solution that a person would write, and little enough that nobody waits.
    private const int MostSteps = 10_000;
    private const int DeepestCall = 24;

    private readonly SemanticModel model;
    private readonly CancellationToken cancellationToken;
    private readonly Trace trace;
    private readonly TermMaker make;
    private readonly List<Loop> loops = [];
    private readonly Stack<Frame> frames = new();
    private readonly Dictionary<SyntaxNode, ulong> loopBits = [];
    private State state = new();
    private bool ended;
    private int steps;
    private int call;

    public Reader(SemanticModel model, CancellationToken cancellationToken)
    {
        (this.model, this.cancellationToken) = (model, cancellationToken);
        trace = new();
        make = new(trace);
    }

    public Trace Trace => trace;

    public TermMaker Make => make;

    private sealed class Frame(IMethodSymbol? method, Instance? self)
    {
        public IMethodSymbol? Method => method;

        public Instance? Self => self;

        public Value? Returned { get; set; }

        /// <summary>What an iterator hands out, and how often.</summary>
        public Value? Yielded { get; set; }

        public Unit YieldedCount { get; set; } = Unit.UnknownCount;

        public int LoopsOutside { get; set; }
    }

    private sealed record Loop(ulong Bit, Unit Count);

    private ulong ActiveLoops => loops.Aggregate(0UL, (bits, loop) => bits | loop.Bit);

    /// <summary>Begins a call of the contract. What earlier calls made is what it finds.</summary>
    public void BeginCall() => call++;

    public View NewView(string name, Term content, Unit length, Unit[]? shape = null, Roles input = Roles.None)
    {
        var memory = new Memory(name, input, call);
        state.Set(memory, content, ActiveLoops);
        return new(memory, length, shape, isParameter: input != Roles.None);
    }

    public void SetMember(Instance instance, string name, Value value) => state.Set(new MemberKey(instance, name), value, ActiveLoops);

    public Value? Member(Instance instance, string name) => state.TryGet(new MemberKey(instance, name), out var slot) ? slot.Value : null;

    public bool Spend(IOperation? operation)
    {
        if (operation is null) return false;
        cancellationToken.ThrowIfCancellationRequested();
        // An editor's threads have little stack; what is nested too deeply is given up, not crashed on.
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (++steps <= MostSteps) return true;
        trace.IsCutShort = true;
        return false;
    }

    private ulong BitOf(SyntaxNode loop)
    {
        // The last bit stands for all that are too many.
        if (!loopBits.TryGetValue(loop, out var bit)) loopBits.Add(loop, bit = 1UL << System.Math.Min(loopBits.Count, 63));
        return bit;
    }

    public Term AsTerm(Value? value, SyntaxNode place) => value switch
    {
        Term term => term,
        View view => Content(view, place),
        Reference reference => Content(reference.View, place),
        TupleValue tuple => make.Unknown(place, [.. tuple.Items.Select(item => AsTerm(item, place))]),
        Lengths lengths => make.Unknown(place),
        Instance instance => make.Unknown(place, [.. state.All.Where(slot => slot.Key is MemberKey { Owner: var owner } && owner == instance && slot.Value.Value is Term or View).Select(slot => AsTerm(slot.Value.Value, place))]),
        _ => make.Unknown(place),
    };

    public Term Content(View view, SyntaxNode place)
    {
        if (view.Memory.Input != Roles.None) trace.Read |= view.Memory.Input;
        return state.TryGet(view.Memory, out var slot) ? AsTerm(slot.Value, place) : make.Unknown(place);
    }

    /// <summary>What is in memory, which may be no number: a row of rows, a tuple.</summary>
    private Value ContentValue(View view, SyntaxNode place)
    {
        if (view.Memory.Input != Roles.None) trace.Read |= view.Memory.Input;
        return state.TryGet(view.Memory, out var slot) ? slot.Value : make.Unknown(place);
    }

    private void NoteWrite(View view, SyntaxNode place)
    {
        if (view.Memory.Input != Roles.None) trace.Writes.Add(new(place, view.Memory.Input));
    }

    private void Write(View view, Value value, SyntaxNode place)
    {
        NoteWrite(view, place);
        NoteShared(view, value, place);
        writtenIn[view.Memory] = call;
        // An element of an argument that is written to leaves the others as they came.
        if (view.Memory.Input != Roles.None && state.TryGet(view.Memory, out var before)) value = Join(before.Value, value, place, Roles.None)!;
        state.Set(view.Memory, value, ActiveLoops);
    }

    private void NoteLeftover(View view, SyntaxNode place)
    {
        if (view.Memory.Call != call && view.Memory.Input == Roles.None && !(writtenIn.TryGetValue(view.Memory, out var written) && written == call)) trace.Accumulations.Add(new(place, view.Memory.Name));
    }

    /// <summary>Adds to what memory holds, once for every turn of the loops that do not decide where.</summary>
    private void Accumulate(View view, Term value, SyntaxNode place, bool negative, ulong indexLoops, ulong scattered)
    {
        NoteWrite(view, place);
        NoteShared(view, value, place);
        var before = state.TryGet(view.Memory, out var slot) ? slot : default;
        NoteLeftover(view, place);
        state.Set(view.Memory, Sum(AsTerm(before.Value, place), value, place, negative, before.Loops, indexLoops | view.Loops, scattered), before.Loops);
    }

    private readonly Dictionary<Memory, int> writtenIn = [];

    private Term Sum(Term before, Term value, SyntaxNode place, bool negative, ulong writtenInLoops, ulong indexLoops, ulong scattered)
    {
        var turns = Unit.None;
        var over = 0UL;
        foreach (var loop in loops.Where(loop => (loop.Bit & writtenInLoops) == 0))
        {
            if ((loop.Bit & indexLoops) != 0 && (loop.Bit & scattered) == 0) continue;
            over |= loop.Bit;
            turns = turns.Times((loop.Bit & scattered) != 0 ? Unit.UnknownCount : loop.Count);
        }

        if (over == 0) return before.IsZero ? negative ? make.Negate(place, value) : value : negative ? make.Subtract(place, before, value) : make.Add(place, before, value);
        var sum = make.Sum(place, value, turns, over);
        return before.IsZero ? negative ? make.Negate(place, sum) : sum : negative ? make.Subtract(place, before, sum) : make.Add(place, before, sum);
    }
}
