using Katas.Core.Submissions;

namespace Katas.Cli.Runs;

/// <summary>A file to grade.</summary>
/// <param name="Submission">As the judge gets it.</param>
/// <param name="FullPath">Where it lies.</param>
/// <param name="Named">Whether the command line named this very file, so that an untouched stub counts as not passed.</param>
internal sealed record FoundSubmission(Submission Submission, string FullPath, bool Named);
