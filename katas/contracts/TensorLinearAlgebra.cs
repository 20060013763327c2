using System.Numerics.Tensors;

namespace Katas.Contracts;

/// <summary>Matrix products.</summary>
public static class TensorLinearAlgebra
{
    extension(Tensor<float> tensor)
    {
        /// <summary>The matrix product over the last two axes, [..., M, K] by [..., K, N] to [..., M, N]; the leading axes broadcast.</summary>
        /// <exception cref="ArgumentException">A side is not a matrix or a batch of them, the inner dimensions differ, or the leading axes do not broadcast.</exception>
        public Tensor<float> MatMul(Tensor<float> right)
        {
            var leftShape = tensor.Lengths;
            var rightShape = right.Lengths;
            if (leftShape.Length < 2 || rightShape.Length < 2)
                throw new ArgumentException($"{Complaint(leftShape, rightShape)}: both need two axes at least; reshape a vector of n values to [1,n] or [n,1]");
            if (leftShape[^1] != rightShape[^2])
                throw new ArgumentException($"{Complaint(leftShape, rightShape)}: the inner dimensions {leftShape[^1]} and {rightShape[^2]} differ");

            var batch = TensorBroadcast.Shape(leftShape[..^2], rightShape[..^2], "cannot multiply {0} by {1}", leftShape, rightShape);
            var leftStrides = TensorBroadcast.Strides(leftShape[..^2], batch.Length);
            var rightStrides = TensorBroadcast.Strides(rightShape[..^2], batch.Length);
            var (m, k, n) = ((int)leftShape[^2], (int)leftShape[^1], (int)rightShape[^1]);
            var leftValues = tensor.DenseSpan();
            var rightValues = right.DenseSpan();

            nint[] shape = [.. batch, m, n];
            var result = new float[TensorLayout.ElementCount(shape)];
            for (var matrix = 0; matrix < TensorLayout.ElementCount(batch); matrix++)
            {
                TensorMatrixKernel.AddProduct(
                    leftValues.Slice(TensorBroadcast.Locate(matrix, batch, leftStrides) * m * k, m * k),
                    new TensorMatrixKernel.Right(rightValues.Slice(TensorBroadcast.Locate(matrix, batch, rightStrides) * k * n, k * n), k, n, isTransposed: false),
                    result.AsSpan(matrix * m * n, m * n));
            }

            return Tensor.FromArray(result, shape);
        }

        /// <summary>A linear layer, x Wᵀ + b over the last axis: [..., in] to [..., out].</summary>
        /// <param name="weight">[out, in], as PyTorch keeps it.</param>
        /// <param name="bias">[out], or null for none.</param>
        /// <exception cref="ArgumentException">The shapes do not fit each other.</exception>
        public Tensor<float> Linear(Tensor<float> weight, Tensor<float>? bias = null)
        {
            var shape = tensor.Lengths.ToArray();
            var weightShape = weight.Lengths;
            if (weightShape.Length != 2 || shape[^1] != weightShape[1])
                throw new ArgumentException($"cannot put {TensorLayout.Describe(shape)} through the weight {TensorLayout.Describe(weightShape)}: the weight must be [out,{shape[^1]}]");
            if (bias is not null && (bias.Rank != 1 || bias.Lengths[0] != weightShape[0]))
                throw new ArgumentException($"the bias {TensorLayout.Describe(bias.Lengths)} does not fit the weight {TensorLayout.Describe(weightShape)}: it must be [{weightShape[0]}]");

            var (outputs, inputs) = ((int)weightShape[0], (int)weightShape[1]);
            shape[^1] = outputs;
            var result = new float[TensorLayout.ElementCount(shape)];
            if (bias is not null)
            {
                var row = bias.DenseSpan();
                for (var start = 0; start < result.Length; start += outputs) row.CopyTo(result.AsSpan(start));
            }

            TensorMatrixKernel.AddProduct(tensor.DenseSpan(), new TensorMatrixKernel.Right(weight.DenseSpan(), inputs, outputs, isTransposed: true), result);
            return Tensor.FromArray(result, shape);
        }
    }

    private static string Complaint(ReadOnlySpan<nint> left, ReadOnlySpan<nint> right) =>
        $"cannot multiply {TensorLayout.Describe(left)} by {TensorLayout.Describe(right)}";
}
