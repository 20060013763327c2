using System.Globalization;
using Katas.Core.Reporting;
using Katas.Core.Verification;
using Spectre.Console;

namespace Katas.Cli.Rendering;

/// <summary>Findings about katas for people: a table, what is missing, and the mutants that no check fails with their diff.</summary>
internal sealed class VerificationView(IAnsiConsole console)
{
    public void Write(IReadOnlyList<KataFindings> findings)
    {
        console.Write(Table(findings));
        foreach (var each in findings) WriteDetails(each);
    }

    // Columns are measures, rows katas; turned round, since fourteen columns fit no terminal.
    private static Table Table(IReadOnlyList<KataFindings> findings)
    {
        var rows = findings.Select(VerificationRow.Of).ToArray();
        var table = new Table { Border = TableBorder.Rounded, UseSafeBorder = true };
        table.AddColumn(new TableColumn(new Text(VerificationRow.Headings[0], Styles.Title)));
        foreach (var row in rows) table.AddColumn(new TableColumn(new Text(row[0], Styles.Title)));
        for (var i = 1; i < VerificationRow.Headings.Count; i++) table.AddRow([new Text(VerificationRow.Headings[i]), .. rows.Select(row => new Text(row[i]))]);
        return table;
    }

    private void WriteDetails(KataFindings findings)
    {
        var missing = Fitness.Missing(findings);
        var mutation = findings.Mutation;
        Line(findings.Kata, Styles.Title);
        foreach (var sentence in missing) Line($"  missing: {sentence}", Styles.Bad);
        if (missing.Count == 0) Line(findings.Plan.IsQuick ? "  Nothing is missing, as far as a quick look shows." : "  Fit to publish.", Styles.Good);
        Line(string.Create(
            CultureInfo.InvariantCulture,
            $"  {mutation.All} mutants; of those tried {mutation.Stillborn} do not compile and {mutation.Killed} fail a check, {mutation.TimedOut} by not ending."));
        if (mutation.Explored > 0) Line(string.Create(CultureInfo.InvariantCulture, $"  Survivors were compared with the model on {mutation.Explored} answers beyond the checks."));
        foreach (var survivor in mutation.Survivors.OrderBy(each => Order(each.Fate)).ThenBy(each => each.Text.Line)) WriteSurvivor(survivor);
        console.WriteLine();
    }

    private void WriteSurvivor(Survivor survivor)
    {
        Line($"  {Word(survivor.Fate)}, {survivor.Mutator}, in {survivor.Text.Member}, line {survivor.Text.Line.ToString(CultureInfo.InvariantCulture)}", StyleOf(survivor.Fate));
        Line($"    - {survivor.Text.Before}");
        Line($"    + {survivor.Text.After}");
        if (Words(survivor.Fate) is { } words) Line($"    {words}", Styles.Aside);
    }

    private void Line(string text, Style? style = null) => console.Write(new UnbrokenLine(SafeText.TerminalLineAsIs(text), style ?? Style.Plain));

    private static int Order(SurvivorFate fate) => fate switch { SurvivorFate.Unexplained => 0, SurvivorFate.Explained => 1, _ => 2 };

    private static string Word(SurvivorFate fate) => fate switch
    {
        SurvivorFate.Unexplained => "survives",
        SurvivorFate.Explained => "explained",
        _ => "equivalent",
    };

    private static string? Words(SurvivorFate fate) => fate switch
    {
        SurvivorFate.Unexplained(var difference) => difference,
        SurvivorFate.Explained(var why) => why,
        _ => null,
    };

    private static Style StyleOf(SurvivorFate fate) => fate switch
    {
        SurvivorFate.Unexplained => Styles.Bad,
        SurvivorFate.Explained => Styles.Undecided,
        _ => Styles.Aside,
    };
}
