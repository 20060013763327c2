using System.Security.Cryptography;
using System.Text;

namespace Katas.Core.Reporting;

/// <summary>The lines of a submission, for reports that show them.</summary>
public sealed class SourceText
{
    private readonly string[] _lines;

    /// <summary>Splits a source as the compiler counts its lines.</summary>
    public SourceText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r', '\u0085', '\u2028', '\u2029');
    }

    /// <summary>How many lines there are; an empty one behind the last line end is none.</summary>
    public int Count => _lines is [.., ""] ? _lines.Length - 1 : _lines.Length;

    /// <summary>A line, counted from 1; null where there is none of that number.</summary>
    public string? Line(int number) => number >= 1 && number <= _lines.Length ? _lines[number - 1] : null;

    /// <summary>Reads a file; null where that fails, since no report depends on it.</summary>
    public static SourceText? Read(string path) => BytesOf(path) is { } bytes ? Of(bytes) : null;

    /// <summary>Reads a submission's file; null where that fails, or where it is not what was graded any more.</summary>
    public static SourceText? Read(SubmissionReport submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        // Without a hash it was refused unread: too large, a link, no file at all.
        return submission.SourceSha256 is not null && BytesOf(submission.Source) is { } bytes && submission.SourceSha256 == Convert.ToHexStringLower(SHA256.HashData(bytes)) ? Of(bytes) : null;
    }

    private static SourceText Of(byte[] bytes) => new(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));

    private static byte[]? BytesOf(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
