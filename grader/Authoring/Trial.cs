namespace Katas.Authoring;

/// <summary>What a check's body works with: instances of the submission's class, and the check's own random stream.</summary>
/// <typeparam name="TContract">The kata's contract.</typeparam>
public sealed class Trial<TContract> where TContract : class
{
    private readonly ISubjects<TContract> _subjects;

    /// <summary>Joins the subjects of one check with its random stream.</summary>
    public Trial(ISubjects<TContract> subjects, Generate generate)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        ArgumentNullException.ThrowIfNull(generate);
        _subjects = subjects;
        Generate = generate;
    }

    /// <summary>The random stream of this check: the same for the same seed, kata and check, whatever else runs.</summary>
    public Generate Generate { get; }

    /// <summary>
    /// A fresh instance of the submission's class, which opens a case: one instance serves one case, and the inputs of a case are watched for
    /// changes until the next one opens or the check ends.
    /// </summary>
    public TContract NewInstance() => _subjects.NewInstance();

    /// <summary>Expects <paramref name="call"/>, one call on an instance, to throw a <typeparamref name="TException"/> or a type derived from it.</summary>
    /// <param name="call">One call of the contract, for instance <c>() => subject.Forward(x, gamma, beta, state, training: true)</c>.</param>
    /// <param name="why">Why the call must throw, as the end of a sentence, for the report.</param>
    public Expectation Throws<TException>(Action call, string why) where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(call);
        return _subjects.Capture(call) switch
        {
            null => Expectation.Miss($"Expected an {typeof(TException).Name}: {why}. Nothing was thrown.", typeof(TException).Name, "no exception"),
            { } thrown when thrown.TypeNames.Contains(typeof(TException).FullName!) => Expectation.Met,
            { } thrown => Expectation.Miss(
                $"Expected an {typeof(TException).Name}: {why}. Got {thrown}.", typeof(TException).Name, thrown.ToString()),
        };
    }
}
