using Katas.Authoring;

namespace Katas.Benchmarks.Baseline;

/// <summary>Runs a check on a class of this process, as an ordinary unit test would: no worker, no compiler, no limits.</summary>
internal static class InProcess
{
    // The judge draws a seed for each run; which one it is makes no difference to the time.
    public const string Seed = "benchmark";

    /// <summary>The kata that a spec checks.</summary>
    public static string KataOf(Spec spec) => spec.GetType().Name[..^nameof(Spec).Length];

    /// <summary>Runs a check to its end; says what it missed, or null.</summary>
    public static string? Run<TContract>(Check<TContract> check, string kata, Func<TContract> create) where TContract : class
    {
        var trial = new Trial<TContract>(new Subjects<TContract>(create), new Generate(Seed, kata, check.Id));
        return check.Body(trial).OfType<MissedExpectation>().FirstOrDefault()?.Message;
    }

    private sealed class Subjects<TContract>(Func<TContract> create) : ISubjects<TContract> where TContract : class
    {
        public TContract NewInstance() => create();

        public ThrownException? Capture(Action call)
        {
            try
            {
                call();
                return null;
            }
            catch (Exception exception)
            {
                return new([.. Names(exception.GetType())], exception.Message);
            }
        }

        private static IEnumerable<string> Names(Type? type)
        {
            for (; type is not null && type != typeof(object); type = type.BaseType) yield return type.FullName!;
        }
    }
}
