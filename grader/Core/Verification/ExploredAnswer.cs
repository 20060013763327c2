using System.Numerics.Tensors;
using Katas.Authoring;

namespace Katas.Core.Verification;

/// <summary>One answer as the numbers that it is made of, so that two can be compared whatever their contract.</summary>
/// <param name="Form">Everything but the numbers: types, shapes, names.</param>
/// <param name="Numbers">All numbers, in order, part by part.</param>
internal sealed record ExploredAnswer(string Form, IReadOnlyList<ExploredPart> Numbers)
{
    /// <summary>Takes an answer apart.</summary>
    public static ExploredAnswer Of(object? answer)
    {
        List<string> form = [];
        List<ExploredPart> numbers = [];
        Take(answer);
        return new(string.Join(' ', form), numbers);

        void Take(object? value)
        {
            switch (value)
            {
                case null:
                    form.Add("null");
                    break;
                case Tensor<float> tensor:
                    form.Add(string.Join('x', Tensor64.ShapeOf(tensor)));
                    numbers.Add(new(Tensor64.From(tensor).Values, IsSingle: true));
                    break;
                case Expectation expectation:
                    form.Add(expectation is MissedExpectation missed ? missed.Message : "met");
                    break;
                case Array array:
                    form.Add($"{array.GetType().Name} {array.Length}");
                    foreach (var item in array) Take(item);
                    break;
                case IConvertible number when number is not string:
                    form.Add(number.GetType().Name);
                    numbers.Add(new([number.ToDouble(System.Globalization.CultureInfo.InvariantCulture)], number is float));
                    break;
                case string text:
                    form.Add(text);
                    break;
                default:
                    var parts = value.GetType().GetProperties().Where(property => property.Name != "EqualityContract" && property.GetIndexParameters().Length == 0);
                    foreach (var part in parts) Take(part.GetValue(value));
                    break;
            }
        }
    }

    /// <summary>Whether nobody could tell the two apart: the same bit for bit, or in float32 tensors within a rounding or two of the largest element.</summary>
    public bool IsSameAs(ExploredAnswer other) =>
        Form == other.Form && Numbers.Count == other.Numbers.Count && Numbers.Zip(other.Numbers).All(pair => pair.First.IsSameAs(pair.Second));
}

/// <summary>Numbers that stand together: a tensor's elements, or one number.</summary>
/// <param name="Values">The numbers.</param>
/// <param name="IsSingle">Whether they were computed in float32, where adding in another order changes the last bits.</param>
internal sealed record ExploredPart(double[] Values, bool IsSingle)
{
    // A tenth of the narrowest tolerance in use, and about as much as a float32 sum of a few hundred terms owes to its order.
    private const double Rounding = 1e-6;

    public bool IsSameAs(ExploredPart other)
    {
        if (Values.Length != other.Values.Length) return false;
        var allowed = IsSingle ? Rounding * Values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max() : 0;
        for (var i = 0; i < Values.Length; i++)
        {
            if (!Values[i].Equals(other.Values[i]) && !(Math.Abs(Values[i] - other.Values[i]) <= allowed)) return false;
        }

        return true;
    }
}
