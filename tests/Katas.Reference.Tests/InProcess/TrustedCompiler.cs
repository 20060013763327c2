using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Reference.Tests.InProcess;

/// <summary>
/// Compiles our own corpus into this process, so that a spec is tested without the judge. Only for sources of this repository: nothing is sandboxed.
/// </summary>
internal static class TrustedCompiler
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.Linq;
        global using System.Numerics; global using System.Numerics.Tensors; global using Katas.Contracts;
        """;

    private static readonly ConcurrentDictionary<string, Type> Compiled = new();

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name == "Katas.Contracts.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The one class in the file that implements the contract.</summary>
    public static Type Compile(string file, Type contract) => Compiled.GetOrAdd(file, _ => Load(file, File.ReadAllText(file)).Single(contract.IsAssignableFrom));

    /// <summary>The same of a source that is in no file of its own.</summary>
    /// <param name="name">Its name, unlike any other's.</param>
    /// <param name="source">The source.</param>
    /// <param name="contract">The contract.</param>
    public static Type Compile(string name, string source, Type contract) => Compiled.GetOrAdd(name, _ => Load(name, source).Single(contract.IsAssignableFrom));

    private static IEnumerable<Type> Load(string name, string source)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp14);
        var compilation = CSharpCompilation.Create(
            $"Corpus{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(source, parse, name), CSharpSyntaxTree.ParseText(ImplicitUsings, parse)],
            References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release));
        using var bytes = new MemoryStream();
        var result = compilation.Emit(bytes);
        var errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        return errors.Length == 0
            ? Assembly.Load(bytes.ToArray()).GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false })
            : throw new InvalidOperationException($"{name} does not compile:{Environment.NewLine}{string.Join(Environment.NewLine, (object[])errors)}");
    }
}
