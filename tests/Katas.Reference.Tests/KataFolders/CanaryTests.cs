using System.Reflection;
using Katas.Authoring;
using Katas.Reference.Tests.InProcess;

namespace Katas.Reference.Tests.KataFolders;

[Parallelizable(ParallelScope.Children)]
public sealed class CanaryTests
{
    private static IEnumerable<TestCaseData> Cases() =>
        from kata in KataFolder.Names
        from canary in Canary.All
        select new TestCaseData(kata, canary.Name);

    // Which also means that it does not pass.
    [TestCaseSource(nameof(Cases))]
    public void A_canary_gets_less_than_a_third_of_the_points(string kata, string canary)
    {
        var results = LocalJudge.Run(kata, Factory(kata, Canary.All.Single(one => one.Name == canary)), seed: "1");
        var passed = results.Where(result => result.Failure is null).Select(result => result.Check).ToArray();
        var told = string.Join(", ", passed.Select(check => $"{check.Id} ({check.Points})"));

        Assert.That(
            3 * passed.Sum(check => check.Points), Is.LessThan(results.Sum(result => result.Check.Points)),
            $"three times the points of '{canary}' in {kata}, which passed {told}");
    }

    // Else the canaries might fail for no better reason than a broken proxy.
    [TestCaseSource(typeof(KataFolder), nameof(KataFolder.Names))]
    public void The_same_proxy_answering_as_the_model_does_passes_every_check(string kata)
    {
        var failures = LocalJudge.Run(kata, Factory(kata, canary: null), seed: "1")
            .Where(result => result.Failure is not null)
            .Select(result => $"{result.Check.Id}: {result.Failure}");

        Assert.That(failures, Is.Empty, kata);
    }

    private static Func<object> Factory(string kata, Canary? canary)
    {
        var contract = LocalJudge.SpecOf(kata).Contract;
        var model = TrustedCompiler.Compile(new KataFolder(kata).Solution, contract);
        var create = typeof(CanaryProxy<>).MakeGenericType(contract)
            .GetMethod(nameof(CanaryProxy<object>.Create), BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)!;
        return () => create.Invoke(null, [Activator.CreateInstance(model), canary])!;
    }
}
