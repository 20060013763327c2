using Katas.Authoring;
using Katas.Reference;
using NUnit.Framework;

namespace Katas.Benchmarks.Baseline;

/// <summary>Every check of the kata that the submission beside this file implements, a test each.</summary>
public sealed class Checks
{
    private static readonly (Spec Spec, Type Submission) Found = (
        from spec in typeof(AssemblyMarker).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Spec)) && !type.IsAbstract)
        let checks = (Spec)Activator.CreateInstance(spec)!
        from type in typeof(Checks).Assembly.GetTypes()
        where type.IsClass && !type.IsAbstract && checks.Contract.IsAssignableFrom(type)
        select (checks, type)).Single();

    private static IEnumerable<TestCaseData> OfTheKata() => Found.Spec.Accept(new Cases());

    [TestCaseSource(nameof(OfTheKata))]
    public void Check(Func<string?> run) => Assert.That(run(), Is.Null);

    private sealed class Cases : ISpecVisitor<IEnumerable<TestCaseData>>
    {
        public IEnumerable<TestCaseData> Visit<TContract>(Spec<TContract> spec) where TContract : class => spec.Checks.Select(check =>
            new TestCaseData(() => InProcess.Run(check, InProcess.KataOf(spec), () => (TContract)Activator.CreateInstance(Found.Submission)!)).SetName(check.Id));
    }
}
