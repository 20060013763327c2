using Katas.Core.Execution;

namespace Katas.Core.Submissions;

/// <summary>A file to grade.</summary>
/// <param name="Path">As given; shown in reports.</param>
/// <param name="Submitter">Who handed it in, where a batch says so.</param>
public sealed record Submission(string Path, string? Submitter = null)
{
    /// <summary>The SHA-256 of the file's bytes, lower-case hexadecimal; null where they cannot be read, or are more than a submission may have.</summary>
    public string? Sha256(Limits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return SourceFile.Read(Path, limits) switch
        {
            SourceFile.Readable readable => readable.Sha256,
            SourceFile.Refused refused => refused.Sha256,
            var other => throw new NotSupportedException(other.GetType().Name),
        };
    }

    /// <summary>Whether it may be written on TorchSharp's tensors: one that never names them is not.</summary>
    public bool MayBeOnTorch(Limits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return SourceFile.Read(Path, limits) is SourceFile.Readable { MayBeOnTorch: true };
    }
}
