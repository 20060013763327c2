using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Threading;
using Katas.Analyzers.Policy;
using Katas.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers;

/// <summary>What a submission may contain. Nothing in the source can switch it off.</summary>
public static class SubmissionPolicy
{
    private static readonly ImmutableArray<PolicyRule> Rules =
    [
        new ForbiddenApi(),
        new HiddenCharacters(),
        new UnsafeCode(),
        new ForbiddenDirective(),
        new ForbiddenAttribute(),
        new ReservedDeclaration(),
        new Concurrency(),
        new Finalizer(),
        new AnswerCall(),
    ];

    /// <summary>What the source holds that is not allowed, in the order of the source. Parts that do not compile are passed over: the compiler reports them.</summary>
    public static ImmutableArray<Diagnostic> CheckWritten(Compilation compilation, SyntaxTree submission, CancellationToken cancellationToken) =>
        CheckWritten(compilation.GetSemanticModel(submission), cancellationToken);

    /// <summary>The same, on a semantic model that is there already.</summary>
    public static ImmutableArray<Diagnostic> CheckWritten(SemanticModel model, CancellationToken cancellationToken)
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        return [.. Rules
            .SelectMany(rule => rule.Check(model, root, cancellationToken))
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, System.StringComparer.Ordinal)];
    }

    /// <summary>What the emitted assembly refers to that is not allowed: the net below <see cref="CheckWritten(SemanticModel, CancellationToken)"/>.</summary>
    /// <exception cref="System.BadImageFormatException">The bytes are no managed assembly.</exception>
    public static ImmutableArray<PolicyViolation> CheckEmitted(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly, writable: false));
        var emitted = new EmittedAssembly(file.GetMetadataReader());
        return [.. emitted.References().Where(reference => !EmittedAllowList.Allows(reference))
            .Select(reference => new PolicyViolation(reference.FullName, ForbiddenReasons.For(reference.FullName)))
            .Concat(emitted.Oddities())
            .Distinct()];
    }

    /// <summary>Whether an emitted assembly refers to another by its name.</summary>
    /// <exception cref="System.BadImageFormatException">The bytes are no managed assembly.</exception>
    public static bool RefersTo(byte[] assembly, string name)
    {
        using var file = new PEReader(new MemoryStream(assembly, writable: false));
        var reader = file.GetMetadataReader();
        return reader.AssemblyReferences.Any(reference => reader.StringComparer.Equals(reader.GetAssemblyReference(reference).Name, name));
    }
}
