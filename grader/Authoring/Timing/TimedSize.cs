namespace Katas.Authoring;

/// <summary>One size of input on which a submission is timed beside the model solution.</summary>
/// <param name="Id">Unique in its kata, lower case with hyphens.</param>
/// <param name="Name">One line for people, with the size.</param>
public abstract record TimedSize(string Id, string Name);

/// <summary>A size with its cases.</summary>
/// <typeparam name="TContract">The kata's contract.</typeparam>
/// <param name="Id">Unique in its kata, lower case with hyphens.</param>
/// <param name="Name">One line for people, with the size.</param>
/// <param name="Draw">Draws one case; called several times for a pool of them, all of one size.</param>
public sealed record TimedSize<TContract>(string Id, string Name, Func<Generate, TimedCase<TContract>> Draw) : TimedSize(Id, Name) where TContract : class;
