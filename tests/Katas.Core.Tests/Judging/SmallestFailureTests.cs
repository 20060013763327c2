using Katas.Authoring;
using Katas.Core.Judging;

namespace Katas.Core.Tests.Judging;

/// <summary>The search for the smallest failure, on an invented check of one case with sizes 9 and 7.</summary>
public sealed class SmallestFailureTests
{
    [Test]
    public void Each_size_is_as_small_as_the_failure_allows() => Assert.That(Smallest((rows, columns) => rows >= 1 && columns >= 3), Is.EqualTo((1, 3)));

    [Test]
    public void A_failure_at_any_size_is_shown_at_the_least() => Assert.That(Smallest((_, _) => true), Is.EqualTo((1, 1)));

    [Test]
    public void A_failure_that_needs_large_sizes_is_left_as_it_is() => Assert.That(Smallest((rows, _) => rows >= 8), Is.Null);

    [Test]
    public void No_more_is_tried_than_was_promised()
    {
        var attempts = 0;
        SmallestFailure.Find<int>(smallness =>
        {
            attempts++;
            return new(0, [.. Enumerable.Repeat(5, 100).Select((size, i) => Sizes(smallness, [.. Enumerable.Repeat(size, 100)])[i])], 0);
        });
        Assert.That(attempts, Is.EqualTo(SmallestFailure.MostAttempts));
    }

    [Test]
    public void A_smaller_case_of_another_failure_is_not_taken_for_it()
    {
        // With a single row it is a later case that fails, after both sizes of this one.
        var found = SmallestFailure.Find<int>(smallness => Sizes(smallness, [9, 7]) is var sizes && sizes[1] < 2 ? null
            : sizes[0] < 2 ? new(0, [.. sizes, 1], 2)
            : new(0, sizes, 0));
        Assert.That(found!.Sizes, Is.EqualTo((int[])[2, 2]));
    }

    private static (int Rows, int Columns)? Smallest(Func<int, int, bool> fails) => SmallestFailure.Find<(int, int)>(smallness =>
        Sizes(smallness, [9, 7]) is var sizes && fails(sizes[0], sizes[1]) ? new((sizes[0], sizes[1]), sizes, 0) : null)?.Failure;

    private static int[] Sizes(Smallness smallness, int[] usual)
    {
        var generate = new Generate("seed", "kata", "check", smallness);
        return [.. usual.Select(size => generate.Size(size))];
    }
}
