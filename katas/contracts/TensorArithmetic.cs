using System.Numerics;
using System.Numerics.Tensors;

namespace Katas.Contracts;

/// <summary>Arithmetic value by value. Tensors broadcast as in NumPy and PyTorch; these operators take the place of the library's, which
/// return the wrong shape for [2,3] + [2,1]. Every result is a fresh, dense tensor; shapes that do not broadcast are an <see cref="ArgumentException"/>.</summary>
public static class TensorArithmetic
{
    extension(Tensor<float> tensor)
    {
        /// <summary>The sum, value by value.</summary>
        public static Tensor<float> operator +(Tensor<float> left, Tensor<float> right) =>
            TensorBroadcast.Apply(left, right, "cannot add {0} and {1}", static (x, y, result) =>
            {
                if (x.Length == y.Length) TensorPrimitives.Add(x, y, result);
                else if (y.Length == 1) TensorPrimitives.Add(x, y[0], result);
                else TensorPrimitives.Add(y, x[0], result);
            });

        /// <summary>The difference, value by value.</summary>
        public static Tensor<float> operator -(Tensor<float> left, Tensor<float> right) =>
            TensorBroadcast.Apply(left, right, "cannot subtract {1} from {0}", static (x, y, result) =>
            {
                if (x.Length == y.Length) TensorPrimitives.Subtract(x, y, result);
                else if (y.Length == 1) TensorPrimitives.Subtract(x, y[0], result);
                else TensorPrimitives.Subtract(x[0], y, result);
            });

        /// <summary>The product, value by value (not the matrix product, which is <c>MatMul</c>).</summary>
        public static Tensor<float> operator *(Tensor<float> left, Tensor<float> right) =>
            TensorBroadcast.Apply(left, right, "cannot multiply {0} by {1} value by value", static (x, y, result) =>
            {
                if (x.Length == y.Length) TensorPrimitives.Multiply(x, y, result);
                else if (y.Length == 1) TensorPrimitives.Multiply(x, y[0], result);
                else TensorPrimitives.Multiply(y, x[0], result);
            });

        /// <summary>The quotient, value by value.</summary>
        public static Tensor<float> operator /(Tensor<float> left, Tensor<float> right) =>
            TensorBroadcast.Apply(left, right, "cannot divide {0} by {1}", static (x, y, result) =>
            {
                if (x.Length == y.Length) TensorPrimitives.Divide(x, y, result);
                else if (y.Length == 1) TensorPrimitives.Divide(x, y[0], result);
                else TensorPrimitives.Divide(x[0], y, result);
            });

        /// <summary>Every value plus a number.</summary>
        public static Tensor<float> operator +(Tensor<float> left, float right) => left + Scalar(right);

        /// <summary>Every value plus a number.</summary>
        public static Tensor<float> operator +(float left, Tensor<float> right) => Scalar(left) + right;

        /// <summary>Every value less a number.</summary>
        public static Tensor<float> operator -(Tensor<float> left, float right) => left - Scalar(right);

        /// <summary>A number less every value.</summary>
        public static Tensor<float> operator -(float left, Tensor<float> right) => Scalar(left) - right;

        /// <summary>Every value times a number.</summary>
        public static Tensor<float> operator *(Tensor<float> left, float right) => left * Scalar(right);

        /// <summary>Every value times a number.</summary>
        public static Tensor<float> operator *(float left, Tensor<float> right) => Scalar(left) * right;

        /// <summary>Every value divided by a number.</summary>
        public static Tensor<float> operator /(Tensor<float> left, float right) => left / Scalar(right);

        /// <summary>A number divided by every value.</summary>
        public static Tensor<float> operator /(float left, Tensor<float> right) => Scalar(left) / right;

        /// <summary>Every value with its sign turned.</summary>
        public static Tensor<float> operator -(Tensor<float> operand) => operand * -1f;

        /// <summary>e to the power of every value; 0 for negative infinity.</summary>
        public Tensor<float> Exp()
        {
            var result = new float[tensor.FlattenedLength];
            TensorPrimitives.Exp(tensor.DenseSpan(), result);
            return Tensor.FromArray(result, tensor.Lengths);
        }

        /// <summary>The square root of every value; NaN for a negative one.</summary>
        public Tensor<float> Sqrt()
        {
            var result = new float[tensor.FlattenedLength];
            TensorPrimitives.Sqrt(tensor.DenseSpan(), result);
            return Tensor.FromArray(result, tensor.Lengths);
        }

        /// <summary>A copy with <paramref name="value"/> wherever the mask is not 0, as PyTorch's <c>masked_fill</c>: the mask marks what is
        /// replaced. Where 1 means "may attend", fill the rest with <c>scores.MaskedFill(1f - mask, float.NegativeInfinity)</c>.</summary>
        /// <param name="mask">Broadcast against this tensor, as in arithmetic.</param>
        /// <param name="value">What the marked places get.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor<float> MaskedFill(Tensor<float> mask, float value) =>
            TensorBroadcast.Apply(tensor, mask, "cannot fill {0} under the mask {1}", (x, marks, result) => FillRow(x, marks, value, result));
    }

    private static void FillRow(ReadOnlySpan<float> x, ReadOnlySpan<float> marks, float value, Span<float> result)
    {
        var done = 0;
        if (x.Length == marks.Length)
        {
            // Masks are often random to the branch predictor, so choosing without a branch is ten times faster.
            for (; done <= result.Length - Vector<float>.Count; done += Vector<float>.Count)
            {
                var isUnmarked = Vector.Equals(new Vector<float>(marks[done..]), Vector<float>.Zero);
                Vector.ConditionalSelect(isUnmarked, new Vector<float>(x[done..]), new Vector<float>(value)).CopyTo(result[done..]);
            }
        }

        for (; done < result.Length; done++)
            result[done] = marks[marks.Length == 1 ? 0 : done] != 0f ? value : x[x.Length == 1 ? 0 : done];
    }

    private static Tensor<float> Scalar(float value) => Tensor.FromArray([value]);
}
