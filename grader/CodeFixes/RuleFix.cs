using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes;

/// <summary>
/// The fix of one rule: what to change is a pure function of the source, told in texts, so that the candidate's own layout stays. Where nothing honest can be
/// done it returns no change, and the editor offers none.
/// </summary>
public abstract class RuleFix : CodeFixProvider
{
    private readonly string _title;

    /// <param name="id">The rule whose findings it mends.</param>
    /// <param name="title">What the editor offers, as a command.</param>
    protected RuleFix(string id, string title) => (FixableDiagnosticIds, _title) = ([id], title);

    /// <summary>The rule whose findings it mends.</summary>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>Every fix may be made throughout a document, a project or a solution: no two findings of a rule overlap in what is changed.</summary>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <summary>Offers the fix for each finding that has one.</summary>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellation = context.CancellationToken;
        if (await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model) return;
        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var changes = Changes(root, diagnostic.Location.SourceSpan, model).ToArray();
            if (changes.Length == 0) continue;
            context.RegisterCodeFix(
                CodeAction.Create(_title, async stop => context.Document.WithText((await context.Document.GetTextAsync(stop).ConfigureAwait(false)).WithChanges(changes)), equivalenceKey: GetType().Name),
                diagnostic);
        }
    }

    /// <summary>What to change so that the rule has nothing more to say at a place that it reported, or nothing.</summary>
    internal abstract IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model);
}
