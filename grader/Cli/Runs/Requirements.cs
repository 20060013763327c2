using Katas.Core.Packs;
using Katas.Core.Reporting;

namespace Katas.Cli.Runs;

/// <summary>The katas that <c>--require</c> names: each must have been handed in, by everyone in a batch, and passed.</summary>
internal sealed class Requirements
{
    private readonly IReadOnlyList<string> _katas;

    /// <summary>Checks the names.</summary>
    /// <exception cref="UsageException">The pack has no such kata.</exception>
    public Requirements(IReadOnlyList<string> names, Pack pack) => _katas = [.. names.Select(name => pack.Known(name).Name).Distinct()];

    /// <summary>Whether an untouched stub of the kata counts as not passed.</summary>
    public bool Include(string? kata) => kata is not null && _katas.Contains(kata);

    /// <summary>A line for each required kata that was not handed in at all.</summary>
    public IReadOnlyList<string> MissingFrom(IReadOnlyList<SubmissionReport> submissions)
    {
        var submitters = submissions.Select(submission => submission.Submitter).Distinct().ToArray();
        return
        [
            .. from submitter in submitters
               from kata in _katas
               where !submissions.Any(submission => submission.Submitter == submitter && submission.Kata == kata)
               select submitter is null ? $"{kata} is required and was not handed in." : $"{kata} is required and was not handed in by {submitter}.",
        ];
    }
}
