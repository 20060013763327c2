using System.Diagnostics;
using Katas.Cli.Tests.Support;
using Katas.Core.Execution;

namespace Katas.Cli.Tests.EndToEnd;

/// <summary>What a judge leaves that could not tidy up.</summary>
[Platform("Linux")]
public sealed class KilledJudgeTests
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

    private WorkFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    // A worker that is stopped can do nothing towards its own end: only the kernel can end it with the judge.
    [Test, CancelAfter(60_000)]
    public async Task No_worker_in_namespaces_outlives_it(CancellationToken cancellation)
    {
        if (Facilities.Here.Namespaces is Facility.Lacking lacking) Assert.Ignore(Core.Reporting.Texts.English.WhyOf(lacking));
        using var judge = ToolProcess.Start(_folder.Path, "grade", _folder.Add("Busy.cs", Busy), "--isolation", "namespaced");
        var worker = await BusyAsync(judge.Id, cancellation);
        Signal("-STOP", worker);

        judge.Kill();

        while (Directory.Exists($"/proc/{worker}")) await Task.Delay(20, cancellation);
    }

    // Two generations below bubblewrap, which is the judge's child, and it has begun to compute.
    private static async Task<int> BusyAsync(int judge, CancellationToken cancellation)
    {
        while (true)
        {
            foreach (var id in ChildrenOf(judge).SelectMany(ChildrenOf).SelectMany(ChildrenOf))
            {
                if (File.ReadAllText($"/proc/{id}/status").Contains("Seccomp:\t2", StringComparison.Ordinal)) return id;
            }

            await Task.Delay(20, cancellation);
        }
    }

    private static IEnumerable<int> ChildrenOf(int process)
    {
        foreach (var thread in Directory.Exists($"/proc/{process}/task") ? Directory.GetDirectories($"/proc/{process}/task") : [])
        {
            foreach (var child in File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)) yield return int.Parse(child);
        }
    }

    private static void Signal(string signal, int process)
    {
        using var kill = Process.Start("kill", [signal, $"{process}"]);
        kill.WaitForExit();
    }
}
