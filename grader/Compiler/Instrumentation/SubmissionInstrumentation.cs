using System.Text;
using Katas.Protocol.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Katas.Compiler.Instrumentation;

/// <summary>Compiles a submission a second time, with counters in it.</summary>
internal static class SubmissionInstrumentation
{
    /// <summary>The assembly that counts, or why there is none; a submission that compiles should have one, whatever it is written in.</summary>
    /// <param name="submission">The submission with all that it is compiled with.</param>
    /// <param name="tree">The submission's own source.</param>
    /// <param name="name">The name of the class that counts.</param>
    public static CompilerReply Of(CSharpCompilation submission, SyntaxTree tree, string name)
    {
        var counters = new CounterList();
        var model = submission.GetSemanticModel(tree);
        var root = tree.GetRoot();
        var plan = WeightPlan.Of(model, root, counters);
        var counting = new CountingRewriter(model, plan, counters, name).Visit(root)!;

        var options = (CSharpParseOptions)tree.Options;
        var compilation = submission
            .ReplaceSyntaxTree(tree, CSharpSyntaxTree.Create((CSharpSyntaxNode)counting, options, tree.FilePath, Encoding.UTF8))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(CounterSource.Of(name, counters.Lines.Count), options, "Counters.cs", Encoding.UTF8));
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        return result.Success
            ? new CompilerReply.Instrumented(assembly.ToArray(), symbols.ToArray(), name, counters.Lines)
            : new CompilerReply.NotInstrumented(Reason(result.Diagnostics));
    }

    private static string Reason(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is var first
            ? $"{first.Id} on line {first.Location.GetLineSpan().StartLinePosition.Line + 1}: {first.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"
            : "";
}
