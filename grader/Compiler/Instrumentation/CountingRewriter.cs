using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Katas.Compiler.Instrumentation;

/// <summary>Puts a counter into every loop, function, step of an iterator and jump, and what <see cref="WeightPlan"/> says around operands.</summary>
internal sealed class CountingRewriter(
    SemanticModel model, IReadOnlyDictionary<ExpressionSyntax, List<Wrap>> wraps, CounterList counters, string counterClass) : CSharpSyntaxRewriter
{
    private readonly ExpressionSyntax _counters = ParseExpression($"global::{counterClass}");

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var visited = base.Visit(node);
        return node is ExpressionSyntax original && visited is ExpressionSyntax expression && wraps.TryGetValue(original, out var around)
            ? around.Aggregate(expression.WithoutTrivia(), Around).WithTriviaFrom(expression)
            : visited;
    }

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) =>
        Again((ForStatementSyntax)base.VisitForStatement(node)!, node.ForKeyword, loop => loop.Statement, (loop, body) => loop.WithStatement(body));

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) =>
        Again((ForEachStatementSyntax)base.VisitForEachStatement(node)!, node.ForEachKeyword, loop => loop.Statement, (loop, body) => loop.WithStatement(body));

    public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        Again((ForEachVariableStatementSyntax)base.VisitForEachVariableStatement(node)!, node.ForEachKeyword, loop => loop.Statement, (loop, body) => loop.WithStatement(body));

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) =>
        Again((WhileStatementSyntax)base.VisitWhileStatement(node)!, node.WhileKeyword, loop => loop.Statement, (loop, body) => loop.WithStatement(body));

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) =>
        Again((DoStatementSyntax)base.VisitDoStatement(node)!, node.DoKeyword, loop => loop.Statement, (loop, body) => loop.WithStatement(body));

    public override SyntaxNode? VisitGotoStatement(GotoStatementSyntax node) => Block(Hit(node), (StatementSyntax)base.VisitGotoStatement(node)!);

    public override SyntaxNode? VisitYieldStatement(YieldStatementSyntax node)
    {
        var visited = (StatementSyntax)base.VisitYieldStatement(node)!;
        // In a block of its own, what it declares would be out of sight of what follows.
        var declares = node.DescendantNodes().Any(inner => inner is VariableDesignationSyntax);
        return node.IsKind(SyntaxKind.YieldReturnStatement) && !declares ? Block(Hit(node), visited) : visited;
    }

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var method = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        return method.ExpressionBody is { } arrow
            ? method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(arrow.Expression, node.Identifier, ReturnsVoid(node)))
            : method.Body is { } body ? method.WithBody(Entered(body, node.Identifier)) : method;
    }

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        var function = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
        return function.ExpressionBody is { } arrow
            ? function.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(arrow.Expression, node.Identifier, ReturnsVoid(node)))
            : function.Body is { } body ? function.WithBody(Entered(body, node.Identifier)) : function;
    }

    public override SyntaxNode? VisitConstructorDeclaration(ConstructorDeclarationSyntax node)
    {
        var constructor = (ConstructorDeclarationSyntax)base.VisitConstructorDeclaration(node)!;
        return constructor.ExpressionBody is { } arrow
            ? constructor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(arrow.Expression, node.Identifier, returnsVoid: true))
            : constructor.Body is { } body ? constructor.WithBody(Entered(body, node.Identifier)) : constructor;
    }

    public override SyntaxNode? VisitOperatorDeclaration(OperatorDeclarationSyntax node)
    {
        var operation = (OperatorDeclarationSyntax)base.VisitOperatorDeclaration(node)!;
        return operation.ExpressionBody is { } arrow
            ? operation.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(arrow.Expression, node.OperatorToken, ReturnsVoid(node)))
            : operation.Body is { } body ? operation.WithBody(Entered(body, node.OperatorToken)) : operation;
    }

    public override SyntaxNode? VisitConversionOperatorDeclaration(ConversionOperatorDeclarationSyntax node)
    {
        var operation = (ConversionOperatorDeclarationSyntax)base.VisitConversionOperatorDeclaration(node)!;
        return operation.ExpressionBody is { } arrow
            ? operation.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(arrow.Expression, node.OperatorKeyword, returnsVoid: false))
            : operation.Body is { } body ? operation.WithBody(Entered(body, node.OperatorKeyword)) : operation;
    }

    public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node)
    {
        var property = (PropertyDeclarationSyntax)base.VisitPropertyDeclaration(node)!;
        return property.ExpressionBody is { } arrow
            ? property.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(arrow.Expression, node.Identifier))
            : property;
    }

    public override SyntaxNode? VisitIndexerDeclaration(IndexerDeclarationSyntax node)
    {
        var indexer = (IndexerDeclarationSyntax)base.VisitIndexerDeclaration(node)!;
        return indexer.ExpressionBody is { } arrow
            ? indexer.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(arrow.Expression, node.ThisKeyword))
            : indexer;
    }

    public override SyntaxNode? VisitAccessorDeclaration(AccessorDeclarationSyntax node)
    {
        var accessor = (AccessorDeclarationSyntax)base.VisitAccessorDeclaration(node)!;
        return accessor.ExpressionBody is { } arrow
            ? accessor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(arrow.Expression, node.Keyword, !node.IsKind(SyntaxKind.GetAccessorDeclaration)))
            : accessor.Body is { } body ? accessor.WithBody(Entered(body, node.Keyword)) : accessor;
    }

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => Lambda(node, (LambdaExpressionSyntax)base.VisitSimpleLambdaExpression(node)!);

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        Lambda(node, (LambdaExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!);

    public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node)
    {
        var method = (AnonymousMethodExpressionSyntax)base.VisitAnonymousMethodExpression(node)!;
        return method.WithBlock(Entered(method.Block, node.DelegateKeyword));
    }

    // What a clause of a query says is a function too, but has no body that a statement could be put in.
    public override SyntaxNode? VisitWhereClause(WhereClauseSyntax node)
    {
        var clause = (WhereClauseSyntax)base.VisitWhereClause(node)!;
        return clause.WithCondition(Passed(clause.Condition, node.Condition));
    }

    public override SyntaxNode? VisitSelectClause(SelectClauseSyntax node)
    {
        var clause = (SelectClauseSyntax)base.VisitSelectClause(node)!;
        // To select what is there already is no call, and leaves the query's type as it is.
        return node.Expression is IdentifierNameSyntax ? clause : clause.WithExpression(Passed(clause.Expression, node.Expression));
    }

    public override SyntaxNode? VisitLetClause(LetClauseSyntax node)
    {
        var clause = (LetClauseSyntax)base.VisitLetClause(node)!;
        return clause.WithExpression(Passed(clause.Expression, node.Expression));
    }

    public override SyntaxNode? VisitOrdering(OrderingSyntax node)
    {
        var clause = (OrderingSyntax)base.VisitOrdering(node)!;
        return clause.WithExpression(Passed(clause.Expression, node.Expression));
    }

    private ExpressionSyntax Passed(ExpressionSyntax visited, ExpressionSyntax original)
    {
        if (model.GetTypeInfo(original).Type is not { TypeKind: not TypeKind.Error } type || type.IsRefLikeType || original is ThrowExpressionSyntax) return visited;
        return Around(visited, new("Passed", counters.At(original)));
    }

    private LambdaExpressionSyntax Lambda(LambdaExpressionSyntax original, LambdaExpressionSyntax lambda)
    {
        if (model.GetTypeInfo(original).ConvertedType is not { TypeKind: TypeKind.Delegate } || model.GetSymbolInfo(original).Symbol is not IMethodSymbol method) return lambda;
        return lambda.ExpressionBody is { } expression
            ? lambda.WithExpressionBody(null).WithBlock(Body(expression, original.ArrowToken, method.ReturnsVoid))
            : lambda.WithBlock(Entered(lambda.Block!, original.ArrowToken));
    }

    private bool ReturnsVoid(SyntaxNode declaration) => model.GetDeclaredSymbol(declaration) is IMethodSymbol { ReturnsVoid: true };

    private AccessorListSyntax Getter(ExpressionSyntax value, SyntaxToken place) =>
        AccessorList(SingletonList(AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, Body(value, place, returnsVoid: false))));

    private BlockSyntax Body(ExpressionSyntax value, SyntaxToken place, bool returnsVoid) => Block(Hit(place), value switch
    {
        ThrowExpressionSyntax thrown => ThrowStatement(thrown.Expression),
        _ when returnsVoid => ExpressionStatement(value),
        _ => ReturnStatement(value),
    });

    private BlockSyntax Entered(BlockSyntax body, SyntaxToken place) => body.WithStatements(body.Statements.Insert(0, Hit(place)));

    private TLoop Again<TLoop>(TLoop loop, SyntaxToken place, Func<TLoop, StatementSyntax> body, Func<TLoop, StatementSyntax, TLoop> with) where TLoop : StatementSyntax =>
        with(loop, body(loop) is BlockSyntax block ? Entered(block, place) : Block(Hit(place), body(loop)));

    private StatementSyntax Hit(SyntaxNodeOrToken place) => ExpressionStatement(Call("Hit", Number(counters.At(place))));

    private ExpressionSyntax Around(ExpressionSyntax expression, Wrap wrap) =>
        Call(wrap.Method, [.. ((int?[])[wrap.Counter, wrap.Work]).OfType<int>().Select(Number), Argument(expression)]);

    private InvocationExpressionSyntax Call(string method, params ArgumentSyntax[] arguments) => InvocationExpression(
        MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, _counters, IdentifierName(method)), ArgumentList(SeparatedList(arguments)));

    private static ArgumentSyntax Number(int value) =>
        Argument(LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(value.ToString(CultureInfo.InvariantCulture), value)));
}
