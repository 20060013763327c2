using System.Globalization;
using System.Security;
using System.Text.RegularExpressions;
using Katas.Core.Packs;

namespace Katas.Cli.Benches;

/// <summary>
/// What the judge is held against: an ordinary NUnit project that runs the same checks on the same submission, in a folder of its own, restored once.
/// </summary>
internal sealed partial class BaselineProject : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _edits;

    public BaselineProject(InstalledTool tool)
    {
        Write("Baseline.csproj", Resource("Baseline.csproj.xml"));
        Write("Checks.cs", Resource("Checks.cs"));
        Write("InProcess.cs", Resource("InProcess.cs"));
        Write("Directory.Build.props", Properties(("ToolFolder", tool.Layout.Folder + Path.DirectorySeparatorChar)));
        // Pinned as the grader itself is.
        Write("Directory.Packages.props", Resource("Directory.Packages.props"));
        Write("global.json", Resource("global.json"));
    }

    public string Folder => _folder.Path;

    /// <summary>The file with the submission.</summary>
    public string Submission => _folder.File("Submission.cs");

    /// <summary>What the project was last built to.</summary>
    public string Assembly { get; private set; } = "";

    /// <summary>Puts a submission in and builds.</summary>
    public void Build(string submission, string configuration = "Debug")
    {
        File.Copy(submission, Submission, overwrite: true);
        Edit();
        Dotnet("build", "--configuration", configuration, "--nologo", "--verbosity", "quiet").Ending(0);
        Assembly = _folder.File("bin", configuration, "net10.0", "Baseline.dll");
    }

    /// <summary>Changes the submission as an editor would, without changing what it does.</summary>
    public void Edit() => File.AppendAllText(Submission, string.Create(CultureInfo.InvariantCulture, $"// Edited for the {++_edits}. time.\n"));

    /// <summary>Runs every check as a test, all of which must pass.</summary>
    /// <param name="kata">The kata that the submission implements.</param>
    /// <param name="how"><c>--no-build</c> or <c>--no-restore</c>.</param>
    public TimeSpan Test(Kata kata, string how)
    {
        var test = Dotnet("test", how, "--nologo").Ending(0);
        var passed = Passed().Match(test.Output) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return passed == kata.Spec!.Checks.Count
            ? test.Elapsed
            : throw new Unmeasurable($"'{test.Line}' passed {passed} tests for the {kata.Spec.Checks.Count} checks of {kata.Name}:{Environment.NewLine}{test.LastWords}");
    }

    public void Dispose() => _folder.Dispose();

    private Command Dotnet(params string[] arguments) => Command.Run(Folder, "dotnet", arguments);

    private void Write(string name, string text) => File.WriteAllText(_folder.File(name), text);

    private static string Properties(params (string Name, string Value)[] properties) =>
        $"<Project><PropertyGroup>{string.Concat(properties.Select(property => $"<{property.Name}>{SecurityElement.Escape(property.Value)}</{property.Name}>"))}</PropertyGroup></Project>\n";

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(BaselineProject).Assembly.GetManifestResourceStream($"bench/{name}")!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"Passed:\s*(\d+)")]
    private static partial Regex Passed();
}
