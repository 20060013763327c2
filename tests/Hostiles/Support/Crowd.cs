using Katas.Authoring;
using Katas.Core;
using Katas.Core.Execution;
using Katas.Core.Judging;
using Katas.Core.Packs;
using Katas.Core.Scoring;
using Katas.Core.Submissions;
using Katas.Core.Tests.Support;
using Katas.Protocol.Compiler;

namespace Hostiles.Support;

/// <summary>
/// Submissions as they come from a large and partly hostile class: right answers of every kata, and in every fifth place an attack, handed in as it is or, in
/// turn, past the policy onto the judge's own workers.
/// </summary>
internal sealed class Crowd(Grading judge, Target target)
{
    private readonly Dictionary<Attack, CompilerReply.Compiled> _compiled = [];
    private readonly Dictionary<string, string> _alone = [];

    /// <summary>One member: does something with the judge and says what went wrong, or null.</summary>
    public delegate Task<string?> Member();

    /// <summary>So many, always the same; with at most so many of the sources that take the compiler to its limits.</summary>
    public async Task<IReadOnlyList<(string Name, Member Member)>> GatherAsync(int count, int bombs)
    {
        var honest = Judges.Pack.Katas.SelectMany(RightAnswers).ToArray();
        foreach (var (kata, path) in honest) _alone[path] = await GradeAsync(kata, path);

        var attacks = Attack.All.Where(attack => judge.Isolation is not Isolation.Process || !attack.BreachesAProcess).ToArray();
        var sources = Attack.Sources.Where(source => !source.IsBomb).Concat(Attack.Sources.Where(source => source.IsBomb).Take(bombs)).ToArray();
        foreach (var attack in attacks) _compiled[attack] = Unguarded.Compile(attack.Kata, attack.Armed(target));

        return [.. Enumerable.Range(0, count).Select(i => (i % 5, i / 5 % 3) switch
        {
            (4, 0) => Past(attacks[i / 15 % attacks.Length]),
            (4, 1) => HandedIn(attacks[i / 15 % attacks.Length]),
            (4, _) => HandedIn(sources[i / 15 % sources.Length]),
            _ => Honest(honest[(i - (i / 5)) % honest.Length]),
        })];
    }

    private (string, Member) Honest((Kata Kata, string Path) answer) => ($"{answer.Kata.Name}/{Path.GetFileName(answer.Path)}", async () =>
        await GradeAsync(answer.Kata, answer.Path) is var report && report == _alone[answer.Path] ? null : $"{report}, and alone {_alone[answer.Path]}");

    private (string, Member) HandedIn(Attack attack)
    {
        return ($"{attack.Name} as it is", JudgedAsync);

        async Task<string?> JudgedAsync()
        {
            var folder = Directory.CreateDirectory(Path.Combine(Judges.Folder, Guid.NewGuid().ToString("N")));
            var path = Path.Combine(folder.FullName, attack.FileName);
            await File.WriteAllTextAsync(path, attack.Armed(target));
            var report = await judge.GradeAsync(new Submission(path), Graded.Options(AttackTests.Limits, [.. attack.Checks]));
            folder.Delete(recursive: true);
            return attack.UnderThePolicy.Contains(report.Verdict) ? null : report.Told();
        }
    }

    private (string, Member) Past(Attack attack)
    {
        return ($"{attack.Name} past the policy", RunAsync);

        async Task<string?> RunAsync()
        {
            var spec = Judges.Pack.Find(attack.Kata)!.Spec!;
            using var runner = CheckRunner.For(spec, attack.Kata, _compiled[attack], judge.Workers, Graded.Options(AttackTests.Limits));
            var runs = new List<CheckRun>();
            foreach (var check in spec.Checks.Where(check => attack.Checks.Contains(check.Id))) runs.Add(await runner.RunAsync(check));
            var ran = new Ran(runs);
            return runs.Count == 0 || (attack.Verdicts.Contains(ran.Verdict) && !ran.Printed.Contains(Attack.Breach, StringComparison.Ordinal)) ? null : ran.ToString();
        }
    }

    private async Task<string> GradeAsync(Kata kata, string path)
    {
        var examples = kata.Spec!.Checks.Where(check => check.Category == CheckCategory.Example).Select(check => check.Id);
        var report = await judge.GradeAsync(new Submission(path), Graded.Options(AttackTests.Limits, [.. examples]));
        return $"{report.Verdict} {report.Score} {string.Join(' ', report.Checks.Select(check => check.Verdict))}";
    }

    private static IEnumerable<(Kata Kata, string Path)> RightAnswers(Kata kata)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "pack", "reference", kata.Name);
        return Directory.EnumerateFiles(Path.Combine(folder, "right"), "*.cs").Order(StringComparer.Ordinal).Prepend(Path.Combine(folder, "Solution.cs")).Select(path => (kata, path));
    }
}
