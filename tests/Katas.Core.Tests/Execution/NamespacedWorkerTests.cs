using Katas.Core.Execution;
using Katas.Core.Execution.Platforms;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.Execution;

/// <summary>A worker in namespaces, started or a zygote's copy, as the system shows it from outside. Skipped, with the reason, where there are none.</summary>
[Platform("Linux")]
[TestFixture(false)]
[TestFixture(true)]
public sealed class NamespacedWorkerTests(bool copied)
{
    private Zygote? _zygote;
    private WorkerProcess _worker = null!;

    [OneTimeSetUp]
    public void Start()
    {
        if (copied) _zygote = Zygotes.Started(Levels.OrIgnore(IsolationDemand.Namespaced));
        _worker = Started();
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _worker?.Dispose();
        _zygote?.Dispose();
    }

    [Test]
    public void Its_root_holds_the_runtime_its_libraries_and_the_workers_folder_alone()
    {
        var root = $"/proc/{_worker.Id}/root";
        Assert.Multiple(() =>
        {
            // The folder of the socket and the device of random numbers, which none that is sealed can open.
            Assert.That(Names(Directory.EnumerateFileSystemEntries(root)).Except(copied ? ["lib", "lib64", "zygote", "dev"] : ["lib", "lib64"]), Is.EquivalentTo((string[])["dotnet", "proc", "program", "tmp", "usr"]).Or.EquivalentTo((string[])["dotnet", "proc", "program", "tmp"]));
            Assert.That(Names(Directory.EnumerateFiles($"{root}/program")), Is.EquivalentTo(Names(Directory.EnumerateFiles(Path.GetDirectoryName(ToolLayout.BesideProgram.Worker)!))));
            Assert.That(Names(Directory.EnumerateFileSystemEntries($"{root}/dotnet")), Is.EquivalentTo((string[])["dotnet", "host", "shared"]));
            Assert.That(Directory.EnumerateFileSystemEntries($"{root}/tmp"), Is.Empty);
            Assert.That(
                Names(((string[])["lib", "lib64", "usr"]).Select(folder => $"{root}/{folder}").Where(folder => new DirectoryInfo(folder) is { Exists: true, LinkTarget: null })
                    .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))),
                Has.All.Match(@"^(ld-linux-.*|lib(c|m|dl|pthread|rt|gcc_s|stdc\+\+))\.so\.\d$"));
        });
    }

    [Test]
    public void Nothing_that_it_sees_can_be_written_but_a_tmp_of_its_own()
    {
        var writable = File.ReadLines($"/proc/{_worker.Id}/mountinfo").Select(line => line.Split(' ')).Where(fields => fields[5].StartsWith("rw", StringComparison.Ordinal)).Select(fields => fields[4]);
        Assert.That(writable, Is.EquivalentTo((string[])(copied ? ["/proc", "/tmp", "/dev/urandom"] : ["/proc", "/tmp"])));
    }

    [Test]
    public void It_shares_no_namespace_with_us()
    {
        var shared = ((string[])["user", "pid", "net", "ipc", "uts", "mnt"]).Where(kind => Namespace(_worker.Id, kind) == Namespace(Environment.ProcessId, kind));
        Assert.That(shared, Is.Empty);
    }

    [Test]
    public void It_has_no_rights_whoever_starts_it() => Assert.That(
        File.ReadLines($"/proc/{_worker.Id}/status").Where(line => line.StartsWith("Cap", StringComparison.Ordinal)), Has.All.EndsWith("0000000000000000"));

    [Test]
    public void The_limits_are_its_own_and_not_bubblewraps() =>
        Assert.That(File.ReadAllText($"/proc/{_worker.Id}/limits"), Does.Match("Max open files +256 "));

    [Test]
    public void It_answers_like_any_other() => Assert.That(_worker.Load(Bench.Compile(Swaps.Right)), Is.TypeOf<Answer.Done>());

    [Test]
    public void Disposed_of_it_leaves_nothing()
    {
        var worker = Started();
        var id = worker.Id;
        worker.Dispose();
        Assert.That(Directory.Exists($"/proc/{id}"), Is.False);
    }

    [TestCase("Environment.Exit(7);", Verdict.ExitedEarly, "exit code 7")]
    [TestCase("Environment.FailFast(\"enough\");", Verdict.Crashed, "FailFast")]
    public async Task Its_end_is_told_apart_through_bubblewrap(string body, Verdict verdict, string message)
    {
        await using var bench = new Bench(Limits.Default, new Isolation.Namespaced());
        var run = await bench.RunAsync(Swaps.Answer(body));
        Assert.Multiple(() =>
        {
            Assert.That(run.Outcome.Verdict, Is.EqualTo(verdict));
            Assert.That(run.Outcome.ToString(), Does.Contain(message));
        });
    }

    [Test]
    public void Two_copies_share_no_users_network_messages_or_names_with_each_other()
    {
        Assume.That(copied, "Each that is started has all of its own.");
        using var other = Started();
        var shared = ((string[])["user", "net", "ipc", "uts"]).Where(kind => Namespace(_worker.Id, kind) == Namespace(other.Id, kind));
        Assert.That(shared, Is.Empty);
    }

    private WorkerProcess Started()
    {
        var worker = WorkerProcess.Start(WorkerProgram.Plain(ToolLayout.BesideProgram), Limits.Default, Levels.OrIgnore(IsolationDemand.Namespaced), zygote: _zygote);
        Assert.That(worker.IsCopy, Is.EqualTo(copied));
        return worker;
    }

    private static string Namespace(int process, string kind) => new FileInfo($"/proc/{process}/ns/{kind}").LinkTarget!;

    private static IEnumerable<string> Names(IEnumerable<string> paths) => paths.Select(path => Path.GetFileName(path));
}
