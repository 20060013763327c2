using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class ForbiddenApiTests
{
    private static readonly PolicyVerifier Verifier = new("KATA0001");

    private static void VerifyBody(string body) => Verifier.Verify($$"""
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Runtime.Intrinsics;
        class C { void M(int[] values, string text, Span<float> span)
        {
            {{body}}
        } }
        """);

    [Test]
    public void A_static_call_is_named_whole() => VerifyBody("_ = [|System.IO.File.ReadAllText|](text);");

    [Test]
    public void A_using_directive_of_a_namespace_is_fine_by_itself() => Verifier.Verify("using System.IO; using System.Threading.Tasks; class C;");

    [Test]
    public void A_using_static_is_found_where_it_stands_and_where_it_serves() =>
        Verifier.Verify("using static [|System.IO.File|]; class C { string M(string path) => [|ReadAllText|](path); }");

    [Test]
    public void An_alias_hides_nothing() =>
        Verifier.Verify("using F = [|System.IO.File|]; class C { string M(string path) => [|F.ReadAllText|](path); }");

    [Test]
    public void Global_qualification_hides_nothing() => VerifyBody("[|global::System.Environment.Exit|](0);");

    [Test]
    public void An_escaped_name_hides_nothing() => VerifyBody("""[|System.\u0047C.Collect|]();""");

    [Test]
    public void A_type_is_found_as_base_class() => Verifier.Verify("abstract class C : [|System.IO.Stream|];");

    [Test]
    public void A_type_is_found_as_type_argument() => Verifier.Verify("class C { List<[|System.IO.Stream|]> streams = []; }");

    [Test]
    public void A_type_is_found_in_typeof() => VerifyBody("_ = typeof([|System.IO.File|]);");

    [Test]
    public void A_type_is_found_as_constraint() => Verifier.Verify("class C<T> where T : [|System.IO.Stream|];");

    [Test]
    public void A_type_is_found_in_a_cast_and_a_pattern() => VerifyBody("object o = values; _ = ([|System.IO.Stream|])o; _ = o is [|System.IO.Stream|] and not null;");

    [Test]
    public void A_construction_is_found_once() => VerifyBody("_ = new [|System.Threading.Thread|](() => { });");

    [Test]
    public void A_target_typed_construction_is_found_at_the_type_and_at_the_new() => VerifyBody("[|System.Threading.Thread|] t = [|new(() => { })|];");

    [Test]
    public void An_inferred_type_is_found() => VerifyBody("[|var|] tasks = [|System.Threading.Tasks.Task.WhenAll|]();");

    [Test]
    public void A_method_group_is_found() => VerifyBody("Func<string, string> read = [|System.IO.File.ReadAllText|];");

    [Test]
    public void Dynamic_is_found() => VerifyBody("[|dynamic|] d = 1;");

    [Test]
    public void A_member_of_an_own_type_inherited_from_the_platform_is_found() =>
        Verifier.Verify("class Mine : Exception { object? M() => [|TargetSite|]; string N() => Message; }");

    [Test]
    public void The_console_writes_and_does_nothing_else() => VerifyBody("Console.WriteLine(text); Console.Write(1); Console.Error.WriteLine(text); GC.SuppressFinalize(text); _ = [|Console.ReadLine|](); Console.Out.[|Close|]();");

    [Test]
    public void The_environment_gives_a_new_line_and_nothing_else() => VerifyBody("_ = Environment.NewLine; _ = [|Environment.ProcessorCount|];");

    [Test]
    public void A_type_may_be_named_and_compared_and_nothing_else() =>
        VerifyBody("_ = typeof(int) == text.GetType(); _ = text.GetType().Name; _ = text.GetType().[|Assembly|]; _ = typeof(int).[|GetMethods|]();");

    [Test]
    public void No_type_is_found_by_its_name() => VerifyBody("_ = [|Type.GetType|](text);");

    [Test]
    public void A_conversion_that_asks_what_day_it_is_is_found() => VerifyBody("_ = Convert.ToInt32(text); _ = [|Convert.ChangeType|](text, TypeCode.DateTime);");

    [Test]
    public void An_event_and_a_forgiven_null_are_told_once() =>
        VerifyBody("[|Console.CancelKeyPress|] += null!; Action a = () => { }; _ = a.[|Target|]!;");

    [Test]
    public void A_property_pattern_is_found() => VerifyBody("object o = text; _ = o is Exception { [|TargetSite|]: null };");

    [Test]
    public void A_conditional_access_and_an_anonymous_member_are_found() =>
        VerifyBody("Exception? e = null; _ = e?.[|StackTrace|]; _ = new { [|Environment.ProcessorCount|] };");

    [Test]
    public void A_base_constructor_is_found() =>
        Verifier.Verify("class C() : [|System.Globalization.CultureInfo(\"tr-TR\")|]; class D : System.Globalization.CultureInfo { D() [|: base(\"tr-TR\")|] { } }");

    [Test]
    public void An_inferred_element_of_a_loop_is_found() =>
        Verifier.Verify("class C { void M(List<[|System.IO.Stream|]> streams) { foreach ([|var|] stream in streams) { } } }");

    [Test]
    public void A_delegate_may_be_called_and_combined_but_not_looked_into() =>
        VerifyBody("Action a = () => { }; a += a; a(); a.Invoke(); _ = a.[|Method|]; _ = a.[|DynamicInvoke|]();");

    [Test]
    public void An_overload_for_pointers_is_not_its_namesake() =>
        Verifier.Verify("class C { {|KATA0003:unsafe|} void M({|KATA0003:int*|} p) { _ = [|new Span<int>(p, 3)|]; _ = new Span<int>([1]); } }");

    [Test]
    public void Vectors_load_from_spans_only() =>
        VerifyBody("_ = Vector128.Create(span); _ = [|Vector128.LoadUnsafe|](ref span[0]); _ = new Vector<float>(span); [|Vector.StoreUnsafe|](Vector<float>.One, ref span[0]);");

    [Test]
    public void Memory_is_recast_by_span_only() =>
        VerifyBody("_ = MemoryMarshal.Cast<float, int>(span); _ = [|MemoryMarshal.GetReference|](span); _ = [|MemoryMarshal.CreateSpan|](ref span[0], 99); _ = [|Unsafe.Add|](ref span[0], 9);");

    [Test]
    public void What_the_compiler_may_add_a_submission_may_not_write() =>
        VerifyBody("_ = [|Environment.CurrentManagedThreadId|]; _ = [|Activator.CreateInstance<object>|](); _ = [|RuntimeHelpers.GetSubArray|](values, 1..);");

    [Test]
    public void Linq_is_fine_but_not_its_parallel_or_compiled_forms() =>
        VerifyBody("_ = values.Where(v => v > 1).Sum(); _ = values.[|AsParallel|](); _ = values.[|AsQueryable|]();");

    [Test]
    public void A_namesake_of_ones_own_is_fine() =>
        Verifier.Verify("namespace Mine; static class File { public static string ReadAllText(string path) => path; } class Task { public void Wait() { } } class C { string M() { new Task().Wait(); return File.ReadAllText(\"x\"); } }");

    [Test]
    public void A_comment_or_a_string_names_nothing() => VerifyBody("/* System.IO.File */ _ = \"System.IO.File.Delete\"; // Task.Run");

    [Test]
    public void A_name_that_is_only_quoted_is_still_found_as_a_type() => VerifyBody("_ = nameof([|System.IO.File|]);");

    [TestCase("System.IO.File.Delete(\"x\");", "'System.IO.File.Delete' is not allowed in a submission: it reads or writes files or streams")]
    [TestCase("System.Threading.Tasks.Parallel.For(0, 1, i => { });", "'System.Threading.Tasks.Parallel.For' is not allowed in a submission: it starts or steers threads, which would break counting and fair timing")]
    [TestCase("_ = DateTime.Now;", "'System.DateTime.Now' is not allowed in a submission: it reads the clock, and an answer must not depend on time")]
    [TestCase("_ = Environment.GetEnvironmentVariable(\"x\");", "'System.Environment.GetEnvironmentVariable' is not allowed in a submission: it reads or changes the environment")]
    [TestCase("GC.Collect();", "'System.GC.Collect' is not allowed in a submission: it steers the runtime that the measurements rely on")]
    [TestCase("_ = System.Net.Dns.GetHostName();", "'System.Net.Dns.GetHostName' is not allowed in a submission: it talks to the network")]
    [TestCase("System.Diagnostics.Process.Start(\"x\");", "'System.Diagnostics.Process.Start' is not allowed in a submission: it starts, watches or stops processes")]
    [TestCase("_ = System.Reflection.Assembly.Load(\"x\");", "'System.Reflection.Assembly.Load' is not allowed in a submission: it reaches other code through reflection")]
    [TestCase("_ = System.Web.HttpUtility.UrlEncode(\"x\");", "'System.Web.HttpUtility.UrlEncode' is not allowed in a submission: it is not on the list of what computing needs (docs/policy.md)")]
    public void The_reason_is_told(string statement, string message) =>
        Assert.That(PolicyVerifier.Messages($"class C {{ void M() {{ {statement} }} }}"), Is.EqualTo([message]));
}
