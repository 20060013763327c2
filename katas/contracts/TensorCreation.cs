using System.Numerics.Tensors;

namespace Katas.Contracts;

/// <summary>Making tensors: <c>Tensor.FromArray(values, 2, 3)</c> and <c>Tensor.Zeros(2, 3)</c>.</summary>
public static class TensorCreation
{
    extension(Tensor)
    {
        /// <summary>A dense, row-major tensor over <paramref name="values"/>. The array is not copied: writing to one changes the other.</summary>
        /// <param name="values">As many values as <paramref name="shape"/> asks for; <c>Tensor.Create</c> would ignore any beyond that.</param>
        /// <param name="shape">The length of each axis. Without one, the tensor has a single axis that holds all values.</param>
        /// <exception cref="ArgumentException">The number of values is not the product of the shape.</exception>
        public static Tensor<T> FromArray<T>(T[] values, params ReadOnlySpan<nint> shape)
        {
            ArgumentNullException.ThrowIfNull(values);
            if (shape.IsEmpty) shape = [values.Length];
            var count = TensorLayout.ElementCount(shape);
            if (values.Length != count)
                throw new ArgumentException($"a tensor of shape {TensorLayout.Describe(shape)} holds {count} values, not {values.Length}");
            return Tensor.Create(values, shape);
        }

        /// <summary>A dense tensor of zeros, with memory of its own.</summary>
        /// <exception cref="ArgumentException">A length is negative.</exception>
        public static Tensor<float> Zeros(params ReadOnlySpan<nint> shape) =>
            Tensor.FromArray(new float[TensorLayout.ElementCount(shape)], shape);
    }
}
