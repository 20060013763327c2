namespace Katas.Protocol.Compiler;

/// <summary>A diagnostic at its place in the submission: lines and columns from 1, 0 where it has none.</summary>
/// <param name="Id">For instance <c>CS1002</c> or <c>KATA0001</c>.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Message">As the compiler or the analyzer says it, in English.</param>
/// <param name="Line">First line.</param>
/// <param name="Column">First column.</param>
/// <param name="EndLine">Last line.</param>
/// <param name="EndColumn">The column after the last character.</param>
/// <param name="Help">A page to read, or null.</param>
public sealed record SourceDiagnostic(
    string Id, string Severity, string Message, int Line, int Column, int EndLine, int EndColumn, string? Help)
{
    private const int FewestBytes = 8 * sizeof(int);

    internal static void Write(WireWriter writer, IReadOnlyList<SourceDiagnostic> diagnostics)
    {
        writer.Int32(diagnostics.Count);
        foreach (var diagnostic in diagnostics)
        {
            writer.Text(diagnostic.Id);
            writer.Text(diagnostic.Severity);
            writer.Text(diagnostic.Message);
            writer.Int32(diagnostic.Line);
            writer.Int32(diagnostic.Column);
            writer.Int32(diagnostic.EndLine);
            writer.Int32(diagnostic.EndColumn);
            writer.OptionalText(diagnostic.Help);
        }
    }

    internal static SourceDiagnostic[] ReadAll(ref WireReader reader)
    {
        // The optional help is one byte where absent, hence three less.
        var diagnostics = new SourceDiagnostic[reader.Count(FewestBytes - 3)];
        for (var i = 0; i < diagnostics.Length; i++)
        {
            diagnostics[i] = new(
                reader.Text(), reader.Text(), reader.Text(), reader.Int32(), reader.Int32(), reader.Int32(), reader.Int32(), reader.OptionalText());
        }

        return diagnostics;
    }
}
