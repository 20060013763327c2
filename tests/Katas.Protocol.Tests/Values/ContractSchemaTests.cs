using System.Numerics.Tensors;
using System.Reflection;
using Katas.Contracts;
using Katas.Protocol.Values;

namespace Katas.Protocol.Tests.Values;

/// <summary>Which contracts can be called from another process, and how their methods are numbered.</summary>
public sealed class ContractSchemaTests
{
    private static IEnumerable<Type> Contracts() =>
        typeof(NormGradients<>).Assembly.GetExportedTypes().Where(type => type.IsInterface).Select(FloatTensorBinding.Instance.Close);

    [TestCaseSource(nameof(Contracts))]
    public void Every_contract_of_the_katas_can_travel(Type contract) =>
        Assert.That(Of(contract).Methods.Select(method => method.Info), Is.EquivalentTo(contract.GetMethods()));

    [TestCaseSource(nameof(Contracts))]
    public void Methods_are_numbered_alike_whatever_order_reflection_lists_them_in(Type contract) => Assert.That(
        Of(new Reordered(contract)).Methods.Select(method => method.Info), Is.EqualTo(Of(contract).Methods.Select(method => method.Info)));

    [Test]
    public void Overloads_are_numbered_alike_whatever_order_reflection_lists_them_in() => Assert.That(
        Of(new Reordered(typeof(IOverloads))).Methods.Select(method => method.Info), Is.EqualTo(Of(typeof(IOverloads)).Methods.Select(method => method.Info)));

    [Test]
    public void Methods_are_numbered_alike_whatever_tensors_a_contract_is_closed_over() => Assert.That(
        Of(typeof(IMixed<Tensor<float>>)).Methods.Select(method => method.Info.Name),
        Is.EqualTo(ContractSchema.Of(typeof(IMixed<ZTensor>), ZTensor.Binding).Methods.Select(method => method.Info.Name)));

    [Test]
    public void Parameters_keep_their_order_and_their_kinds() => Assert.That(
        Of(typeof(IEverything)).Methods.Single().Parameters.Select(parameter => (parameter.Name, parameter.Schema.GetType())),
        Is.EqualTo((IEnumerable<(string, Type)>)
        [
            ("flag", typeof(Schema.Primitive)), ("text", typeof(Schema.Text)), ("numbers", typeof(Schema.PrimitiveArray)), ("tensor", typeof(Schema.Tensor)),
            ("record", typeof(Schema.Components)),
        ]));

    [TestCase(typeof(IDecimal), "System.Decimal", "parameter 'amount' of IDecimal.Pay")]
    [TestCase(typeof(IObject), "System.Object", "parameter 'value' of IObject.Take")]
    [TestCase(typeof(IRectangular), "System.Int32[,]", "parameter 'grid' of IRectangular.Take")]
    [TestCase(typeof(IJagged), "System.Int32[][]", "the result of IJagged.Give")]
    [TestCase(typeof(IStrings), "System.String[]", "parameter 'names' of IStrings.Take")]
    [TestCase(typeof(INothing), "System.Void", "the result of INothing.Do")]
    [TestCase(typeof(INullable), "Nullable", "parameter 'value' of INullable.Take")]
    [TestCase(typeof(IByReference), "System.Int32&", "parameter 'value' of IByReference.Take")]
    [TestCase(typeof(IEnum), "DayOfWeek", "parameter 'day' of IEnum.Take")]
    [TestCase(typeof(IOpenRecord), "OpenRecord", "the result of IOpenRecord.Give")]
    [TestCase(typeof(IDeepRecord), "Inner", "component 'Inside' of the result of IDeepRecord.Give")]
    [TestCase(typeof(IOtherTensor), "Tensor", "parameter 'x' of IOtherTensor.Take")]
    public void A_type_that_must_not_travel_is_refused_by_name_and_member(Type contract, string type, string member) =>
        Assert.That(() => Of(contract), Throws.TypeOf<NotSupportedException>().With.Message.Contains(type).And.Message.Contains(member));

    [TestCase(typeof(IProperty), "IProperty.get_Count")]
    [TestCase(typeof(IGenericMethod), "IGenericMethod.Echo")]
    [TestCase(typeof(IStatic), "IStatic.Make")]
    public void A_member_that_cannot_be_called_from_outside_is_refused_by_name(Type contract, string member) =>
        Assert.That(() => Of(contract), Throws.TypeOf<NotSupportedException>().With.Message.Contains(member));

    [Test]
    public void A_contract_built_on_another_is_refused_for_its_inherited_methods_would_be_missing() =>
        Assert.That(() => Of(typeof(IDerived)), Throws.TypeOf<NotSupportedException>().With.Message.Contains("IDerived").And.Message.Contains("INothing"));

    private static ContractSchema Of(Type contract) => ContractSchema.Of(contract, FloatTensorBinding.Instance);

    private sealed class Reordered(Type type) : TypeDelegator(type)
    {
        public override MethodInfo[] GetMethods(BindingFlags bindingAttr) => [.. base.GetMethods(bindingAttr).Reverse()];
    }

    public sealed record Pair(int First, Tensor<float> Second);

    public record OpenRecord(int Value);

    public sealed record Inner(int Value);

    public sealed record Outer(Inner Inside);

    // By its name a tensor sorts after everything that a contract may return beside it, and the platform's before some of that.
    public sealed class ZTensor
    {
        public static TensorBinding Binding { get; } = new(typeof(ZTensor), _ => new([0], []), _ => new ZTensor(), (_, _, _) => { });
    }

    public interface IMixed<TTensor> where TTensor : class
    {
        TTensor Answer(TTensor x);

        string Describe(TTensor x);
    }

    public interface IOverloads
    {
        int Of(int a);

        int Of(long a);

        int Of(int a, int b);

        int Another(int a);

        double Of(int[] a);
    }

    public interface IEverything
    {
        long Of(bool flag, string text, double[] numbers, Tensor<float> tensor, Pair record);
    }

    public interface IDecimal
    {
        int Pay(decimal amount);
    }

    public interface IObject
    {
        int Take(object value);
    }

    public interface IRectangular
    {
        int Take(int[,] grid);
    }

    public interface IJagged
    {
        int[][] Give();
    }

    public interface IStrings
    {
        int Take(string[] names);
    }

    public interface INothing
    {
        void Do();
    }

    public interface INullable
    {
        int Take(int? value);
    }

    public interface IByReference
    {
        int Take(ref int value);
    }

    public interface IEnum
    {
        int Take(DayOfWeek day);
    }

    public interface IOpenRecord
    {
        OpenRecord Give();
    }

    public interface IDeepRecord
    {
        Outer Give();
    }

    public interface IOtherTensor
    {
        int Take(Tensor<double> x);
    }

    public interface IProperty
    {
        int Count { get; }
    }

    public interface IGenericMethod
    {
        T Echo<T>(T value);
    }

    public interface IStatic
    {
        static int Make() => 1;
    }

    public interface IDerived : INothing
    {
        int More();
    }
}
