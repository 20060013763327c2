namespace Katas.Authoring;

/// <summary>What kind of evidence a check gives; the points of a kata are stated by category.</summary>
public enum CheckCategory
{
    /// <summary>A small worked case, shown to the candidate.</summary>
    Example,

    /// <summary>A border of the domain: empty, extreme, degenerate, or a convention that the field disagrees on.</summary>
    Edge,

    /// <summary>Random cases under the seed, against the oracle.</summary>
    Property,

    /// <summary>A relation that must hold between two answers of the submission.</summary>
    Invariant,

    /// <summary>How the work grows with the size of the input.</summary>
    Growth,

    /// <summary>How fast the submission is beside the model solution.</summary>
    Speed,
}
