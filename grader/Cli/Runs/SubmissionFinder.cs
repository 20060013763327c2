using Katas.Core.Packs;
using Katas.Core.Submissions;

namespace Katas.Cli.Runs;

/// <summary>Finds the files to grade behind the paths of a command line.</summary>
internal sealed class SubmissionFinder(string currentFolder, Pack pack)
{
    private static readonly string[] SkippedFolders = ["bin", "obj", "artifacts", "node_modules", "TestResults"];

    private static readonly string[] GeneratedEndings = [".g.cs", ".g.i.cs", ".generated.cs", ".designer.cs", ".assemblyinfo.cs", ".assemblyattributes.cs"];

    private readonly HashSet<string> _contracts = [.. pack.Katas.Select(kata => $"I{kata.Name}.cs")];
    private readonly HashSet<string> _katas = new(pack.Katas.Select(kata => kata.Name), StringComparer.OrdinalIgnoreCase);

    /// <summary>The files behind the paths, or without one the stubs of the repository; each once, however often it was named.</summary>
    /// <exception cref="UsageException">A path does not exist, or there is nothing to grade behind any.</exception>
    public IReadOnlyList<FoundSubmission> Find(IReadOnlyList<string> paths)
    {
        var found = paths.Count == 0 ? StubsHere() : paths.SelectMany(Behind);
        var distinct = found.DistinctBy(submission => submission.FullPath).ToArray();
        return distinct.Length > 0
            ? distinct
            : throw new UsageException($"There is nothing to grade: no .cs file lies in {string.Join(", ", paths.Select(path => $"'{path}'"))}.");
    }

    private IEnumerable<FoundSubmission> StubsHere() =>
        Repository.Around(currentFolder) is { } repository
            ? repository.Stubs.Select(stub => new FoundSubmission(new(Path.GetRelativePath(currentFolder, stub)), stub, Named: false))
            : throw new UsageException(
                "There is nothing to grade: no folder from here upwards holds katas/<Kata>/<Kata>.cs. Name a file or a folder, or make a kata to work on with 'kata new'.");

    private IEnumerable<FoundSubmission> Behind(string path)
    {
        var full = Path.GetFullPath(path, currentFolder);
        if (File.Exists(full))
        {
            return full.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
                ? [new(new(path), full, Named: true)]
                : throw new UsageException($"'{path}' is no C# file: the name of a submission ends in .cs.");
        }

        if (!Directory.Exists(full)) throw MissingPath.Explain(path, full, pack, currentFolder);
        return FilesIn(full).Select(file => new FoundSubmission(
            new Submission(Path.Combine(path, Path.GetRelativePath(full, file)), SubmitterOf(full, file)), file, Named: false));
    }

    private IEnumerable<string> FilesIn(string folder)
    {
        // Of a whole repository only what its owner is meant to edit.
        if (Repository.IsAt(folder)) return new Repository(folder).Stubs;
        if (Path.GetFileName(folder) == "katas" && Path.GetDirectoryName(folder) is { } root && Repository.IsAt(root)) return new Repository(root).Stubs;
        var here = Directory.EnumerateFiles(folder, "*.cs").Where(IsSubmission).Order(StringComparer.Ordinal);
        var below = Directory.EnumerateDirectories(folder).Where(IsSearched).Order(StringComparer.Ordinal).SelectMany(FilesIn);
        return here.Concat(below);
    }

    private bool IsSubmission(string file)
    {
        var name = Path.GetFileName(file);
        return name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
            && !_contracts.Contains(name)
            && !GeneratedEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            && !IsPartOfTheJudge(file);
    }

    // Of reference/<Kata> itself only the model solution is a submission; beside it lie the oracle and the checks.
    private static bool IsPartOfTheJudge(string file)
    {
        var kata = Path.GetDirectoryName(file)!;
        return Path.GetFileName(Path.GetDirectoryName(kata)) == "reference"
            && Repository.IsAt(Path.GetFullPath(Path.Combine(kata, "..", "..")))
            && Path.GetFileName(file) != "Solution.cs";
    }

    // Links are not followed: they may lead in a circle, or out of what was handed in.
    private static bool IsSearched(string folder)
    {
        var name = Path.GetFileName(folder);
        return !name.StartsWith('.') && !SkippedFolders.Contains(name, StringComparer.OrdinalIgnoreCase) && new DirectoryInfo(folder).LinkTarget is null;
    }

    // In submissions/alice/LayerNorm.cs the submitter is alice; in katas/LayerNorm/LayerNorm.cs the first folder is a kata, and nobody is named.
    private string? SubmitterOf(string folder, string file)
    {
        var parts = Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar);
        return parts.Length < 2 || parts[0] == "katas" || _katas.Contains(parts[0]) ? null : parts[0];
    }
}
