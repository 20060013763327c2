using Katas.Authoring;
using Katas.Core.Judging;
using Katas.Protocol;
using Katas.Protocol.Values;

namespace Katas.Core.Growth.Clock;

/// <summary>The calls that a growth check makes on its first instance, and the judgement of their answers.</summary>
/// <param name="check">The check.</param>
/// <param name="schema">The contract's.</param>
/// <param name="generate">Begins the random stream that the case is drawn from.</param>
internal sealed class RecordedCase<TContract>(GrowthCheck<TContract> check, ContractSchema schema, Func<Generate> generate) where TContract : class
{
    /// <summary>The calls.</summary>
    public RecordedCalls Calls { get; } = RecordedCalls.Of<TContract>(schema, subject => Walk(check, generate(), subject));

    /// <summary>Whether answers to these calls are right.</summary>
    public bool IsRight(byte[] answers)
    {
        try
        {
            return Walk(check, generate(), RecordedCalls.Answered<TContract>(Calls.Decode(answers))) is MetExpectation;
        }
        catch (WireFormatException)
        {
            return false;
        }
    }

    // Up to the first expectation, which is of the first instance.
    private static Expectation? Walk(GrowthCheck<TContract> check, Generate generate, TContract subject) =>
        check.Worst(new(new Only(subject), generate), check.ClockSizes).FirstOrDefault();

    private sealed class Only(TContract subject) : ISubjects<TContract>
    {
        public TContract NewInstance() => subject;

        public ThrownException? Capture(Action action) => throw new NotSupportedException("Who is timed is expected to answer.");
    }
}
