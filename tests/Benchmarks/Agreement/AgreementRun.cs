using Katas.Authoring;
using Katas.Benchmarks.Measuring;
using Katas.Core;
using Katas.Core.Packs;
using Katas.Core.Peers;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Submissions;

namespace Katas.Benchmarks.Agreement;

/// <summary>
/// How far the oracle and the references on TorchSharp agree: on the model solutions by kind of check, and whether each known mistake would be judged alike by
/// either alone.
/// </summary>
internal static class AgreementRun
{
    private const string Seed = "agreement";

    /// <summary>False where they disagree anywhere, or a model solution does not pass.</summary>
    public static async Task<bool> MeasureAsync(Arguments arguments, TextWriter output)
    {
        var tool = PublishedTool.Find(arguments.Tool);
        await using var peer = TorchPeer.Open(tool.Layout, TorchDevice.Choose(tool.Layout, DeviceDemand.Read(arguments.Device) ?? throw new Unmeasurable($"'{arguments.Device}' is no device"), allowTf32: false));
        await using var judge = new Grading(tool.Pack, tool.Layout, workersAhead: 1, peer: peer);
        output.WriteLine($"{Machine.Description}. {peer.Description}. Errors as multiples of what an answer may be off the oracle's; the last column absolute.");

        List<ModelAgreement> models = [];
        List<MistakeAgreement> mistakes = [];
        foreach (var kata in tool.Katas(arguments.Katas))
        {
            var model = await GradeAsync(kata, Answers.Model(kata));
            if (model.Against is { Checks: 0 }) continue;
            if (model.Verdict != Verdict.Passed) throw new Unmeasurable($"the model solution of {kata.Name} ended as {model.Verdict}: {model.Checks.FirstOrDefault(check => check.Failed)?.Message}");
            models.AddRange(ModelAgreement.Of(kata, model));
            Console.Error.WriteLine($"{kata.Name}: {Answers.Wrong(kata).Count} mistakes ...");
            foreach (var wrong in Answers.Wrong(kata)) mistakes.Add(MistakeAgreement.Of(kata, wrong, await GradeAsync(kata, wrong)));
        }

        Table.Write(output, ModelAgreement.Head, [.. models.Select(each => each.Row)]);
        Table.Write(output, MistakeAgreement.Head, [.. mistakes.GroupBy(each => each.Kata).Select(MistakeAgreement.Row)]);
        foreach (var otherwise in mistakes.SelectMany(each => each.Otherwise)) output.WriteLine(otherwise);
        return mistakes.All(each => each.Otherwise.Count == 0);

        Task<SubmissionReport> GradeAsync(Kata kata, string file) => judge.GradeAsync(new Submission(file), new()
        {
            Seed = Seed,
            Kata = kata.Name,
            Against = peer.Description,
            Checks = [.. kata.Spec!.Checks.Where(check => check is not IGrowthCheck).Select(check => check.Id)],
        });
    }
}
