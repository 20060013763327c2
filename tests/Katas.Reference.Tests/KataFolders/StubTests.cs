using System.Reflection;
using Katas.Reference.Tests.InProcess;

namespace Katas.Reference.Tests.KataFolders;

[TestFixtureSource(typeof(KataFolder), nameof(KataFolder.Names))]
public sealed class StubTests(string kata)
{
    private readonly KataFolder _folder = new(kata);

    [SetUp]
    public void Both_copies_of_the_stub_are_there()
    {
        Assert.That(new[] { _folder.Stub, _folder.PristineStub }.Where(file => !File.Exists(file)), Is.Empty, $"stubs of {kata} that are missing");
    }

    [Test]
    public void The_stub_compiles_as_handed_out_and_every_member_throws_NotImplementedException()
    {
        var contract = LocalJudge.SpecOf(kata).Contract;
        var stub = Activator.CreateInstance(TrustedCompiler.Compile(_folder.PristineStub, contract))!;

        Assert.Multiple(() =>
        {
            foreach (var member in contract.GetMethods())
            {
                var arguments = member.GetParameters().Select(parameter => Default(parameter.ParameterType)).ToArray();
                Assert.That(
                    () => member.Invoke(stub, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null),
                    Throws.TypeOf<NotImplementedException>(), $"reference/{kata}/Stub.cs, {member.Name}");
            }
        });
    }

    // Whoever solves the kata here edits the one in katas/; until then the two must not drift apart.
    [Test]
    public void The_stub_to_edit_is_the_one_handed_out_until_somebody_solves_it()
    {
        var (edited, pristine) = (File.ReadAllText(_folder.Stub), File.ReadAllText(_folder.PristineStub));
        Assume.That(Unwritten(edited), Is.EqualTo(Unwritten(pristine)), $"katas/{kata}/{kata}.cs is being solved");

        Assert.That(edited, Is.EqualTo(pristine), $"katas/{kata}/{kata}.cs beside reference/{kata}/Stub.cs");
    }

    [Test]
    public void So_is_the_one_for_TorchSharp_where_there_is_one()
    {
        var (edited, pristine) = (Path.Combine(Path.GetDirectoryName(_folder.Stub)!, "torch", $"{kata}.cs"), Path.Combine(Path.GetDirectoryName(_folder.PristineStub)!, "torch", "Stub.cs"));
        Assert.That(File.Exists(edited), Is.EqualTo(File.Exists(pristine)), $"katas/{kata}/torch/{kata}.cs beside reference/{kata}/torch/Stub.cs");
        if (!File.Exists(edited)) return;

        Assume.That(Unwritten(File.ReadAllText(edited)), Is.EqualTo(Unwritten(File.ReadAllText(pristine))), $"katas/{kata}/torch/{kata}.cs is being solved");
        Assert.That(File.ReadAllText(edited), Is.EqualTo(File.ReadAllText(pristine)));
    }

    private static int Unwritten(string source) => source.Split(nameof(NotImplementedException)).Length - 1;

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
