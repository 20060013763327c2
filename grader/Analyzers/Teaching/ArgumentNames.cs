namespace Katas.Analyzers.Teaching;

/// <summary>What arguments and results are called in messages: as the contracts call them.</summary>
internal static class ArgumentNames
{
    /// <param name="role">The name of one role.</param>
    public static string Of(string role) => $"'{char.ToLowerInvariant(role[0])}{role.Substring(1)}'";

    /// <param name="result">A method of a contract, and the part of its result behind a dot.</param>
    public static string OfResult(string result) => result switch
    {
        "Backward.X" => "The gradient by x",
        "Backward.Gamma" => "The gradient by gamma",
        "Backward.Beta" => "The gradient by beta",
        "Forward.RunningMean" => "the running mean",
        "Forward.RunningVariance" => "the running variance",
        "Forward" or "Forward.Output" => "the output",
        _ => "the result",
    };
}
