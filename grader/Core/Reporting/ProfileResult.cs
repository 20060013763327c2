namespace Katas.Core.Reporting;

/// <summary>A profile as it is written: one flat object.</summary>
internal sealed record ProfileResult(
    string State,
    string? Check,
    IReadOnlyList<string> Variables,
    IReadOnlyList<int> Size,
    long? Steps,
    string? Cut,
    string? Reason,
    IReadOnlyList<ProfiledLineResult> Lines)
{
    internal static ProfileResult? Of(ProfileReport? profile) => profile switch
    {
        null => null,
        ProfileReport.Counted counted => new(
            "counted", counted.Check, counted.Variables, counted.Size, counted.Steps, counted.Cut, Reason: null,
            [.. counted.Lines.Select(line => new ProfiledLineResult(line.Line, line.Steps, counted.ShareOf(line)))]),
        ProfileReport.NotCounted not => new("not counted", null, [], [], null, null, not.Reason, []),
        _ => throw new NotSupportedException(profile.GetType().Name),
    };
}

/// <summary>One line of a profile.</summary>
internal sealed record ProfiledLineResult(int Line, long Steps, double Share);
