using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Corpus.Tests.Mistakes;

/// <summary>
/// The same program as another hand might write it: every name of its own is another, its members stand in the reverse order, sums and products of numbers
/// have their sides exchanged, compound assignments are written out, loops have braces, and the comments are gone.
/// </summary>
internal sealed class Rewriting : CSharpSyntaxRewriter
{
    private readonly SemanticModel _model;
    private readonly Dictionary<string, string> _names;

    private Rewriting(SemanticModel model, Dictionary<string, string> names)
    {
        _model = model;
        _names = names;
    }

    public static string Of(string source, IEnumerable<MetadataReference> references, string usings)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp14);
        var tree = CSharpSyntaxTree.ParseText(source, parse);
        var compilation = CSharpCompilation.Create("Rewritten", [tree, CSharpSyntaxTree.ParseText(usings, parse)], references, new(OutputKind.DynamicallyLinkedLibrary));
        var model = compilation.GetSemanticModel(tree);
        return new Rewriting(model, Names(tree.GetRoot(), model)).Visit(tree.GetRoot())!.NormalizeWhitespace("  ").ToFullString();
    }

    // What a contract, a record or a tuple names stays: parameters of the contract's methods may be called anything, so they change too.
    private static Dictionary<string, string> Names(SyntaxNode root, SemanticModel model)
    {
        var taken = root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).ToHashSet();
        var own = root.DescendantNodes().Select(node => model.GetDeclaredSymbol(node)).OfType<ISymbol>()
            .Where(symbol => symbol is ILocalSymbol or IFieldSymbol { AssociatedSymbol: null, ContainingType.IsTupleType: false } || symbol is IMethodSymbol
            {
                DeclaredAccessibility: Accessibility.Private or Accessibility.NotApplicable, MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction,
            })
            .Select(symbol => symbol.Name)
            .Distinct();
        var others = root.DescendantNodes().Select(node => model.GetSymbolInfo(node).Symbol).OfType<ISymbol>()
            .Where(symbol => symbol.DeclaringSyntaxReferences.IsEmpty || symbol is IPropertySymbol or IParameterSymbol or ITypeSymbol or IFieldSymbol { ContainingType.IsTupleType: true })
            .Select(symbol => symbol.Name)
            .ToHashSet();
        return own.Where(name => name.Length > 0 && !others.Contains(name)).Index().ToDictionary(name => name.Item, name => Fresh($"v{name.Index}"));

        string Fresh(string name) => taken.Contains(name) ? Fresh($"{name}x") : name;
    }

    public override SyntaxToken VisitToken(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) && _names.TryGetValue(token.ValueText, out var name)
        ? SyntaxFactory.Identifier(name)
        : token.WithoutTrivia();

    public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node)
    {
        var visited = (ClassDeclarationSyntax)base.VisitClassDeclaration(node)!;
        // Initialisers of fields run in their order.
        var (fields, others) = (visited.Members.Where(member => member is FieldDeclarationSyntax), visited.Members.Where(member => member is not FieldDeclarationSyntax));
        return visited.WithMembers([.. others.Reverse(), .. fields]);
    }

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var visited = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        return node.Kind() is SyntaxKind.AddExpression or SyntaxKind.MultiplyExpression && IsNumber(node.Left) && IsNumber(node.Right) && IsSimple(node.Left) && IsSimple(node.Right)
            ? visited.WithLeft(SyntaxFactory.ParenthesizedExpression(visited.Right)).WithRight(SyntaxFactory.ParenthesizedExpression(visited.Left))
            : visited;
    }

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
        return kind == SyntaxKind.None || !IsSimple(node.Left) || !SameType(node.Left, node.Right)
            ? visited
            : SyntaxFactory.AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression, visited.Left, SyntaxFactory.BinaryExpression(kind, visited.Left, SyntaxFactory.ParenthesizedExpression(visited.Right)));
    }

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node)
    {
        var visited = (ForStatementSyntax)base.VisitForStatement(node)!;
        return visited.Statement is BlockSyntax ? visited : visited.WithStatement(SyntaxFactory.Block(visited.Statement));
    }

    private bool IsNumber(ExpressionSyntax node) => _model.GetTypeInfo(node).Type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Int32;

    private bool SameType(ExpressionSyntax left, ExpressionSyntax right) =>
        IsNumber(left) && SymbolEqualityComparer.Default.Equals(_model.GetTypeInfo(left).Type, _model.GetTypeInfo(right).Type);

    private static bool IsSimple(ExpressionSyntax node) => !node.DescendantNodesAndSelf().Any(inner =>
        inner is InvocationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax or DeclarationExpressionSyntax
        || inner.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression);
}
