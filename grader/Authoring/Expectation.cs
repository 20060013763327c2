namespace Katas.Authoring;

/// <summary>What came of comparing one answer: met, or missed with what to tell the candidate.</summary>
/// <param name="ErrorInTolerances">
/// The largest error as a multiple of what was allowed, where a tolerance was involved: at most 1 when met. Authors watch it, since an honest
/// answer should stay under a third and a mistake exceed ten.
/// </param>
public abstract record Expectation(double? ErrorInTolerances)
{
    /// <summary>What was compared, where it was two tensors; null too where both were the submission's answers, and agreed.</summary>
    public ComparedTensors? Compared { get; init; }

    /// <summary>An exact expectation that was met.</summary>
    public static Expectation Met { get; } = new MetExpectation(ErrorInTolerances: null);

    /// <summary>A missed expectation without an element-wise error.</summary>
    public static MissedExpectation Miss(string message, string expected, string actual) =>
        new MissedExpectation(message, expected, actual, Error: null, ErrorInTolerances: null);

    /// <summary>This expectation, its message led by what was compared; a met one stays as it is.</summary>
    public Expectation Of(string what) => this is MissedExpectation missed ? missed with { Message = $"{what}: {missed.Message}" } : this;
}

/// <summary>An expectation that was met.</summary>
/// <param name="ErrorInTolerances">See <see cref="Expectation"/>.</param>
public sealed record MetExpectation(double? ErrorInTolerances) : Expectation(ErrorInTolerances);

/// <summary>An expectation that was missed.</summary>
/// <param name="Message">One or two sentences that say what differs.</param>
/// <param name="Expected">The expected answer: whole when short, else its shape and the neighbourhood of the worst element.</param>
/// <param name="Actual">The submission's answer, likewise.</param>
/// <param name="Error">Where and how much, when two arrays or tensors of one shape were compared.</param>
/// <param name="ErrorInTolerances">See <see cref="Expectation"/>.</param>
public sealed record MissedExpectation(string Message, string Expected, string Actual, ElementError? Error, double? ErrorInTolerances)
    : Expectation(ErrorInTolerances)
{
    /// <summary>In what words the answer follows another convention of the field; null where it follows none that the check knows.</summary>
    public string? OtherConvention { get; init; }

    /// <summary>This expectation, told to follow another convention: that comes first, being what a candidate can act on.</summary>
    /// <param name="words">Whose convention it is and what is asked here, in a sentence or two.</param>
    public MissedExpectation Following(string words) => this with { OtherConvention = words, Message = $"{words} {Message}" };
}

/// <summary>How two arrays of one shape differ.</summary>
/// <param name="Largest">The largest absolute difference; NaN where a value is NaN that must not be.</param>
/// <param name="At">The index of that element, one number an axis.</param>
/// <param name="WrongShare">The share of elements beyond the tolerance, above 0 and at most 1.</param>
public sealed record ElementError(double Largest, IReadOnlyList<int> At, double WrongShare);
