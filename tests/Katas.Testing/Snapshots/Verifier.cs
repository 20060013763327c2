using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace Katas.Testing.Snapshots;

/// <summary>Compares text with the snapshot beside the test's source: the part of Verify that this project uses. See tests/Snapshots.props.</summary>
public static class Verifier
{
    /// <summary>Fails unless <paramref name="target"/> equals the verified snapshot of the running test; then leaves what came beside it.</summary>
    public static async Task Verify(string target, [CallerFilePath] string sourceFile = "")
    {
        var problem = await SnapshotFile.Of(TestContext.CurrentContext.Test, sourceFile).CompareAsync(target);
        if (problem is not null) Assert.Fail(problem);
    }
}
