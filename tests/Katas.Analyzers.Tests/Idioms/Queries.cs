namespace Idioms;

public static class Queries
{
    private sealed record Person(string Name, int Age, string[] Tags);

    public static object Use(int[] values, IReadOnlyList<string> names)
    {
        Person[] people = [.. names.Select((name, i) => new Person(name, i, [name, "x"]))];
        var ordered = people.OrderBy(p => p.Age).ThenByDescending(p => p.Name, StringComparer.Ordinal).ToList();
        var grouped = people.GroupBy(p => p.Age, p => p.Name, (age, group) => (age, string.Join(',', group))).ToArray();
        var joined = people.Join(names, p => p.Name, name => name, (p, name) => p.Age + name.Length).ToHashSet();
        var groupJoined = people.GroupJoin(names, p => p.Name, name => name, (p, matches) => matches.Count());
        var flattened = people.SelectMany(p => p.Tags, (p, tag) => $"{p.Name}:{tag}");
        var folded = values.Aggregate((sum: 0L, product: 1L), (state, value) => (state.sum + value, state.product * value), state => state.sum - state.product);
        var sets = values.Union([1, 2]).Intersect(values).Except([3]).Concat(values).Append(4).Prepend(5);
        var by = people.DistinctBy(p => p.Age).UnionBy(people, p => p.Name).ExceptBy([2], p => p.Age).MinBy(p => p.Age);
        var parts = values.SkipWhile(v => v < 2).SkipLast(1).TakeLast(3).Take(1..^1);
        var aggregated = people.AggregateBy(p => p.Age % 2, 0, (sum, p) => sum + p.Age).Select(pair => pair.Key + pair.Value);
        var three = values.Zip(values.Skip(1), values.Skip(2)).Select(t => t.First + t.Second + t.Third);
        var (least, most) = (values.Min(), values.Max(v => -v));
        var tests = values.All(v => v > 0) || values.Any() || values.Contains(3) || values.SequenceEqual([1]) || values.TryGetNonEnumeratedCount(out _);
        var picked = values.FirstOrDefault(-1) + values.LastOrDefault() + values.Skip(1).SingleOrDefault(v => v == 7) + values.ElementAt(^1) + values.ElementAtOrDefault(3);
        var made = Enumerable.Repeat(1, 3).Concat(Enumerable.Empty<int>()).Concat(Enumerable.Range(0, 9)).DefaultIfEmpty(0).LongCount();
        var dictionary = people.ToDictionary(p => p.Name, p => p.Age, StringComparer.OrdinalIgnoreCase);
        var nested = from row in Enumerable.Range(0, 3) from column in Enumerable.Range(0, row) where (row + column) % 2 == 0 orderby row, column descending select (row, column);
        var sorted = values.Order(Comparer<int>.Create((a, b) => b - a)).OrderDescending().AsEnumerable();
        return (ordered, grouped, joined, groupJoined, flattened, folded, sets, by, parts, aggregated, three, least, most, tests, picked, made, dictionary, nested, sorted);
    }
}
