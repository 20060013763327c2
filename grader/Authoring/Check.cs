namespace Katas.Authoring;

/// <summary>One hidden check: what it is called and what it is worth. Reading it runs nothing.</summary>
/// <param name="Id">Unique in its kata, lower case with hyphens; part of the contract with those who keep results.</param>
/// <param name="Category">What kind of evidence it gives.</param>
/// <param name="Points">What passing it earns.</param>
/// <param name="Name">One line for people.</param>
/// <param name="Visible">Whether its inputs are shown before it fails, as an example's are.</param>
public abstract record Check(string Id, CheckCategory Category, int Points, string Name, bool Visible);

/// <summary>A check with its body: plain C# on the contract.</summary>
/// <typeparam name="TContract">The kata's contract.</typeparam>
/// <param name="Id">Unique in its kata, lower case with hyphens.</param>
/// <param name="Category">What kind of evidence it gives.</param>
/// <param name="Points">What passing it earns.</param>
/// <param name="Name">One line for people.</param>
/// <param name="Visible">Whether its inputs are shown before it fails.</param>
/// <param name="Body">
/// Yields its expectations one by one; the first that is missed ends the check. Best written as an iterator method, so that nothing after
/// a missed expectation is run.
/// </param>
public record Check<TContract>(
    string Id, CheckCategory Category, int Points, string Name, bool Visible, Func<Trial<TContract>, IEnumerable<Expectation>> Body)
    : Check(Id, Category, Points, Name, Visible)
    where TContract : class;
