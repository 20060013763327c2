using Katas.Cli.Tests.Support;

namespace Katas.Cli.Tests.EndToEnd;

/// <summary>What is left of a judge that is killed in the middle of its work, and so cannot tidy up: its children end by themselves.</summary>
[Platform("Linux")]
[Category("Heavy")]
public sealed class OrphanTests
{
    private const string Busy = """
        public sealed class Busy : ICircularBinarySwaps
        {
            public int MinSwaps(int[] nums)
            {
                while (true) ;
            }
        }
        """;

    private const double TicksPerSecond = 100;

    private WorkFolder _folder = null!;

    private static string Bomb => "public sealed class Bomb { int x(int[] nums) { " + string.Concat(Enumerable.Repeat("if (nums.Length > 0) ", 8_000)) + "; return 0; } }";

    [SetUp]
    public void SetUp() => _folder = new();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [TestCase("process")]
    [TestCase("sealed")]
    [CancelAfter(120_000)]
    public Task Killed_while_a_submission_computes_it_leaves_nobody(string level, CancellationToken cancellation) =>
        LeavesNobody(Busy, level, "Katas.Worker.dll", TimeSpan.FromSeconds(0.5), cancellation);

    [Test, CancelAfter(120_000)]
    public Task Killed_while_the_compiler_is_busy_it_leaves_nobody(CancellationToken cancellation) =>
        LeavesNobody(Bomb, "process", "Katas.Compiler.dll", TimeSpan.FromSeconds(2), cancellation);

    private async Task LeavesNobody(string source, string level, string program, TimeSpan busyFor, CancellationToken cancellation)
    {
        using var judge = ToolProcess.Start(_folder.Path, "grade", _folder.Add("Submission.cs", source), "--isolation", level);
        var children = new HashSet<Child>();
        while (!children.Any(child => child.Runs(program) && child.Cpu >= busyFor))
        {
            if (judge.HasExited) Assert.Ignore($"It has ended before it could be killed: {await judge.StandardError.ReadToEndAsync(cancellation)}");
            children.UnionWith(Child.Of(judge.Id));
            await Task.Delay(20, cancellation);
        }

        children.UnionWith(Child.Of(judge.Id));
        judge.Kill();

        // Within the seconds that the test may take at all.
        while (children.Any(child => child.IsAlive)) await Task.Delay(100, cancellation);
        Assert.That(children, Has.Count.GreaterThanOrEqualTo(2), "the compiler, and a worker at least");
    }

    /// <summary>A process, told from a later one of the same number by when it was started.</summary>
    private sealed record Child(int Id, string Started)
    {
        private const int State = 0;
        private const int Parent = 1;
        private const int UserTicks = 11;
        private const int StartTime = 19;

        public bool IsAlive => Stat(Id) is { } stat && stat[StartTime] == Started && stat[State] != "Z";

        public TimeSpan Cpu => Stat(Id) is { } stat && stat[StartTime] == Started ? TimeSpan.FromSeconds(int.Parse(stat[UserTicks]) / TicksPerSecond) : default;

        public static IEnumerable<Child> Of(int parent) =>
            from folder in Directory.EnumerateDirectories("/proc")
            let id = int.TryParse(Path.GetFileName(folder), out var number) ? number : 0
            where id > 0
            let stat = Stat(id)
            where stat is not null && stat[Parent] == $"{parent}"
            select new Child(id, stat[StartTime]);

        public bool Runs(string program)
        {
            try
            {
                return File.ReadAllText($"/proc/{Id}/cmdline").Contains(program, StringComparison.Ordinal);
            }
            catch (IOException)
            {
                return false;
            }
        }

        // What follows the name, which stands in parentheses and may hold anything.
        private static string[]? Stat(int id)
        {
            try
            {
                return File.ReadAllText($"/proc/{id}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }
    }
}
