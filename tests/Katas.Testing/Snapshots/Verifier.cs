using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace Katas.Testing.Snapshots;

/// <summary>Compares text with the snapshot beside the test's source: the part of Verify that this project uses. See tests/Snapshots.props.</summary>
public static class Verifier
{
    /// <summary>Fails unless <paramref name="target"/> equals the verified snapshot of the running test; then leaves what came beside it.</summary>
    public static async Task Verify(string target, [CallerFilePath] string sourceFile = "")
    {
        ArgumentNullException.ThrowIfNull(target);
        var snapshot = SnapshotFile.Of(TestContext.CurrentContext.Test, sourceFile);
        var actual = SnapshotText.Normalize(target);
        var expected = File.Exists(snapshot.Verified) ? SnapshotText.Normalize(await File.ReadAllTextAsync(snapshot.Verified)) : null;
        if (actual == expected)
        {
            File.Delete(snapshot.Received);
            return;
        }

        await File.WriteAllTextAsync(snapshot.Received, actual);
        Assert.Fail(
            $"""
            {(expected is null ? $"There is no snapshot {Path.GetFileName(snapshot.Verified)} yet." : $"The text differs from {Path.GetFileName(snapshot.Verified)}.")}
            If what came is right, make it the snapshot:
              mv '{snapshot.Received}' '{snapshot.Verified}'

            {SnapshotText.Difference(expected ?? "", actual)}
            """);
    }
}
