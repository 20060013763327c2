using System.Collections;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;

namespace Idioms;

public static class CollectionExpressions
{
    public static int Use(int[] some, IEnumerable<int> more, List<int> list)
    {
        int[] array = [1, 2, .. some];
        int[] fromList = [.. list];
        List<int> numbers = [1, 2, 3];
        List<int> spread = [.. some, .. list, 4];
        List<int> unknown = [.. more];
        HashSet<string> set = ["a", "b"];
        ImmutableArray<int> immutable = [1, 2, 3];
        ImmutableArray<int> copied = [.. some];
        ImmutableList<int> immutableList = [1, .. some];
        Span<int> span = [1, 2, some[0]];
        ReadOnlySpan<int> constants = [1, 2, 3, 4];
        ReadOnlySpan<string> words = ["one", "two", some.Length.ToString()];
        Span<string> writable = ["one", some.Length.ToString()];
        IReadOnlyList<int> readOnly = [1, 2];
        IReadOnlyList<int> readOnlyList = [.. more];
        IEnumerable<int> single = [some[0]];
        IReadOnlyCollection<string> empty = [];
        ICollection<int> collection = [1, 2];
        int[][] jagged = [[1], [2, 3], []];
        Bag bag = [1, 2, 3];
        Dictionary<string, int> lookup = new() { ["one"] = 1, ["two"] = 2 };
        Collection<int> initialised = new() { 1, 2, 3 };
        return array.Length + fromList.Length + numbers.Count + spread.Count + unknown.Count + set.Count + immutable.Length + copied.Length + immutableList.Count
            + span.Length + constants[2] + words.Length + writable.Length + readOnly.Count + readOnlyList.Count + single.Count() + empty.Count + collection.Count
            + jagged.Length + bag.Count() + lookup.Count + initialised.Count;
    }
}

[CollectionBuilder(typeof(Bag), nameof(Create))]
public sealed class Bag(int[] items) : IEnumerable<int>
{
    public static Bag Create(ReadOnlySpan<int> items) => new(items.ToArray());

    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
