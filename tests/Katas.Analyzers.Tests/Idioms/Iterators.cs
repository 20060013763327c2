using System.Collections;

namespace Idioms;

public sealed class Iterators(int count) : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator()
    {
        for (var i = 0; i < count; i++) yield return i;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static IEnumerable<T> Interleave<T>(IEnumerable<T> a, IEnumerable<T> b)
    {
        using var left = a.GetEnumerator();
        using var right = b.GetEnumerator();
        try
        {
            while (left.MoveNext() && right.MoveNext())
            {
                yield return left.Current;
                yield return right.Current;
            }
        }
        finally
        {
            Console.WriteLine("done");
        }
    }
}
