using Katas.Benchmarks;
using Katas.Benchmarks.Advising;
using Katas.Benchmarks.Agreement;
using Katas.Benchmarks.Isolating;
using Katas.Benchmarks.Models;
using Katas.Benchmarks.Profile;
using Katas.Benchmarks.Speed;

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
    var measured = arguments.Verb switch
    {
        "advice" => AdviceRun.Measure(arguments, Console.Out),
        "profile" => await ProfileRun.MeasureAsync(arguments, Console.Out),
        "speed" => await SameRun.MeasureAsync(arguments, Console.Out),
#if WITNESS
        "witness" => await Katas.Benchmarks.Witness.WitnessRun.MeasureAsync(arguments, Console.Out),
#else
        "witness" => throw new Unmeasurable("this was built without BenchmarkDotNet: call it with 'dotnet run -p:Witness=true'"),
#endif
        "agreement" => await AgreementRun.MeasureAsync(arguments, Console.Out),
        "models" => await ModelsRun.MeasureAsync(arguments, Console.Out),
        _ => IsolationRun.Measure(arguments, Console.Out),
    };
    return measured ? Done : NotMeasured;
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
