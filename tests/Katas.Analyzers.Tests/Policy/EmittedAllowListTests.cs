using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Katas.Analyzers.Policy;
using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Policy;

/// <summary>The net below: it sees no source, so each sample here goes to it without asking what is written.</summary>
public sealed class EmittedAllowListTests
{
    private static readonly Lazy<HashSet<string>> UsedByIdioms = new(() => [.. Repository.Idioms.SelectMany(ReferencesOf)]);

    private static IEnumerable<TestCaseData> Additions() =>
        from addition in EmittedAllowList.Additions
        from name in addition.Members.Split(' ')
        select new TestCaseData(name.Length == 0 ? addition.Type : $"{addition.Type}.{name}").SetArgDisplayNames($"{addition.Type} {name}, for {addition.Idiom}");

    [TestCaseSource(nameof(Additions))]
    public void Every_addition_is_needed_by_an_idiom(string symbol) => Assert.That(UsedByIdioms.Value, Does.Contain(symbol));

    [TestCase("_ = System.IO.File.ReadAllText(\"x\");", "System.IO.File.ReadAllText")]
    [TestCase("_ = Environment.ProcessorCount;", "System.Environment.ProcessorCount")]
    [TestCase("System.Threading.Tasks.Task.Run(() => { });", "System.Threading.Tasks.Task.Run")]
    [TestCase("_ = typeof(int).Assembly;", "System.Type.Assembly")]
    [TestCase("_ = new System.Threading.Thread(() => { });", "System.Threading.Thread")]
    [TestCase("_ = System.Runtime.InteropServices.MemoryMarshal.GetReference(stackalloc int[1]);", "System.Runtime.InteropServices.MemoryMarshal.GetReference")]
    [TestCase("_ = new List<System.IO.Stream>();", "System.IO.Stream")]
    [TestCase("dynamic d = 1; _ = d + 1;", "Microsoft.CSharp.RuntimeBinder.Binder.BinaryOperation")]
    public void A_reference_is_named(string statement, string symbol) => Assert.That(Violations($"class C {{ void M() {{ {statement} }} }}"), Does.Contain(symbol));

    [TestCase("class C { static unsafe void M(int* p) { } }", "C.M", TestName = "A pointer as parameter is refused")]
    [TestCase("class C { unsafe delegate*<void> f; }", "f", TestName = "A function pointer as field is refused")]
    [TestCase("class C { [System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getpid(); }", "another module", TestName = "A native import is refused")]
    [TestCase("class C { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Run() { } }", "<Module>..cctor", TestName = "A module initializer is refused")]
    [TestCase("class C { [System.Runtime.CompilerServices.MethodImpl((System.Runtime.CompilerServices.MethodImplOptions)32)] void M() { } }", "C.M", TestName = "A synchronized method is refused")]
    [TestCase("namespace System { class Mine; }", "System.Mine", TestName = "A type in a reserved namespace is refused")]
    [TestCase("class C { ~C() { } }", "System.Object.Finalize", TestName = "A finalizer is refused")]
    [TestCase("class C { unsafe void M(void* p) { _ = new ReadOnlySpan<int>(p, 1).Length; System.Buffer.MemoryCopy(p, p, 1, 1); } }", "System.Buffer.MemoryCopy", TestName = "A copy between pointers is refused")]
    [TestCase("class C { async void M() { } }", "System.Runtime.CompilerServices.AsyncVoidMethodBuilder", TestName = "An async method is refused")]
    public void An_oddity_is_refused(string source, string symbol) =>
        Assert.That(Violations(source, allowUnsafe: true), Does.Contain(symbol));

    [Test]
    public void Each_is_told_once_however_often_it_is_used() =>
        Assert.That(Violations("class C { void M() { GC.Collect(); GC.Collect(); } void N() => GC.Collect(); }"), Is.EquivalentTo(["System.GC.Collect"]));

    [Test]
    public void What_is_no_assembly_is_said_to_be_none() =>
        Assert.That(() => SubmissionPolicy.CheckEmitted([1, 2, 3]), Throws.InstanceOf<BadImageFormatException>());

    private static IEnumerable<string> Violations(string source, bool allowUnsafe = false) =>
        SubmissionPolicy.CheckEmitted(SubmissionCompilation.Emit(source, allowUnsafe)).Select(violation => violation.Symbol);

    private static IEnumerable<string> ReferencesOf(string file)
    {
        using var image = new PEReader(ImmutableArray.Create(SubmissionCompilation.Emit(File.ReadAllText(file))));
        foreach (var reference in new EmittedAssembly(image.GetMetadataReader()).References())
            yield return reference.Member is null ? reference.TypeName : $"{reference.TypeName}.{reference.Member}";
    }
}
