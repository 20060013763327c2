using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Katas.Testing.Corpus;

/// <summary>
/// Writes a source as somebody else would: other names for everything that is its own, members the other way round, compound assignments written out, the sides
/// of sums and products exchanged, blocks around single statements, and no comments. What it computes stays the same.
/// </summary>
public sealed class Restyling : CSharpSyntaxRewriter
{
    private const string Mark = "line";
    private readonly SemanticModel _model;
    private readonly Dictionary<ISymbol, string> _names = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _kept;
    private readonly HashSet<string> _taken;

    private Restyling(SemanticModel model)
    {
        _model = model;
        // Names that others call by stay: of arguments that are handed by name, and those that tuples take over.
        var nodes = model.SyntaxTree.GetRoot().DescendantNodesAndTokens().ToArray();
        _kept = [.. nodes.Select(node => node.AsNode()).OfType<NameColonSyntax>().Select(name => name.Name.Identifier.Text),
            .. nodes.Select(node => node.AsNode()).OfType<TupleExpressionSyntax>().SelectMany(tuple => tuple.Arguments).Select(argument => argument.Expression).OfType<IdentifierNameSyntax>().Select(name => name.Identifier.Text)];
        _taken = [.. nodes.Where(node => node.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.AsToken().ValueText)];
    }

    /// <summary>The source in another style, and where lines of the original are in it.</summary>
    /// <param name="compilation">What the source compiles in.</param>
    /// <param name="tree">The source, a tree of that compilation.</param>
    public static (string Source, Func<IEnumerable<int>, IEnumerable<int>> Moved) Of(Compilation compilation, SyntaxTree tree)
    {
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

    /// <inheritdoc/>
    public override SyntaxToken VisitToken(SyntaxToken token)
    {
        var bare = token.WithoutTrivia();
        if (!token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is null) return bare;
        return NameOf(token) is { } name ? bare.CopyAnnotationsTo(Identifier(name)) : bare;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node)
    {
        var visited = (ClassDeclarationSyntax)base.VisitClassDeclaration(node)!;
        // Initializers of fields and properties run in their order.
        return visited.WithMembers([.. visited.Members.Where(member => member is not (FieldDeclarationSyntax or PropertyDeclarationSyntax)).Reverse(), .. visited.Members.Where(member => member is FieldDeclarationSyntax or PropertyDeclarationSyntax)]);
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        var visited = (AssignmentExpressionSyntax)base.VisitAssignmentExpression(node)!;
        var kind = node.Kind() switch
        {
            SyntaxKind.AddAssignmentExpression => SyntaxKind.AddExpression,
            SyntaxKind.SubtractAssignmentExpression => SyntaxKind.SubtractExpression,
            SyntaxKind.MultiplyAssignmentExpression => SyntaxKind.MultiplyExpression,
            SyntaxKind.DivideAssignmentExpression => SyntaxKind.DivideExpression,
            _ => SyntaxKind.None,
        };
        // Written out, the target is evaluated twice: only where that does nothing.
        return kind == SyntaxKind.None || !IsPlain(node.Left) || !IsSameNumber(node.Left, node.Right)
            ? visited
            : AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, visited.Left, BinaryExpression(kind, Unmarked(visited.Left), ParenthesizedExpression(visited.Right)));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var visited = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        return node.Kind() is SyntaxKind.AddExpression or SyntaxKind.MultiplyExpression && IsNumber(node.Left) && IsNumber(node.Right) && IsPlain(node.Left) && IsPlain(node.Right)
            ? visited.WithLeft(AsOperand(visited.Right)).WithRight(AsOperand(visited.Left))
            : visited;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitForStatement(ForStatementSyntax node)
    {
        var visited = (ForStatementSyntax)base.VisitForStatement(node)!;
        return visited.Statement is BlockSyntax ? visited : visited.WithStatement(Block(visited.Statement));
    }

    private static ExpressionSyntax AsOperand(ExpressionSyntax operand) =>
        operand is IdentifierNameSyntax or ElementAccessExpressionSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax or LiteralExpressionSyntax ? operand : ParenthesizedExpression(operand);

    // The same again, of which one occurrence tells the line.
    private static ExpressionSyntax Unmarked(ExpressionSyntax again) => again.ReplaceTokens(again.DescendantTokens(), (token, _) => token.WithoutAnnotations(Mark));

    private bool IsNumber(ExpressionSyntax node) => _model.GetTypeInfo(node).Type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Int32 or SpecialType.System_Int64;

    private bool IsSameNumber(ExpressionSyntax left, ExpressionSyntax right) =>
        IsNumber(left) && SymbolEqualityComparer.Default.Equals(_model.GetTypeInfo(left).Type, _model.GetTypeInfo(right).Type);

    private static bool IsPlain(ExpressionSyntax node) => !node.DescendantNodesAndSelf().Any(inner =>
        inner is InvocationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax or DeclarationExpressionSyntax
        || inner.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression);

    private string? NameOf(SyntaxToken token)
    {
        var symbol = token.Parent switch
        {
            SimpleNameSyntax name => _model.GetSymbolInfo(name).Symbol,
            VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ParameterSyntax or ForEachStatementSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax or EnumMemberDeclarationSyntax => _model.GetDeclaredSymbol(token.Parent),
            _ => null,
        };
        symbol = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol)?.OriginalDefinition;
        if (symbol is null || !IsOwn(symbol) || _kept.Contains(symbol.Name) || !symbol.Locations.Any(location => location.SourceTree == token.SyntaxTree) || token.Parent?.Parent is NameColonSyntax) return null;
        if (!_names.TryGetValue(symbol, out var renamed)) _names.Add(symbol, renamed = Fresh($"v{_names.Count}"));
        return renamed;
    }

    // What a contract, a record or a tuple names stays. Parameters may be called anything.
    private static bool IsOwn(ISymbol symbol) => symbol switch
    {
        ILocalSymbol => true,
        IFieldSymbol field => field is { AssociatedSymbol: null, ContainingType.IsTupleType: false },
        IParameterSymbol parameter => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.AnonymousFunction },
        IMethodSymbol method => method is { DeclaredAccessibility: Accessibility.Private or Accessibility.NotApplicable, MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction, IsPartialDefinition: false, PartialDefinitionPart: null },
        _ => false,
    };

    private string Fresh(string name) => _taken.Contains(name) ? Fresh($"{name}x") : name;
}
