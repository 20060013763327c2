namespace Katas.Authoring;

/// <summary>The hidden checks of one kata. Derive from <see cref="Spec{TContract}"/>.</summary>
public abstract class Spec
{
    private protected Spec()
    {
    }

    /// <summary>The contract that a submission must implement.</summary>
    public abstract Type Contract { get; }

    /// <summary>The checks in the order in which they run and are shown: cheap and telling ones first.</summary>
    public abstract IReadOnlyList<Check> Checks { get; }

    /// <summary>The sizes of input on which a submission is timed beside the model solution, when that is asked for.</summary>
    public abstract IReadOnlyList<TimedSize> Sizes { get; }

    /// <summary>Hands this spec to a visitor in its own type.</summary>
    public abstract TResult Accept<TResult>(ISpecVisitor<TResult> visitor);
}

/// <summary>The hidden checks of one kata, written against its contract.</summary>
/// <typeparam name="TContract">The kata's contract, closed over <c>Tensor&lt;float&gt;</c> where it is generic.</typeparam>
public abstract class Spec<TContract> : Spec where TContract : class
{
    private IReadOnlyList<Check<TContract>>? _checks;
    private IReadOnlyList<TimedSize<TContract>>? _sizes;

    /// <inheritdoc/>
    public sealed override Type Contract => typeof(TContract);

    /// <inheritdoc/>
    public sealed override IReadOnlyList<Check<TContract>> Checks => _checks ??= [.. Define()];

    /// <inheritdoc/>
    public sealed override IReadOnlyList<TimedSize<TContract>> Sizes => _sizes ??= [.. DefineSizes()];

    /// <inheritdoc/>
    public sealed override TResult Accept<TResult>(ISpecVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.Visit(this);
    }

    /// <summary>Lists the checks. Must not draw random numbers, compute answers or touch a submission: only the bodies may.</summary>
    protected abstract IEnumerable<Check<TContract>> Define();

    /// <summary>Lists the sizes on which submissions are timed. Like <see cref="Define"/> it draws and computes nothing by itself.</summary>
    protected virtual IEnumerable<TimedSize<TContract>> DefineSizes() => [];

    /// <summary>
    /// Answers to a large number of valid inputs, wider than those of the checks and all small ones where they can be listed. Nothing judges them: a
    /// mutant of the model solution that no check fails is equivalent where it gives the model's answers here, and points at a missing check where it does not.
    /// </summary>
    /// <returns>What the submission returned, or an expectation of an exception; one by one.</returns>
    public virtual IEnumerable<object?> Explore(Trial<TContract> trial) => [];

    /// <summary>A small worked case, shown to the candidate before it fails.</summary>
    protected static Check<TContract> Example(string id, int points, string name, Func<Trial<TContract>, IEnumerable<Expectation>> body) =>
        new(id, CheckCategory.Example, points, name, Visible: true, body);

    /// <summary>A border of the domain.</summary>
    protected static Check<TContract> Edge(string id, int points, string name, Func<Trial<TContract>, IEnumerable<Expectation>> body) =>
        new(id, CheckCategory.Edge, points, name, Visible: false, body);

    /// <summary>
    /// A point on which the field's conventions differ. Worth at most 5 points and visible, so that nobody fails a kata for having learnt the other one.
    /// </summary>
    protected static Check<TContract> Convention(string id, int points, string name, Func<Trial<TContract>, IEnumerable<Expectation>> body) =>
        points is >= 0 and <= 5
            ? new(id, CheckCategory.Edge, points, name, Visible: true, body)
            : throw new ArgumentOutOfRangeException(nameof(points), points, $"Check '{id}' tests a convention: it may carry at most 5 points.");

    /// <summary>Random cases under the seed, against the oracle. Start with the smallest sizes: the first failure is the one shown.</summary>
    protected static Check<TContract> Property(string id, int points, string name, Func<Trial<TContract>, IEnumerable<Expectation>> body) =>
        new(id, CheckCategory.Property, points, name, Visible: false, body);

    /// <summary>A relation between two answers of the submission. Hold at least one of them against the oracle too: a constant satisfies most relations.</summary>
    protected static Check<TContract> Invariant(string id, int points, string name, Func<Trial<TContract>, IEnumerable<Expectation>> body) =>
        new(id, CheckCategory.Invariant, points, name, Visible: false, body);

    /// <summary>A size to time: large enough to take microseconds, and such as the kata is used for.</summary>
    /// <param name="id">Unique among the sizes of the kata, lower case with hyphens.</param>
    /// <param name="name">One line for people, with the size.</param>
    /// <param name="draw">Draws a case of that size.</param>
    protected static TimedSize<TContract> Time(string id, string name, Func<Generate, TimedCase<TContract>> draw) => new(id, name, draw);

    /// <summary>How the work may grow with one size, counted in steps. It must be the last of the checks: it is run where all others passed.</summary>
    /// <param name="id">Unique in its kata, lower case with hyphens.</param>
    /// <param name="points">What growing no faster than required earns.</param>
    /// <param name="name">One line for people.</param>
    /// <param name="variable">The size, the growth required, and the sizes to count at.</param>
    /// <param name="worst">The cases of a size, the worst for any way of solving it among them, with their expected answers.</param>
    protected static Check<TContract> Growth(
        string id, int points, string name, GrowthVariable variable, Func<Trial<TContract>, int, IEnumerable<Expectation>> worst) =>
        new GrowthCheck<TContract>(id, points, name, [variable], (trial, sizes) => worst(trial, sizes[0]));

    /// <summary>How the work may grow with each of two sizes, the other being held.</summary>
    /// <param name="id">Unique in its kata, lower case with hyphens.</param>
    /// <param name="points">What growing no faster than required in either earns.</param>
    /// <param name="name">One line for people.</param>
    /// <param name="first">The first size.</param>
    /// <param name="second">The second size.</param>
    /// <param name="worst">The cases of two sizes, with their expected answers.</param>
    protected static Check<TContract> Growth(
        string id, int points, string name, GrowthVariable first, GrowthVariable second, Func<Trial<TContract>, int, int, IEnumerable<Expectation>> worst) =>
        new GrowthCheck<TContract>(id, points, name, [first, second], (trial, sizes) => worst(trial, sizes[0], sizes[1]));
}
