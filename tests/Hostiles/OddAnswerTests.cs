using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Core.Judging;
using Katas.Core.Packs;
using Katas.Core.Tests.Support;

namespace Hostiles;

/// <summary>
/// Every check of every kata meets answers that no honest solution gives. It may miss its expectations as it likes, but must not fail by itself: that would be
/// the grader's fault, and a verdict that a submission can choose.
/// </summary>
public sealed class OddAnswerTests
{
    private static IEnumerable<Canary> Oddities() =>
    [
        Odd("no values", _ => Of([0])),
        Odd("no values, on many axes", _ => Of([2, 0, 3, 1])),
        Odd("one value", _ => Of([1])),
        Odd("many axes", _ => Of([1, 1, 1, 1, 1, 1, 1])),
        Odd("another rank", shape => Of([.. shape, 1])),
        Odd("one axis", shape => Of([shape.Aggregate(1, (product, length) => product * length)])),
        Odd("one row less", shape => Of([Math.Max(0, shape[0] - 1), .. shape[1..]])),
        Odd("one column more", shape => Of([.. shape[..^1], shape[^1] + 1])),
        Odd("the axes turned round", shape => Of([.. shape.Reverse()])),
        Odd("not a number", shape => Of(shape, float.NaN), double.NaN),
        Odd("infinite", shape => Of(shape, float.PositiveInfinity), double.PositiveInfinity),
        Odd("infinite the other way", shape => Of(shape, float.NegativeInfinity), double.NegativeInfinity),
        Odd("enormous", shape => Of(shape, float.MaxValue), double.MaxValue),
        Odd("tiny", shape => Of(shape, float.Epsilon), double.Epsilon),
        Odd("negative zero", shape => Of(shape, -0f), -0.0),
        Odd("a view of one value", shape => Tensor.Create([1f], [.. shape.Select(length => (nint)length)], [.. shape.Select(_ => (nint)0)])),
    ];

    [TestCaseSource(nameof(Oddities))]
    public void No_check_of_any_kata_fails_by_itself(object oddity) => Assert.That(
        Judges.Pack.Katas.SelectMany(kata => kata.Spec!.Accept(new Faults(kata, (Canary)oddity))), Is.Empty);

    private static Tensor<float> Of(int[] shape, float value = 1) => new Tensor64(shape).Map(_ => value).ToFloat();

    private static Canary Odd(string name, Func<int[], Tensor<float>> tensor, double number = -1) => new(
        name,
        (_, arguments) => tensor(arguments.OfType<Tensor<float>>().Select(x => Tensor64.ShapeOf(x)).Where(shape => shape.Length > 0).DefaultIfEmpty([2, 3]).First()),
        _ => number);

    private sealed class Faults(Kata kata, Canary oddity) : ISpecVisitor<IReadOnlyList<string>>
    {
        public IReadOnlyList<string> Visit<TContract>(Spec<TContract> spec) where TContract : class => [.. spec.Checks.Select(FaultOf).OfType<string>()];

        private string? FaultOf<TContract>(Check<TContract> check) where TContract : class
        {
            try
            {
                foreach (var expectation in check.Body(new(new Subjects<TContract>(oddity), new Generate("odd", kata.Name, check.Id))))
                {
                    if (expectation is MissedExpectation) break;
                }

                return null;
            }
            catch (Exception exception)
            {
                return $"{kata.Name}/{check.Id}: {exception}";
            }
        }
    }

    private sealed class Subjects<TContract>(Canary oddity) : ISubjects<TContract> where TContract : class
    {
        public TContract NewInstance() => ContractProxy.Create<TContract>((method, arguments) => oddity.Answer(method.ReturnType, null, arguments));

        public ThrownException? Capture(Action call)
        {
            call();
            return null;
        }
    }
}
