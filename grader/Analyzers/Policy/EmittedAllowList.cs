using System.Collections.Generic;
using System.Linq;

namespace Katas.Analyzers.Policy;

/// <summary>
/// What an emitted assembly may refer to: what a submission may name, plus what the compiler itself adds for innocent idioms. A submission that writes one of
/// these additions is refused by <see cref="SymbolAllowList"/>, so an addition is safe where only the compiler can be its author. A test holds each to an idiom.
/// </summary>
internal static class EmittedAllowList
{
    /// <summary>An addition, and the idiom that needs it.</summary>
    internal sealed record Synthesised(string Type, string Members, string Idiom);

    public static IReadOnlyList<Synthesised> Additions { get; } =
    [
        // Every assembly, and every nullable annotation
        new("System.Runtime.CompilerServices.CompilationRelaxationsAttribute", ".ctor", "any source"),
        new("System.Runtime.CompilerServices.RuntimeCompatibilityAttribute", ".ctor", "any source"),
        new("System.Diagnostics.DebuggableAttribute", ".ctor DebuggingModes", "any source"),
        new("System.Runtime.CompilerServices.RefSafetyRulesAttribute", ".ctor", "any source"),
        new("System.Runtime.CompilerServices.CompilerGeneratedAttribute", ".ctor", "an auto-property, a lambda"),
        new("System.Runtime.CompilerServices.NullableAttribute", ".ctor", "a reference type in a signature"),
        new("System.Runtime.CompilerServices.NullableContextAttribute", ".ctor", "a reference type in a signature"),

        // Signatures
        new("System.ParamArrayAttribute", ".ctor", "a params array"),
        new("System.Runtime.CompilerServices.ParamCollectionAttribute", ".ctor", "a params span"),
        new("System.Runtime.CompilerServices.ScopedRefAttribute", ".ctor", "a scoped parameter"),
        new("System.Runtime.CompilerServices.RequiresLocationAttribute", ".ctor", "a ref readonly parameter"),
        new("System.Runtime.CompilerServices.IsReadOnlyAttribute", ".ctor", "an in parameter, a readonly struct"),
        new("System.Runtime.InteropServices.InAttribute", "", "a ref readonly return"),
        new("System.Runtime.CompilerServices.DecimalConstantAttribute", ".ctor", "a decimal constant"),
        new("System.Runtime.CompilerServices.TupleElementNamesAttribute", ".ctor", "a tuple with named elements"),
        new("System.Runtime.CompilerServices.IsUnmanagedAttribute", ".ctor", "an unmanaged constraint"),
        new("System.Runtime.InteropServices.UnmanagedType", "", "an unmanaged constraint"),

        // Types and their members
        new("System.Runtime.CompilerServices.IsExternalInit", "", "a record, an init accessor"),
        new("System.RuntimeTypeHandle", "", "a record, typeof"),
        new("System.Type", "GetTypeFromHandle", "a record, typeof"),
        new("System.Runtime.CompilerServices.PreserveBaseOverridesAttribute", ".ctor", "a covariant return, as of a derived record"),
        new("System.Runtime.CompilerServices.RequiredMemberAttribute", ".ctor", "a required property"),
        new("System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute", ".ctor", "a required property, a ref struct"),
        new("System.Runtime.CompilerServices.IsByRefLikeAttribute", ".ctor", "a ref struct"),
        new("System.Reflection.DefaultMemberAttribute", ".ctor", "an indexer"),
        new("System.Runtime.CompilerServices.ExtensionAttribute", ".ctor", "an extension method"),
        new("System.Runtime.CompilerServices.ExtensionMarkerAttribute", ".ctor", "an extension block"),
        new("System.Threading.Interlocked", "CompareExchange", "an event"),
        new("System.AsyncCallback", "", "a delegate type of one's own"),
        new("System.IAsyncResult", "", "a delegate type of one's own"),
        new("System.Diagnostics.DebuggerBrowsableAttribute", ".ctor", "an anonymous type"),
        new("System.Diagnostics.DebuggerBrowsableState", "", "an anonymous type"),
        new("System.Diagnostics.DebuggerHiddenAttribute", ".ctor", "an iterator, an anonymous type"),

        // Bodies
        new("System.Environment", "CurrentManagedThreadId", "an iterator"),
        new("System.Runtime.CompilerServices.IteratorStateMachineAttribute", ".ctor", "an iterator"),
        new("System.Activator", "CreateInstance", "new T()"),
        new("System.Runtime.CompilerServices.FormattableStringFactory", "Create", "an interpolated string as FormattableString"),
        new("System.Runtime.CompilerServices.SwitchExpressionException", ".ctor", "a switch expression without a last resort"),
        new("System.Runtime.CompilerServices.RuntimeHelpers", "GetSubArray", "a range of an array"),
        new("System.Runtime.CompilerServices.RuntimeHelpers", "InitializeArray", "an array of constants"),
        new("System.Runtime.CompilerServices.RuntimeHelpers", "CreateSpan", "a span of constants"),
        new("System.RuntimeFieldHandle", "", "an array or a span of constants"),
        new("System.Runtime.InteropServices.ImmutableCollectionsMarshal", "AsImmutableArray", "a collection expression of an immutable array"),
        new("System.Runtime.CompilerServices.Unsafe", "Add As AsRef", "a span as a collection expression or of an inline array"),
        new("System.Runtime.InteropServices.MemoryMarshal", "CreateReadOnlySpan CreateSpan", "a span as a collection expression or of an inline array"),
        .. InlineArrays(),
    ];

    public static ApiList Apis { get; } = Build();

    public static bool Allows(EmittedAssembly.Reference reference) => reference.Member is null
        ? Apis.AllowsType(reference.Namespace, reference.Path)
        : Apis.AllowsMember(reference.Namespace, reference.Path, reference.Member) && (!reference.TakesPointers || IsSpanOfStackOrConstants(reference));

    // `stackalloc` into a span and "text"u8 hand the compiler's own pointer to the span's constructor; in the source, KATA0003 refuses any other.
    private static bool IsSpanOfStackOrConstants(EmittedAssembly.Reference reference) =>
        reference is { TypeName: "System.Span" or "System.ReadOnlySpan", Member: ".ctor" };

    // The platform's own buffers behind a span as a collection expression of so many values.
    private static IEnumerable<Synthesised> InlineArrays() => Enumerable.Range(2, 15)
        .Select(length => new Synthesised($"System.Runtime.CompilerServices.InlineArray{length}", "", $"a span as a collection expression of {length} values"));

    private static ApiList Build()
    {
        var list = new ApiList(SymbolAllowList.Apis);
        foreach (var addition in Additions) list.Only(addition.Type, addition.Members);
        return list;
    }
}
