namespace Katas.Authoring;

/// <summary>One case that is timed: calls on a fresh instance, how its answers are judged, and how its content is changed before it is used again.</summary>
/// <typeparam name="TContract">The kata's contract.</typeparam>
public abstract class TimedCase<TContract> where TContract : class
{
    private protected TimedCase()
    {
    }

    /// <summary>Makes the calls and lets go of the answers.</summary>
    public abstract void Call(TContract subject);

    /// <summary>Makes the calls and judges the answers against the inputs as they are at this moment.</summary>
    public abstract IEnumerable<Expectation> Judge(TContract subject);

    /// <summary>Changes a few values of the inputs, so that no two runs are alike and no answer can be kept from one to the next.</summary>
    public abstract void Rewrite(Rewriting rewriting);
}

/// <summary>Makes timed cases, so that the type of the answers need not be written.</summary>
public static class TimedCase
{
    /// <summary>A timed case.</summary>
    /// <param name="calls">
    /// The calls, whatever they return: the same methods in the same order for every case of a timing. No argument may depend on an earlier answer.
    /// </param>
    /// <param name="judge">Holds what they returned against the oracle.</param>
    /// <param name="rewrite">
    /// Changes a few values before the case is used once more. What it changes must not be part of an answer by reference, and the inputs must stay valid.
    /// </param>
    public static TimedCase<TContract> Of<TContract, TAnswer>(
        Func<TContract, TAnswer> calls, Func<TAnswer, IEnumerable<Expectation>> judge, Action<Rewriting> rewrite) where TContract : class =>
        new Case<TContract, TAnswer>(calls, judge, rewrite);

    private sealed class Case<TContract, TAnswer>(Func<TContract, TAnswer> calls, Func<TAnswer, IEnumerable<Expectation>> judge, Action<Rewriting> rewrite)
        : TimedCase<TContract> where TContract : class
    {
        public override void Call(TContract subject) => calls(subject);

        public override IEnumerable<Expectation> Judge(TContract subject) => judge(calls(subject));

        public override void Rewrite(Rewriting rewriting) => rewrite(rewriting);
    }
}
