using System.Globalization;
using Katas.Core;
using Katas.Core.Diagnosis;
using Katas.Core.Packs;

namespace Katas.Corpus.Tests.Mistakes;

/// <summary>
/// What the diagnosis makes of known mistakes, of the same in another style, and of right answers. Prints a table:
/// <c>dotnet test tests/Katas.Corpus.Tests -p:Heavy=true --filter Naming --logger "console;verbosity=detailed"</c>.
/// </summary>
[Category("Heavy")]
public sealed class NamingTests
{
    private const double LeastNamed = 0.95;

    private Grading _grading = null!;

    private static IEnumerable<Kata> Katas => Recorder.Katas;

    [OneTimeSetUp]
    public async Task Start()
    {
        _grading = new(Corpus.Pack, ToolLayout.BesideProgram);
        // Warm, as a judge is that has seen a submission or two.
        foreach (var kata in Katas) await Naming.OfAsync(_grading, kata, Recorder.Wrong(kata).First(), made: null);
    }

    [OneTimeTearDown]
    public async Task Stop() => await _grading.DisposeAsync();

    [Test]
    public async Task Known_mistakes_are_named_and_none_falsely() => Judge("wrong", await EachAsync(Recorder.Wrong, Naming.OfAsync));

    [Test]
    public async Task In_another_style_they_are_named_and_none_falsely() => Judge("rewritten", await EachAsync(Recorder.Wrong, Naming.OfRewrittenAsync));

    [Test]
    public async Task Of_right_answers_none_is_named()
    {
        var right = await EachAsync(Recorder.Right, (grading, kata, file, _) => Naming.OfAsync(grading, kata, file, made: null));
        Tabulate("right", right);
        Assert.That(right.Select(each => each.Naming).Where(naming => naming.IsFalse), Is.Empty);
    }

    private async Task<IReadOnlyList<(Kata Kata, Naming Naming)>> EachAsync(
        Func<Kata, IEnumerable<string>> files, Func<Grading, Kata, string, string?, Task<Naming>> diagnose)
    {
        var all = new List<(Kata, Naming)>();
        foreach (var kata in Katas)
        {
            foreach (var file in files(kata)) all.Add((kata, await diagnose(_grading, kata, file, IdOf(file))));
        }

        return all;
    }

    private static void Judge(string what, IReadOnlyList<(Kata Kata, Naming Naming)> all)
    {
        Tabulate(what, all);
        var unnamed = all.Select(each => each.Naming).Where(naming => naming.Named != naming.Made).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(unnamed.Where(naming => naming.IsFalse), Is.Empty, "named falsely");
            Assert.That(1 - (double)unnamed.Length / all.Count, Is.AtLeast(LeastNamed), $"not named: {string.Join(", ", unnamed.Select(naming => naming.Made))}");
        });
    }

    private static void Tabulate(string what, IReadOnlyList<(Kata Kata, Naming Naming)> all)
    {
        TestContext.Out.WriteLine($"{"answers",-12} {"kata",-30} {"named",10} {"falsely",8} {"median",8} {"slowest",8}");
        foreach (var kata in all.GroupBy(each => each.Kata.Name, each => each.Naming).Append(new Total(all.Select(each => each.Naming))))
        {
            var times = kata.Select(naming => naming.Elapsed.TotalMilliseconds).Order().ToArray();
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what,-12} {kata.Key,-30} {$"{kata.Count(naming => naming.Named is not null && !naming.IsFalse)} of {times.Length}",10} {kata.Count(naming => naming.IsFalse),8} {times[times.Length / 2],5:F0} ms {times[^1],5:F0} ms"));
        }
    }

    private static string? IdOf(string file) => Path.GetFileName(Path.GetDirectoryName(file)) == "wrong" ? KnownMistake.FromSource(file).Id : null;

    private sealed class Total(IEnumerable<Naming> namings) : IGrouping<string, Naming>
    {
        public string Key => "all";

        public IEnumerator<Naming> GetEnumerator() => namings.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
