namespace Katas.Core.Submissions;

/// <summary>A file to grade.</summary>
/// <param name="Path">As given; shown in reports.</param>
/// <param name="Submitter">Who handed it in, where a batch says so.</param>
public sealed record Submission(string Path, string? Submitter = null);
