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

    public static IReadOnlyList<LocalResult> Run(string kata, string file, string seed, Smallness? smallness = null)
    {
        var type = TrustedCompiler.Compile(file, SpecOf(kata).Contract);
        return Run(kata, () => Activator.CreateInstance(type)!, seed, smallness);
    }

    /// <summary>Runs every check on instances that <paramref name="create"/> makes; each must implement the kata's contract.</summary>
    public static IReadOnlyList<LocalResult> Run(string kata, Func<object> create, string seed, Smallness? smallness = null)
    {
        var spec = SpecOf(kata);
        var run = typeof(LocalJudge).GetMethod(nameof(RunTyped), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(spec.Contract);
        return (IReadOnlyList<LocalResult>)run.Invoke(null, [spec, kata, create, seed, smallness])!;
    }

    private static IReadOnlyList<LocalResult> RunTyped<TContract>(Spec<TContract> spec, string kata, Func<object> create, string seed, Smallness? smallness)
        where TContract : class =>
        [.. spec.Checks.Select(check => RunCheck(check, kata, create, seed, smallness))];

    private static LocalResult RunCheck<TContract>(Check<TContract> check, string kata, Func<object> create, string seed, Smallness? smallness) where TContract : class
    {
        var trial = new Trial<TContract>(new LocalSubjects<TContract>(create), new Generate(seed, kata, check.Id, smallness));
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

    private sealed class LocalSubjects<TContract>(Func<object> create) : ISubjects<TContract> where TContract : class
    {
        public TContract NewInstance() => (TContract)create();

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
