using System.Collections.Generic;

namespace Katas.Analyzers.Policy;

/// <summary>Why an attribute is not on the list, as the end of the sentence "it ...".</summary>
internal static class AttributeReasons
{
    /// <summary>The bits of MethodImplOptions that a method may carry: NoInlining, AggressiveInlining, AggressiveOptimization.</summary>
    public const int AllowedMethodImpl = 8 | 256 | 512;

    private const string Native = "calls code that the runtime does not check";
    private const string Report = "changes what is reported";

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["System.Runtime.InteropServices.DllImportAttribute"] = Native,
        ["System.Runtime.InteropServices.LibraryImportAttribute"] = Native,
        ["System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute"] = Native,
        ["System.Runtime.InteropServices.StructLayoutAttribute"] = "lays fields over one another, so that one object can pass for another",
        ["System.Runtime.InteropServices.FieldOffsetAttribute"] = "lays fields over one another, so that one object can pass for another",
        ["System.Runtime.CompilerServices.ModuleInitializerAttribute"] = "runs code before the judge calls any",
        ["System.Runtime.CompilerServices.UnsafeAccessorAttribute"] = "reaches private members of others",
        ["System.Runtime.CompilerServices.UnsafeAccessorTypeAttribute"] = "reaches private members of others",
        ["System.Runtime.CompilerServices.InterceptsLocationAttribute"] = "redirects calls",
        ["System.Runtime.CompilerServices.SkipLocalsInitAttribute"] = "leaves what lay in memory before to be read",
        ["System.ThreadStaticAttribute"] = "is meant for several threads",
        ["System.Diagnostics.CodeAnalysis.SuppressMessageAttribute"] = Report,
        ["System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute"] = Report,
        ["System.Diagnostics.CodeAnalysis.ExperimentalAttribute"] = Report,
    };

    public static string For(string fullName) =>
        Reasons.TryGetValue(fullName, out var reason) ? reason : "is not on the list of attributes that a solution needs (docs/policy.md)";
}
