using Katas.Cli.Rendering;
using Katas.Core;
using Katas.Core.Packs;
using Katas.Core.Reporting;
using Katas.Core.Verification;

namespace Katas.Cli.Runs;

/// <summary>One run of <c>kata verify</c>: succeeds where nothing is missing.</summary>
internal sealed class VerifyRun(CommandContext context, VerifyRequest request)
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        request.Reports.Validate(context);
        var pack = Packs.Open(request.Pack, context);
        var katas = Chosen(pack);
        if (katas.FirstOrDefault(kata => kata is not { Spec: not null, ReferenceFolder: not null }) is { } bare)
        {
            throw new UsageException(
                $"The pack '{pack.Folder}' holds no checks or no reference answers for {bare.Name}: verifying takes the full pack. In a checkout './kata verify' has it; else name one with --pack.");
        }

        List<KataFindings> findings = [];
        await using (var verification = new KataVerification(pack, context.Layout))
        {
            foreach (var kata in katas)
                findings.Add(await verification.VerifyAsync(kata, request.Plan, new Announced(context.Error, kata.Name), cancellation));
        }

        request.Reports.Write(
            json => VerificationDocument.Write(findings, json), markdown => VerificationMarkdown.Write(findings, markdown), context);
        var people = request.Reports.TakeStandardOutput ? Terminal.For(context.Error, context.ErrorIsTerminal) : Terminal.For(context.Output, context.OutputIsTerminal);
        new VerificationView(people).Write(findings);
        return findings.Any(each => Fitness.Missing(each).Count > 0) ? ExitCode.NotAllPassed : ExitCode.AllPassed;
    }

    private IReadOnlyList<Kata> Chosen(Pack pack) => request switch
    {
        { All: true, Katas.Count: > 0 } => throw new UsageException("Name katas, or say --all, not both."),
        { All: true } => pack.Katas,
        { Katas: [] } => throw new UsageException("Say which kata: 'kata verify KATA', or 'kata verify --all'. 'kata list' shows them."),
        _ => [.. request.Katas.Select(pack.Known).Distinct()],
    };

    // A run takes minutes; on the error stream, so that a table in a file stays a table.
    private sealed class Announced(TextWriter writer, string kata) : IProgress<string>
    {
        public void Report(string value) => writer.WriteLine($"{kata}: {value}");
    }
}
