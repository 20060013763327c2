using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Mutation.Mutators;

/// <summary>An argument left out, where another overload or a default takes the rest.</summary>
internal sealed class ArgumentDropped : Mutator
{
    public override string Name => "argument dropped";

    public override IEnumerable<Edit> Of(SyntaxNode node) => node is ArgumentListSyntax list
        ? list.Arguments.Select(dropped => Replace(list, $"({string.Join(", ", list.Arguments.Where(argument => argument != dropped))})"))
        : [];
}
