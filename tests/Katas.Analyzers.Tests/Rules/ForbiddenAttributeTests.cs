using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class ForbiddenAttributeTests
{
    private static readonly PolicyVerifier Verifier = new("KATA0005");
    private static readonly FixVerifier Fix = new(new ForbiddenAttributeFix());

    private static void Verify(string members) => Verifier.Verify($$"""
        using System.Diagnostics;
        using System.Diagnostics.CodeAnalysis;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        {{members}}
        """);

    [Test]
    public void A_native_import_is_found() => Verify("class C { [[|DllImport(\"libc\")|]] static {|KATA0006:extern|} int getpid(); }");

    [Test]
    public void A_module_initializer_is_found() => Verify("class C { [[|ModuleInitializer|]] internal static void Run() { } }");

    [Test]
    public void An_accessor_of_others_private_members_is_found() =>
        Verify("class C { [[|UnsafeAccessor({|KATA0001:UnsafeAccessorKind.Field|}, Name = \"_size\")|]] static {|KATA0006:extern|} ref int Size(List<int> list); }");

    [Test]
    public void Skipping_the_initialisation_of_locals_is_found() => Verify("class C { [[|SkipLocalsInit|]] void M() { } }");

    [Test]
    public void An_explicit_layout_is_found() =>
        Verify("[[|StructLayout({|KATA0001:LayoutKind.Explicit|})|]] struct S { [[|FieldOffset(0)|]] public int A; [[|FieldOffset(0)|]] public float B; }");

    [Test]
    public void Any_attribute_of_the_assembly_or_the_module_is_found() =>
        Verify("[assembly: [|InternalsVisibleTo(\"Katas.Worker\")|]] [module: [|CLSCompliant(true)|]] class C;");

    [Test]
    public void An_alias_of_an_attribute_is_found() => Verifier.Verify("using Init = {|KATA0001:System.Runtime.CompilerServices.ModuleInitializerAttribute|}; class C { [[|Init|]] internal static void Run() { } }");

    [Test]
    public void Suppressing_messages_is_found() => Verify("[[|SuppressMessage(\"a\", \"b\")|]] class C;");

    [TestCase("MethodImplOptions.AggressiveInlining")]
    [TestCase("MethodImplOptions.AggressiveInlining | MethodImplOptions.AggressiveOptimization")]
    [TestCase("MethodImplOptions.NoInlining")]
    [TestCase("256")]
    public void Inlining_and_optimisation_are_fine(string options) => Verify($"class C {{ [MethodImpl({options})] void M() {{ }} }}");

    [TestCase("{|KATA0001:MethodImplOptions.Synchronized|}")]
    [TestCase("(MethodImplOptions)32")]
    [TestCase("MethodImplOptions.AggressiveInlining, MethodCodeType = {|KATA0001:MethodCodeType.Runtime|}")]
    public void Any_other_way_of_running_a_method_is_found(string options) => Verify($"class C {{ [[|MethodImpl({options})|]] void M() {{ }} }}");

    [Test]
    public void What_a_solution_needs_is_fine() => Verify("""
        [Flags] enum Options { A = 1 }
        [Serializable, DebuggerDisplay("x")] class C
        {
            [Obsolete] public int Old;
            [return: NotNullIfNotNull(nameof(text))] string? M(string? text) => text;
            bool N([NotNullWhen(true)] object? value, [CallerMemberName] string name = "") => value is not null;
            [Conditional("DEBUG")] void Trace() { }
            [OverloadResolutionPriority(1)] void P() { }
        }
        [InlineArray(4)] struct Four { int first; }
        """);

    [Test]
    public void An_attribute_of_ones_own_is_fine_even_under_a_known_name() =>
        Verifier.Verify("namespace Mine; class ModuleInitializerAttribute : Attribute; class C { [ModuleInitializer] static void Run() { } }");

    [Test]
    public void The_reason_is_told() => Assert.That(
        PolicyVerifier.Messages("class C { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Run() { } }"),
        Is.EqualTo(["[System.Runtime.CompilerServices.ModuleInitializer] is not allowed in a submission: it runs code before the judge calls any"]));

    [Test]
    public void One_alone_goes_with_its_line_and_one_of_several_with_its_comma() => Fix.Turns(
        "using System.Runtime.CompilerServices;\nclass C\n{\n    [ModuleInitializer]\n    internal static void M() { }\n    [Obsolete, SkipLocalsInit] void N([System.Runtime.InteropServices.In] ref int x) { }\n}\n",
        "using System.Runtime.CompilerServices;\nclass C\n{\n    internal static void M() { }\n    [Obsolete] void N(ref int x) { }\n}\n");
}
