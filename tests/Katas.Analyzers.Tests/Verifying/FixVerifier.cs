using System.Collections.Immutable;
using Katas.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Katas.Analyzers.Tests.Verifying;

/// <summary>Does what an editor does when somebody takes up a fix: before and after, and that what comes out still compiles.</summary>
internal sealed class FixVerifier(RuleFix fix)
{
    private string Id => fix.FixableDiagnosticIds.Single();

    /// <summary>Every finding of the rule in the source is mended at once, and none is left.</summary>
    /// <param name="before">The source.</param>
    /// <param name="after">What it has to become.</param>
    /// <param name="compilerErrors">Ids of compiler errors that what comes out cannot do without.</param>
    public void Turns(string before, string after, params string[] compilerErrors)
    {
        var actual = Apply(before, all: true);
        Assert.That(actual, Is.EqualTo(after));
        Assert.That(Found(actual), Is.Empty, "findings that the fix leaves");
        var errors = SubmissionCompilation.Of(actual, allowUnsafe: true).Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !compilerErrors.Contains(diagnostic.Id));
        Assert.That(errors, Is.Empty, "errors of the compiler");
    }

    /// <summary>The same in a sample, of which one place is changed.</summary>
    public void Turns(Sample sample, string old, string before, string after) => Turns(sample.With(old, before), sample.With(old, after));

    /// <summary>The rule has something to say, and the editor offers nothing.</summary>
    public void IsNotOffered(string source)
    {
        Assert.That(Found(source), Is.Not.Empty, "findings of the rule");
        Assert.That(Apply(source, all: false), Is.EqualTo(source));
    }

    public void IsNotOffered(Sample sample, string old, string replacement) => IsNotOffered(sample.With(old, replacement));

    private ImmutableArray<Diagnostic> Found(string source)
    {
        var (compilation, tree) = SubmissionCompilation.Of(source, allowUnsafe: true);
        return [.. SubmissionPolicy.CheckWritten(compilation, tree, CancellationToken.None).AddRange(SubmissionAdvice.Of(compilation, tree, CancellationToken.None)).Where(diagnostic => diagnostic.Id == Id)];
    }

    private string Apply(string source, bool all)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Submission", "Submission", LanguageNames.CSharp,
            compilationOptions: SubmissionCompilation.Of(source, allowUnsafe: true).Compilation.Options, parseOptions: SubmissionCompilation.Of(source).Tree.Options,
            metadataReferences: SubmissionCompilation.Of(source).Compilation.References));
        workspace.AddDocument(project.Id, "Usings.cs", SourceText.From(SubmissionCompilation.Usings));
        var document = workspace.AddDocument(project.Id, "Solution.cs", SourceText.From(source, System.Text.Encoding.UTF8));
        return ApplyAsync(document, all).GetAwaiter().GetResult();
    }

    private async Task<string> ApplyAsync(Document document, bool all)
    {
        var source = (await document.GetTextAsync()).ToString();
        var found = Found(source);
        var actions = new List<CodeAction>();
        var tree = (await document.GetSyntaxTreeAsync())!;
        var placed = found.Select(diagnostic => Diagnostic.Create(diagnostic.Descriptor, Location.Create(tree, diagnostic.Location.SourceSpan))).ToImmutableArray();
        foreach (var diagnostic in placed)
            await fix.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        if (actions.Count == 0) return source;
        var action = all
            ? await fix.GetFixAllProvider().GetFixAsync(new(document, fix, FixAllScope.Document, actions[0].EquivalenceKey!, fix.FixableDiagnosticIds, new Known(placed), CancellationToken.None))
            : actions[0];
        var changed = (await action!.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync()).ToString();
    }

    private sealed class Known(IEnumerable<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
