using System.Globalization;
using Katas.Authoring;

namespace Katas.Core.Reporting;

/// <summary>A profile for people: the source with the steps of each line in its margin.</summary>
public static class ProfileText
{
    private const int StepsWidth = 15;
    private const int ShareWidth = 8;

    /// <summary>What was counted, or why it was not.</summary>
    public static string Heading(ProfileReport profile, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return profile switch
        {
            ProfileReport.Counted counted => Texts.Filled(texts.ProfileOf, Number(counted.Steps), Sizes(counted)),
            ProfileReport.NotCounted not => Texts.Filled(texts.ProfileNotCounted, not.Reason),
            _ => throw new NotSupportedException(profile?.GetType().Name),
        };
    }

    /// <summary>The title of the columns.</summary>
    public static string Columns(Texts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Margin(texts.ProfileSteps, texts.ProfileShare, "").TrimEnd();
    }

    /// <summary>The lines of the source, or where it can't be read those that made steps; the text is as it came.</summary>
    public static IReadOnlyList<ProfiledLine> Lines(ProfileReport.Counted profile, SourceText? source)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var counted = profile.Lines.ToDictionary(line => line.Line);
        var numbers = source is null ? counted.Keys.Order() : Enumerable.Range(1, source.Count);
        return [.. numbers.Select(Line)];

        ProfiledLine Line(int number)
        {
            var text = source?.Line(number) ?? "";
            var shown = number.ToString(CultureInfo.InvariantCulture);
            return counted.TryGetValue(number, out var line)
                ? new($"{Margin(Number(line.Steps), ShapeText.Percent(profile.ShareOf(line)), shown)}  {text}".TrimEnd(), profile.Hottest.Contains(line))
                : new($"{Margin("", "", shown)}  {text}".TrimEnd(), IsHot: false);
        }
    }

    private static string Margin(string steps, string share, string line) => $"{Right(steps, StepsWidth)} {Right(share, ShareWidth)} {Right(line, 5)}";

    private static string Right(string text, int width) => $"{new string(' ', Math.Max(0, width - DisplayWidth.Of(text)))}{text}";

    private static string Sizes(ProfileReport.Counted profile) => string.Join(", ", profile.Variables.Zip(profile.Size, (name, size) => $"{name} = {Number(size)}"));

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>A line of a profile.</summary>
/// <param name="Text">The margin and the source's line.</param>
/// <param name="IsHot">Whether it is among those that make the most steps.</param>
public sealed record ProfiledLine(string Text, bool IsHot);
