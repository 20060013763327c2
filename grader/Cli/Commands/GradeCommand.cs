using System.CommandLine;
using Katas.Cli.Runs;
using Katas.Core.Execution;
using Katas.Core.Peers;
using Katas.Core.Reporting;

namespace Katas.Cli.Commands;

/// <summary><c>kata grade</c>: the verdict on files, folders, or all stubs of the repository.</summary>
internal static class GradeCommand
{
    private static readonly string[] Feedbacks = [.. Enum.GetNames<Feedback>().Select(name => name.ToLowerInvariant())];
    private static readonly string[] Isolations = [.. Enum.GetNames<IsolationDemand>().Select(name => name.ToLowerInvariant())];

    public static Command Define(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.ZeroOrMore, Description = "Files or folders. Default: all stubs of the repository." };
        var kata = new Option<string>("--kata") { Description = "Grades against this kata instead of the one whose contract is implemented.", HelpName = "KATA" };
        var checks = Options.Several("--check", "ID", "Runs only these checks.");
        var seed = new Option<string>("--seed") { Description = "The seed of the random cases. Default: a seed that failed before, else a fresh one, which is printed.", HelpName = "SEED" };
        var required = Options.Several("--require", "KATA", "These katas must have been handed in, and passed.");
        var parallel = Options.Count("--parallel", "How many files are graded at once.");
        var language = Options.Language();
        var json = ReportTo("--json", "a JSON report (kata/result/v1)");
        var markdown = ReportTo("--markdown", "a Markdown summary");
        var csv = ReportTo("--csv", "a table with a row per submitter and kata");
        var sarif = ReportTo("--sarif", "what the compiler and the rules say of the source (SARIF 2.1.0)");
        var feedback = new Option<string>("--feedback") { Description = "How much is told: full (default), counterexample (no advice on the source) or verdict (no failures either).", HelpName = "LEVEL" };
        var isolation = new Option<string>("--isolation") { Description = "auto (default: the strongest that works here), process, sealed or namespaced.", HelpName = "LEVEL" };
        var speed = new Option<bool>("--speed") { Description = "Times what passes beside the model solution, or with --against beside that reference; takes a few seconds a file." };
        var profile = new Option<bool>("--profile") { Description = "Of one file, shows the source with the steps of each line at a large size in its margin, whether or not it passes." };
        var against = new Option<string>("--against") { Description = "Holds answers against a second reference beside the oracle: torch, where TorchSharp was built in.", HelpName = "REFERENCE" };
        var device = new Option<string>("--device") { Description = "Where TorchSharp computes, the reference and submissions on its tensors: auto (default: a GPU where one works and isolation allows it), cpu, cuda or cuda:N.", HelpName = "DEVICE" };
        var allowTf32 = new Option<bool>("--allow-tf32") { Description = "On a GPU, lets TorchSharp make products of float32 with the ten bits of TF32. Faster, and not what tolerances are made for." };
        var pack = Options.Pack();
        var noCache = new Option<bool>("--no-cache") { Description = "Of several files, grades those again too that were graded before under the same seed, and begins an interrupted run anew." };
        var debug = new Option<bool>("--debug") { Description = "Prints the process id and waits for a debugger; no deadline, nothing recorded." };

        var command = new Command("grade", "Grades files, folders, or without a path every stub of the repository.")
        {
            paths, kata, checks, seed, required, parallel, language, json, markdown, csv, sarif, feedback, isolation, speed, profile, against, device, allowTf32, pack, noCache, debug,
        };
        command.SetAction((parsed, cancellation) => new GradeRun(context, new()
        {
            Paths = parsed.GetValue(paths) ?? [],
            Kata = parsed.GetValue(kata),
            Checks = parsed.GetValue(checks) ?? [],
            Seed = parsed.GetValue(seed),
            Required = parsed.GetValue(required) ?? [],
            Parallel = parsed.GetValue(parallel),
            Language = Languages.Choose(parsed.GetValue(language), context.Culture),
            Reports = new(parsed.GetValue(json), parsed.GetValue(markdown), parsed.GetValue(csv), parsed.GetValue(sarif)),
            Feedback = FeedbackOf(parsed.GetValue(feedback)),
            Isolation = IsolationOf(parsed.GetValue(isolation)),
            Speed = parsed.GetValue(speed),
            Profile = parsed.GetValue(profile),
            AgainstTorch = IsTorch(parsed.GetValue(against)),
            Device = DeviceOf(parsed.GetValue(device)),
            AllowTf32 = parsed.GetValue(allowTf32),
            Pack = parsed.GetValue(pack),
            NoCache = parsed.GetValue(noCache),
            Debug = parsed.GetValue(debug),
        }).RunAsync(cancellation));
        return command;
    }

    private static Option<string> ReportTo(string name, string what) => new(name) { Description = $"Writes {what} to this file; '-' is the standard output.", HelpName = "FILE" };

    private static Feedback FeedbackOf(string? level)
    {
        if (level is null) return Feedback.Full;
        return Feedbacks.Contains(level, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<Feedback>(level, ignoreCase: true) : throw UsageException.NoSuch("level of feedback", level, Feedbacks);
    }

    private static bool IsTorch(string? reference) => reference switch
    {
        null => false,
        TorchPeer.Name => true,
        _ => throw UsageException.NoSuch("reference", reference, [TorchPeer.Name]),
    };

    private static DeviceDemand? DeviceOf(string? device) => device is null ? null : DeviceDemand.Read(device) ?? throw UsageException.NoSuch("device", device, DeviceDemand.Choices);

    private static IsolationDemand IsolationOf(string? level)
    {
        if (level is null) return IsolationDemand.Auto;
        return Isolations.Contains(level, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<IsolationDemand>(level, ignoreCase: true)
            : throw UsageException.NoSuch("isolation level", level, Isolations);
    }
}
