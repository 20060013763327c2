using Katas.Core.Reporting;

namespace Katas.Cli.Runs;

/// <summary>Where the reports for machines go; <c>-</c> is the standard output.</summary>
internal sealed record ReportFiles(string? Json, string? Markdown, string? Csv, string? Sarif = null)
{
    private const string StandardOutput = "-";

    private IReadOnlyList<string> All => [.. new[] { Json, Markdown, Csv, Sarif }.OfType<string>()];

    /// <summary>Whether one of them takes the standard output, so that what people read must go elsewhere.</summary>
    public bool TakeStandardOutput => All.Contains(StandardOutput);

    /// <summary>Finds out before anything is graded that a report could not be written.</summary>
    public void Validate(CommandContext context)
    {
        if (All.Count(path => path == StandardOutput) > 1) throw new UsageException("Only one report can go to '-', the standard output.");
        foreach (var path in All.Where(path => path != StandardOutput))
        {
            var full = context.FullPath(path);
            if (Directory.Exists(full)) throw new UsageException($"'{path}' is a folder: name a file for the report.");
            if (Path.GetDirectoryName(full) is { } folder && !Directory.Exists(folder)) throw new UsageException($"There is no folder '{folder}' to write '{path}' in.");
        }
    }

    public void Write(GradeReport report, Texts texts, CommandContext context)
    {
        Write(stream => JsonReport.Write(report, stream), stream => MarkdownReport.Write(report, stream, texts), context);
        Write(Csv, context, stream => CsvReport.Write(report, stream));
        Write(Sarif, context, stream => SarifReport.Write(report, stream));
    }

    public void Write(Action<Stream> json, Action<Stream> markdown, CommandContext context)
    {
        Write(Json, context, json);
        Write(Markdown, context, markdown);
    }

    private static void Write(string? path, CommandContext context, Action<Stream> write)
    {
        if (path is null) return;
        using var whole = new MemoryStream();
        write(whole);
        whole.Position = 0;
        using var target = path == StandardOutput ? context.OpenOutput() : File.Create(context.FullPath(path));
        whole.CopyTo(target);
    }
}
