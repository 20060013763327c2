using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Katas.Analyzers.Tests.Corpus;

/// <summary>
/// Writes a source as somebody else would: other names for everything that is its own, members the other way round, sums spelled out, factors swapped,
/// blocks around single statements. What it computes stays the same.
/// </summary>
internal sealed class Restyling : CSharpSyntaxRewriter
{
    private const string Mark = "line";
    private readonly SemanticModel _model;
    private readonly Dictionary<ISymbol, string> _names = new(SymbolEqualityComparer.Default);

    private readonly HashSet<string> _kept;

    private Restyling(SemanticModel model)
    {
        _model = model;
        // Names that others call by stay: of arguments that are handed by name, and those that tuples take over.
        var nodes = model.SyntaxTree.GetRoot().DescendantNodes().ToArray();
        _kept = [.. nodes.OfType<NameColonSyntax>().Select(name => name.Name.Identifier.Text),
            .. nodes.OfType<TupleExpressionSyntax>().SelectMany(tuple => tuple.Arguments).Select(argument => argument.Expression).OfType<IdentifierNameSyntax>().Select(name => name.Identifier.Text)];
    }

    /// <summary>The restyled source, and where lines of the original are in it.</summary>
    public static (string Source, Func<IEnumerable<int>, IEnumerable<int>> Moved) Of(string source)
    {
        var (compilation, tree) = Verifying.SubmissionCompilation.Of(source);
        // Every token remembers its line, whatever becomes of the code around it.
        var root = tree.GetRoot();
        var marked = root.ReplaceTokens(root.DescendantTokens(), (token, _) => token.WithAdditionalAnnotations(new SyntaxAnnotation(Mark, $"{token.GetLocation().GetLineSpan().StartLinePosition.Line}")));
        var markedTree = tree.WithRootAndOptions(marked, tree.Options);
        var restyled = new Restyling(compilation.ReplaceSyntaxTree(tree, markedTree).GetSemanticModel(markedTree)).Visit(markedTree.GetRoot()).NormalizeWhitespace(eol: "\n");
        var text = restyled.ToFullString();
        var placed = CSharpSyntaxTree.ParseText(text).GetText();
        var lines = restyled.DescendantTokens().SelectMany(token => token.GetAnnotations(Mark).Select(mark => (Old: int.Parse(mark.Data!, System.Globalization.CultureInfo.InvariantCulture), New: placed.Lines.GetLineFromPosition(token.SpanStart).LineNumber))).ToLookup(item => item.Old, item => item.New);
        return (text, old => old.SelectMany(line => lines[line]).Distinct());
    }

    public override SyntaxToken VisitToken(SyntaxToken token)
    {
        var visited = base.VisitToken(token);
        if (!token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is null) return visited;
        return NameOf(token) is { } name ? visited.CopyAnnotationsTo(Identifier(visited.LeadingTrivia, name, visited.TrailingTrivia)) : visited;
    }

    public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node)
    {
        var visited = (ClassDeclarationSyntax)base.VisitClassDeclaration(node)!;
        // Fields keep their order, as their initializers run in it.
        return visited.WithMembers([.. visited.Members.Where(member => member is FieldDeclarationSyntax or PropertyDeclarationSyntax), .. visited.Members.Where(member => member is not (FieldDeclarationSyntax or PropertyDeclarationSyntax)).Reverse()]);
    }

    public override SyntaxNode? VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        var isNumber = _model.GetTypeInfo(node.Left).Type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Int64;
        var isPlain = node.Left is IdentifierNameSyntax or ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax }] };
        var visited = (AssignmentExpressionSyntax)base.VisitAssignmentExpression(node)!;
        if (!isNumber || !isPlain || node.Parent is not ExpressionStatementSyntax) return visited;
        SyntaxKind? kind = node.Kind() switch
        {
            SyntaxKind.AddAssignmentExpression => SyntaxKind.AddExpression,
            SyntaxKind.DivideAssignmentExpression => SyntaxKind.DivideExpression,
            _ => null,
        };
        return kind is null ? visited : AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, visited.Left, BinaryExpression(kind.Value, visited.Left, ParenthesizedExpression(visited.Right)));
    }

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var commutes = node.IsKind(SyntaxKind.MultiplyExpression) && _model.GetTypeInfo(node).Type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double
            && Binds(node.Left) && Binds(node.Right);
        var visited = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        return commutes ? visited.WithLeft(visited.Right).WithRight(visited.Left) : visited;
    }

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node)
    {
        var visited = (ForStatementSyntax)base.VisitForStatement(node)!;
        return visited.Statement is BlockSyntax ? visited : visited.WithStatement(Block(visited.Statement));
    }

    private static bool Binds(ExpressionSyntax operand) => operand is IdentifierNameSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or LiteralExpressionSyntax;

    private string? NameOf(SyntaxToken token)
    {
        var symbol = token.Parent switch
        {
            IdentifierNameSyntax name => _model.GetSymbolInfo(name).Symbol,
            VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ParameterSyntax or ForEachStatementSyntax => _model.GetDeclaredSymbol(token.Parent),
            _ => null,
        };
        if (symbol is not (ILocalSymbol or IFieldSymbol { AssociatedSymbol: null } or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.AnonymousFunction } })) return null;
        if (_kept.Contains(symbol.Name) || symbol is IFieldSymbol { ContainingType.IsTupleType: true } || !symbol.Locations.Any(location => location.SourceTree == token.SyntaxTree) || token.Parent?.Parent is NameColonSyntax) return null;
        if (!_names.TryGetValue(symbol, out var renamed)) _names.Add(symbol, renamed = $"v{_names.Count}");
        return renamed;
    }
}
