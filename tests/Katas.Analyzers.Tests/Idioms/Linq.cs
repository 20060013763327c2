namespace Idioms;

public static class Linq
{
    public static object Use(int[] values, string[] names)
    {
        var query =
            from value in values
            where value > 2
            let square = value * value
            orderby square descending, value
            join name in names on value equals name.Length into matches
            from match in matches.DefaultIfEmpty("none")
            group (match, square) by value % 3 into groups
            select new { groups.Key, Count = groups.Count() };

        var zipped = values.Zip(names, (value, name) => (value, name)).Index().MaxBy(pair => pair.Item.value);
        var chunked = values.Chunk(3).SelectMany(chunk => chunk).Distinct().Order().Skip(1).TakeWhile(value => value < 9).Reverse().ToList();
        var counted = names.CountBy(name => name.Length).ToDictionary();
        var lookup = names.ToLookup(name => name[0]);
        return (query.ToArray(), zipped, chunked, counted, lookup['a'].Any(), Enumerable.Range(0, 10).Sum(), values.OfType<object>().Cast<int>().Average());
    }
}
