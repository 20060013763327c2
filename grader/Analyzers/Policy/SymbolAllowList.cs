namespace Katas.Analyzers.Policy;

/// <summary>What a submission may name of the platform: what computing needs. docs/policy.md tells it to candidates, and how to propose an addition.</summary>
internal static class SymbolAllowList
{
    // By reference or by pointer, with no length known: nothing stops them at the end of the array.
    private const string UncheckedVectorAccess =
        "Load LoadAligned LoadAlignedNonTemporal LoadUnsafe Store StoreAligned StoreAlignedNonTemporal StoreUnsafe";

    public static ApiList Apis { get; } = new ApiList()
        .Namespace("Katas.Contracts")

        // Numbers
        .Types("System", """
            Boolean Byte SByte Int16 UInt16 Int32 UInt32 Int64 UInt64 Int128 UInt128 IntPtr UIntPtr Half Single Double Decimal Char Enum ValueType Void
            Math MathF MidpointRounding BitConverter TypeCode Random
            """)
        .Only("System.Buffer", "BlockCopy ByteLength")
        .Namespace("System.Numerics", exceptMembers: UncheckedVectorAccess)
        .Namespace("System.Numerics.Tensors")
        .Namespace("System.Runtime.Intrinsics", exceptMembers: UncheckedVectorAccess)

        // Values, delegates, and the interfaces that types of one's own implement
        .Types("System", """
            Nullable Index Range Tuple TupleExtensions ValueTuple HashCode Lazy EventArgs
            Action Func Predicate Comparison Converter EventHandler
            IComparable IEquatable ICloneable IConvertible IDisposable
            IFormattable IFormatProvider ICustomFormatter ISpanFormattable IUtf8SpanFormattable IParsable ISpanParsable IUtf8SpanParsable
            """)
        .AllBut("System.Object", "Finalize")
        // To a date is to ask the clock what day it is.
        .AllBut("System.Convert", "ChangeType ToDateTime")
        .Only("System.Delegate", "Combine Remove RemoveAll op_Equality op_Inequality")
        .Only("System.MulticastDelegate", "op_Equality op_Inequality")
        .Only("System.Type", "op_Equality op_Inequality")
        .Only("System.Reflection.MemberInfo", "Name")
        .Types("System.Runtime.CompilerServices", "ITuple")

        // Memory that keeps its bounds
        .AllBut("System.Array", "CreateInstance CreateInstanceFromArrayType")
        .Types("System", "ArraySegment Span ReadOnlySpan Memory ReadOnlyMemory MemoryExtensions")
        .Types("System.Buffers", "ArrayPool ArrayBufferWriter IBufferWriter SearchValues SpanAction ReadOnlySpanAction NIndex NRange")
        .Only("System.Runtime.InteropServices.MemoryMarshal", "AsBytes Cast")
        .Only("System.Runtime.InteropServices.CollectionsMarshal", "AsSpan GetValueRefOrAddDefault SetCount")
        .Only("System.Runtime.CompilerServices.RuntimeHelpers", "EnsureSufficientExecutionStack GetHashCode IsReferenceOrContainsReferences TryEnsureSufficientExecutionStack")

        // Collections
        .Namespace("System.Collections")
        .Namespace("System.Collections.Generic", exceptTypes: "IAsyncEnumerable IAsyncEnumerator")
        .Namespace("System.Collections.Immutable")
        .Namespace("System.Collections.Frozen")
        .Namespace("System.Collections.ObjectModel")
        .Types("System.Linq", "Enumerable IGrouping ILookup IOrderedEnumerable Lookup")

        // Text
        .Types("System", "String StringComparer StringComparison StringSplitOptions CharEnumerator FormattableString")
        .Types("System.Text", "Rune SpanLineEnumerator SpanRuneEnumerator StringBuilder StringRuneEnumerator")
        .Only("System.Text.Encoding", "ASCII UTF8 GetByteCount GetBytes GetCharCount GetChars GetString")
        .Only("System.Globalization.CultureInfo", "InvariantCulture")
        .Only("System.Globalization.NumberFormatInfo", "InvariantInfo")
        .Types("System.Globalization", "CharUnicodeInfo NumberStyles UnicodeCategory")
        .Only("System.Console", "Error Out Write WriteLine")
        .Only("System.IO.TextWriter", "Write WriteLine")
        .Only("System.GC", "SuppressFinalize AllocateUninitializedArray")
        .Only("System.Environment", "NewLine")
        .Only("System.Diagnostics.Debug", "Assert")

        // Exceptions
        .AllBut("System.Exception", "GetObjectData SerializeObjectState StackTrace TargetSite")
        .Types("System", """
            ApplicationException ArgumentException ArgumentNullException ArgumentOutOfRangeException ArithmeticException ArrayTypeMismatchException
            DivideByZeroException FormatException IndexOutOfRangeException InsufficientExecutionStackException InvalidCastException InvalidOperationException
            NotFiniteNumberException NotImplementedException NotSupportedException NullReferenceException ObjectDisposedException OutOfMemoryException
            OverflowException PlatformNotSupportedException RankException StackOverflowException SystemException
            """)
        .Types("System.Diagnostics", "UnreachableException")

        // Attributes, and what their arguments name
        .Only("System.Attribute", ".ctor")
        .Types("System", "AttributeTargets AttributeUsageAttribute FlagsAttribute ObsoleteAttribute SerializableAttribute")
        .Types("System.Diagnostics", "ConditionalAttribute DebuggerDisplayAttribute")
        .Types("System.Diagnostics.CodeAnalysis", """
            AllowNullAttribute ConstantExpectedAttribute DisallowNullAttribute DoesNotReturnAttribute DoesNotReturnIfAttribute ExcludeFromCodeCoverageAttribute
            MaybeNullAttribute MaybeNullWhenAttribute MemberNotNullAttribute MemberNotNullWhenAttribute NotNullAttribute NotNullIfNotNullAttribute NotNullWhenAttribute
            SetsRequiredMembersAttribute StringSyntaxAttribute UnscopedRefAttribute
            """)
        .Types("System.Runtime.CompilerServices", """
            CallerArgumentExpressionAttribute CallerLineNumberAttribute CallerMemberNameAttribute CollectionBuilderAttribute IndexerNameAttribute
            InlineArrayAttribute InterpolatedStringHandlerArgumentAttribute InterpolatedStringHandlerAttribute MethodImplAttribute OverloadResolutionPriorityAttribute
            """)
        .Only("System.Runtime.CompilerServices.MethodImplOptions", "AggressiveInlining AggressiveOptimization NoInlining")
        // A handler of one's own for interpolated strings is commonly built around the platform's.
        .Types("System.Runtime.CompilerServices", "DefaultInterpolatedStringHandler")
        .Torch();
}
