namespace Katas.Core;

/// <summary>How much a judge is to grade, and so what it pays to get ready ahead.</summary>
public enum Workload
{
    /// <summary>Some, one after another or side by side, with cores left over.</summary>
    Several,

    /// <summary>One, for which nothing is done that it may never need, and then the end.</summary>
    One,

    /// <summary>So many that every core is busy: processor time counts, and no single one's wait.</summary>
    Many,

    /// <summary>The same few again and again, as somebody works at an answer: it pays to get ready at length, and that waits until nobody else does.</summary>
    Again,
}
