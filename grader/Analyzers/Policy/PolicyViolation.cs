namespace Katas.Analyzers;

/// <summary>Something in an emitted assembly that the policy does not allow.</summary>
/// <param name="Symbol">What was found, as a C# programmer would name it: <c>System.IO.File.ReadAllText</c>.</param>
/// <param name="Reason">Why it is not allowed, as the end of the sentence "it ...".</param>
public sealed record PolicyViolation(string Symbol, string Reason)
{
    /// <summary>The id that a report shows: the same as for a forbidden API found in the source.</summary>
    public string Id => "KATA0001";

    public override string ToString() => $"'{Symbol}' is not allowed in a submission: it {Reason}";
}
