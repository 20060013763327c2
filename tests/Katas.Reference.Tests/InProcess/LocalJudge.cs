using System.Reflection;
using Katas.Authoring;

namespace Katas.Reference.Tests.InProcess;

/// <summary>How one check ended, in this process.</summary>
internal sealed record LocalResult(Check Check, string? Failure, double? ErrorInTolerances);

/// <summary>Runs the checks of a spec on a class in this process: the judge's logic without its isolation.</summary>
internal static class LocalJudge
{
    public static Spec SpecOf(string kata)
    {
        var type = typeof(Katas.Reference.AssemblyMarker).Assembly.GetTypes().Single(t => t.Name == $"{kata}Spec");
        return (Spec)Activator.CreateInstance(type)!;
    }

    public static IReadOnlyList<LocalResult> Run(string kata, string file, string seed)
    {
        var spec = SpecOf(kata);
        var type = TrustedCompiler.Compile(file, spec.Contract);
        var run = typeof(LocalJudge).GetMethod(nameof(RunTyped), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(spec.Contract);
        return (IReadOnlyList<LocalResult>)run.Invoke(null, [spec, kata, type, seed])!;
    }

    private static IReadOnlyList<LocalResult> RunTyped<TContract>(Spec<TContract> spec, string kata, Type type, string seed) where TContract : class =>
        [.. spec.Checks.Select(check => RunCheck(check, kata, type, seed))];

    private static LocalResult RunCheck<TContract>(Check<TContract> check, string kata, Type type, string seed) where TContract : class
    {
        var trial = new Trial<TContract>(new LocalSubjects<TContract>(type), new Generate(seed, kata, check.Id));
        double? worst = null;
        try
        {
            foreach (var expectation in check.Body(trial))
            {
                worst = Math.Max(worst ?? 0, expectation.ErrorInTolerances ?? 0);
                if (expectation is MissedExpectation missed) return new(check, missed.Message, worst);
            }
        }
        catch (Exception exception)
        {
            // A wrong answer of the corpus may throw; the judge would call that Threw.
            return new(check, exception.ToString(), double.PositiveInfinity);
        }

        return new(check, Failure: null, worst);
    }

    private sealed class LocalSubjects<TContract>(Type type) : ISubjects<TContract> where TContract : class
    {
        public TContract NewInstance() => (TContract)Activator.CreateInstance(type)!;

        public ThrownException? Capture(Action call)
        {
            try
            {
                call();
                return null;
            }
            catch (Exception exception)
            {
                return new([.. BaseTypes(exception.GetType())], exception.Message);
            }
        }

        private static IEnumerable<string> BaseTypes(Type? type)
        {
            for (; type is not null && type != typeof(object); type = type.BaseType) yield return type.FullName!;
        }
    }
}
