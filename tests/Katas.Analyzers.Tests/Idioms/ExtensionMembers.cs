namespace Idioms;

public static class ExtensionMembers
{
    public static int Twice(this int value) => value * 2;

    extension<T>(IReadOnlyList<T> items)
    {
        public T Last => items[^1];

        public T At(int index) => items[index];
    }

    extension(Tensor<float>)
    {
        public static Tensor<float> One() => Tensor.FromArray([1f], 1);
    }

    extension(int[] values)
    {
        public static int[] operator *(int[] left, int right) => [.. left.Select(value => value * right)];
    }

    public static int Use(int[] values) => 3.Twice() + ((IReadOnlyList<int>)values).Last + ((IReadOnlyList<int>)values).At(0) + (int)Tensor<float>.One()[0] + (values * 2)[0];
}
