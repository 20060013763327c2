using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Mutation.Mutators;

/// <summary>A call of the method's counterpart, or one of its arguments as it is, without the call.</summary>
internal sealed class CallTarget : Mutator
{
    private static readonly string[] Functions = ["Math", "MathF"];

    private static readonly Dictionary<string, string> Counterparts = new()
    {
        ["Max"] = "Min",
        ["Min"] = "Max",
        ["Add"] = "Subtract",
        ["Subtract"] = "Add",
        ["Multiply"] = "Divide",
        ["Divide"] = "Multiply",
        ["Take"] = "Skip",
        ["Skip"] = "Take",
        ["Floor"] = "Ceiling",
        ["Ceiling"] = "Floor",
        ["Sum"] = "Max",
        ["SumOfSquares"] = "Sum",
    };

    public override string Name => "call";

    public override IEnumerable<Edit> Of(SyntaxNode node)
    {
        if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } call) return [];
        var arguments = call.ArgumentList.Arguments;
        IEnumerable<Edit> unwrapped = Functions.Contains(called.Expression.ToString()) ? arguments.Select(argument => Replace(call, $"({argument.Expression})")) : [];
        return Counterparts.TryGetValue(called.Name.Identifier.Text, out var counterpart) ? unwrapped.Append(Replace(called.Name.Identifier, counterpart)) : unwrapped;
    }
}
