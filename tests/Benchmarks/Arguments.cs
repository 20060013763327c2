using System.Globalization;

namespace Katas.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        usage: dotnet run -c Release --project tests/Benchmarks -- VERB [OPTIONS]

        How fast verdicts are, beside 'dotnet test' of an equal NUnit project, is what 'kata bench --self' tells.

          profile    where the time of a warm verdict goes, correctness alone
          advice     what the teaching rules take for a submission, warm
          isolation  what each level of isolation adds to the start of a worker
          speed      each model solution timed against itself, idle and with every core busy: how often the interval holds 1
          witness    another right answer beside the model solution, as the judge times it and by BenchmarkDotNet: the same ratio within 10 %; takes -p:Witness=true
          models     the model solutions beside PyTorch with one thread
          agreement  how far oracle and TorchSharp agree, on the model solutions and on every known mistake (docs/gpu.md)

          --kata NAME        only this kata; may be repeated (default: all)
          --repeats N        how often each thing is measured (default: 7)
          --runs N           how often each model solution is timed against itself under each load (default: 40; a short form: 5)
          --python PATH      a Python that has torch (default: /usr/bin/python3)
          --device DEVICE    where TorchSharp computes: auto, cpu, cuda or cuda:N (default: auto)
          --tool DIR         a published tool (default: artifacts/tool, which ./kata builds first where it is out of date)
        """;

    public required string Verb { get; init; }

    public IReadOnlyList<string> Katas { get; init; } = [];

    public int Repeats { get; init; } = 7;

    public int Runs { get; init; } = 40;

    public string Python { get; init; } = "/usr/bin/python3";

    public string Device { get; init; } = "auto";

    public string? Tool { get; init; }

    /// <summary>Null where the command line is wrong; then the mistake says why.</summary>
    public static Arguments? Parse(IReadOnlyList<string> words, out string mistake)
    {
        mistake = "";
        if (words is not ["profile" or "advice" or "isolation" or "speed" or "witness" or "models" or "agreement", ..])
        {
            mistake = words.Count == 0 ? "" : $"'{words[0]}' is not a verb.";
            return null;
        }

        var arguments = new Arguments { Verb = words[0] };
        for (var i = 1; i < words.Count; i += 2)
        {
            if (arguments.With(words[i], i + 1 < words.Count ? words[i + 1] : null) is not { } more)
            {
                mistake = $"'{string.Join(' ', words.Skip(i).Take(2))}' is not understood.";
                return null;
            }

            arguments = more;
        }

        return arguments;
    }

    private Arguments? With(string option, string? value) => (option, value) switch
    {
        (_, null) => null,
        ("--kata", _) => this with { Katas = [.. Katas, value] },
        ("--repeats", _) => Count(value) is { } repeats ? this with { Repeats = repeats } : null,
        ("--runs", _) => Count(value) is { } runs ? this with { Runs = runs } : null,
        ("--python", _) => this with { Python = value },
        ("--device", _) => this with { Device = value },
        ("--tool", _) => this with { Tool = value },
        _ => null,
    };

    private static int? Count(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1 ? count : null;
}
