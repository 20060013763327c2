namespace Katas.Authoring;

/// <summary>Where a check's instances come from: a worker process in the judge, the test's own process in tests of a spec.</summary>
/// <typeparam name="TContract">The kata's contract.</typeparam>
public interface ISubjects<out TContract> where TContract : class
{
    /// <summary>Ends the case in hand, if any, and opens the next one with a fresh instance.</summary>
    TContract NewInstance();

    /// <summary>Runs one call on an instance and returns what it threw, or null.</summary>
    ThrownException? Capture(Action call);
}

/// <summary>An exception as it travels: names, never a type to load.</summary>
/// <param name="TypeNames">Full names from the type itself up to <see cref="Exception"/>.</param>
/// <param name="Message">Its message, capped.</param>
public sealed record ThrownException(IReadOnlyList<string> TypeNames, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Message.Length == 0 ? TypeNames[0] : $"{TypeNames[0]}: {Message}";
}
