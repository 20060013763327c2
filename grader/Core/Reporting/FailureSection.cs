using System.Globalization;
using Katas.Authoring;

namespace Katas.Core.Reporting;

/// <summary>How a section of a failure is set.</summary>
public enum FailureSectionKind
{
    /// <summary>Text that may be broken over lines.</summary>
    Value,

    /// <summary>A command to copy: never broken.</summary>
    Command,

    /// <summary>Lines of code to copy: never broken.</summary>
    Code,

    /// <summary>What the submission printed.</summary>
    Printed,
}

/// <summary>
/// One labelled part of what is to be said of a failed check. The command, the summary and the test runner all say the same, each in its own dress;
/// the text is as it came, so each makes it safe for its medium.
/// </summary>
public sealed record FailureSection(FailureSectionKind Kind, string Label, string Text)
{
    private const int LongestLine = 120;

    /// <summary>The parts in the order in which they are read.</summary>
    /// <param name="check">A check that did not pass.</param>
    /// <param name="texts">The language.</param>
    /// <param name="source">The submission, to show its own line; null where it can't be read.</param>
    public static IReadOnlyList<FailureSection> Of(CheckReport check, Texts texts, SourceText? source = null)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(texts);
        List<FailureSection> sections = [];
        if (check.Failure is { } failure)
        {
            Add(FailureSectionKind.Value, texts.Called, failure.Call);
            Add(FailureSectionKind.Value, texts.Inputs, failure.Inputs);
            Add(FailureSectionKind.Value, texts.Expected, failure.Expected);
            Add(FailureSectionKind.Value, texts.Got, failure.Actual);
            Add(FailureSectionKind.Value, texts.LargestError, ErrorOf(failure, texts));
            Add(FailureSectionKind.Value, texts.YourLine, failure.Line is { } line ? LineOf(line, source) : null);
            if (failure.Spent is { } spent) Add(FailureSectionKind.Code, SpentAt(spent, texts), MarkedLineOf(spent.Line, source));
            Add(FailureSectionKind.Code, texts.AsTest, failure.CSharp);
            Add(FailureSectionKind.Command, texts.RunAgain, failure.Rerun);
        }

        if (check.Growth is { Hottest: { Count: > 0 } hottest }) Add(FailureSectionKind.Code, texts.Hottest, string.Join('\n', hottest.Select(line => HotLine(line, source))));
        Add(FailureSectionKind.Printed, texts.Printed, check.Output);
        return sections;

        void Add(FailureSectionKind kind, string label, string? text)
        {
            if (!string.IsNullOrWhiteSpace(text)) sections.Add(new(kind, label, text.TrimEnd()));
        }
    }

    private static string? ErrorOf(FailureReport failure, Texts texts)
    {
        List<string> parts = [];
        if (failure.LargestError is { } error)
        {
            var size = error.ToString("G4", CultureInfo.InvariantCulture);
            parts.Add(failure.At is { Count: > 0 } at ? Texts.Filled(texts.ErrorAt, size, $"[{string.Join(", ", at)}]") : size);
        }

        // A single number, whose index is empty, has no elements to share out.
        if (failure is { WrongShare: { } share, At: not { Count: 0 } }) parts.Add(Texts.Filled(texts.WrongShare, ShapeText.Percent(share)));
        return parts.Count == 0 ? null : string.Join(texts.Semicolon, parts);
    }

    private static string SpentAt(SpentReport spent, Texts texts) => Texts.Filled(
        texts.SpentAt, spent.Line, ShapeText.Percent((double)spent.Steps / spent.OfSteps), spent.OfSteps.ToString("N0", CultureInfo.InvariantCulture));

    private static string MarkedLineOf(int line, SourceText? source) =>
        source?.Line(line) is { } text && MarkedLine.OfAll(text, LongestLine) is var marked ? $"{marked.Line}\n{marked.Mark}" : LineOf(line, source);

    private static string HotLine(Growth.LineSteps line, SourceText? source) =>
        $"{line.Steps.ToString("N0", CultureInfo.InvariantCulture),15}  {LineOf(line.Line, source)}";

    private static string LineOf(int line, SourceText? source)
    {
        var number = line.ToString(CultureInfo.InvariantCulture);
        return source?.Line(line) is { } text ? $"{number}: {text.Trim()}" : number;
    }
}
