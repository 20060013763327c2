namespace Katas.Cli;

/// <summary>The command line is wrong, or there is nothing to do: exit code 2, and the message says what would be right.</summary>
internal sealed class UsageException(string message) : Exception(message)
{
    /// <summary>A value that is not among the choices.</summary>
    /// <param name="what">What was being chosen: <c>kata</c>, <c>option</c>, ....</param>
    /// <param name="given">What was typed.</param>
    /// <param name="choices">What could have been.</param>
    public static UsageException NoSuch(string what, string given, IEnumerable<string> choices) => new(Nearest.Explain(what, given, [.. choices]));
}
