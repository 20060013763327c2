using Katas.Benchmarks;
using Katas.Benchmarks.Profile;
using Katas.Benchmarks.Verdicts;

const int Done = 0;
const int WronglyCalled = 2;
const int NotMeasured = 3;

if (Arguments.Parse(args, out var mistake) is not { } arguments)
{
    if (mistake.Length > 0) Console.Error.WriteLine(mistake);
    Console.Error.WriteLine(Arguments.Usage);
    return WronglyCalled;
}

try
{
    RequireOptimisedBuild();
    return await (arguments.Verb == "verdicts" ? VerdictsRun.MeasureAsync(arguments, Console.Out) : ProfileRun.MeasureAsync(arguments, Console.Out)) ? Done : NotMeasured;
}
catch (Exception exception) when (exception is Unmeasurable or Katas.Core.GraderUnavailableException or Katas.Core.Packs.PackException)
{
    Console.Error.WriteLine($"Could not be measured: {exception.Message}");
    return NotMeasured;
}

static void RequireOptimisedBuild()
{
#if DEBUG
    throw new Unmeasurable("this is a Debug build, in which the judge is several times slower: run it with -c Release");
#endif
}
