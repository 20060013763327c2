using Katas.Reference.Tests.InProcess;

namespace Katas.Reference.Tests.KataFolders;

public sealed class SecrecyTests
{
    private static readonly string[] Secrets = ["Katas.Reference", "../reference", @"..\reference"];

    private static readonly string[] BuildOutput = ["bin", "obj"];

    [Test]
    public void Nothing_that_the_candidate_sees_refers_to_the_reference()
    {
        var folder = Path.Combine(Repository.Root, "katas");
        var telling =
            from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            let relative = Path.GetRelativePath(folder, file)
            where !relative.Split(Path.DirectorySeparatorChar).Intersect(BuildOutput).Any()
            let text = File.ReadAllText(file)
            from secret in Secrets
            where text.Contains(secret, StringComparison.OrdinalIgnoreCase)
            select $"katas/{relative} holds {secret}";

        Assert.That(telling, Is.Empty);
    }
}
