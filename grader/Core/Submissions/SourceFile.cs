using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Katas.Core.Execution;

namespace Katas.Core.Submissions;

/// <summary>What came of reading a submission's file.</summary>
internal abstract record SourceFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Text that may be compiled.</summary>
    public sealed record Readable(string Text, string Sha256) : SourceFile
    {
        /// <summary>Whether it may be written on TorchSharp's tensors: one that never names them is not.</summary>
        public bool MayBeOnTorch => Text.Contains("TorchSharp", StringComparison.Ordinal);
    }

    /// <summary>Not to be compiled, and why.</summary>
    public sealed record Refused(string? Sha256, string Message) : SourceFile;

    /// <summary>Reads a file: bounded in size, UTF-8 with or without a mark, and not nested beyond what the compiler bears.</summary>
    public static SourceFile Read(string path, Limits limits)
    {
        try
        {
            // It could lead to somebody else's answer, or to a file whose lines a report must not quote.
            if (new FileInfo(path).LinkTarget is not null) return new Refused(null, "The file is a link: hand in the file itself.");
            return ReadInTime(path, limits.SourceBytes + 1, Execution.Allowance.WaitingFactor * limits.Compile) switch
            {
                null => new Refused(null, "The file cannot be read to its end: it is no ordinary file."),
                var bytes when bytes.Length > limits.SourceBytes =>
                    new Refused(null, string.Create(CultureInfo.InvariantCulture, $"The file is too large: a submission may have at most {limits.SourceBytes:N0} bytes.")),
                var bytes => Of(bytes, limits),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Refused(null, $"The file cannot be read: {exception.Message}");
        }
    }

    /// <summary>The same for bytes.</summary>
    public static SourceFile Of(byte[] bytes, Limits limits)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (Decode(bytes) is not { } text) return new Refused(sha256, "The file is not UTF-8: save it as UTF-8, with or without a byte order mark.");
        return NestingDepth.Of(text) is var (depth, line) && depth > limits.NestingDepth
            ? new Refused(sha256, $"Line {line}: brackets nest {depth} deep; at most {limits.NestingDepth} are compiled.")
            : new Readable(text, sha256);
    }

    // A pipe or a terminal that calls itself a source would keep whoever opens it waiting for ever.
    private static byte[]? ReadInTime(string path, int most, TimeSpan patience)
    {
        var reading = Task.Factory.StartNew(() => ReadAtMost(path, most), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return ((IAsyncResult)reading).AsyncWaitHandle.WaitOne(patience) ? reading.GetAwaiter().GetResult() : null;
    }

    // What a file says of its length is not trusted: a link may lead to one that never ends.
    private static byte[] ReadAtMost(string path, int most)
    {
        using var stream = File.OpenRead(path);
        var bytes = new byte[most];
        return bytes[..stream.ReadAtLeast(bytes, most, throwOnEndOfStream: false)];
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = StrictUtf8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
            // UTF-16 without a mark is UTF-8 by accident: every other character is a zero.
            return text.Contains('\0') ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
