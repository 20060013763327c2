namespace Katas.Cli.Tests;

public sealed class NearestTests
{
    [TestCase("grade", "grade", 0)]
    [TestCase("GRADE", "grade", 0)]
    [TestCase("grad", "grade", 1)]
    [TestCase("gradde", "grade", 1)]
    [TestCase("grabe", "grade", 1)]
    [TestCase("garde", "grade", 1)]
    [TestCase("", "grade", 5)]
    [TestCase("kitten", "sitting", 3)]
    public void The_distance_counts_edits_whatever_the_case(string left, string right, int expected) =>
        Assert.That(Nearest.Distance(left, right), Is.EqualTo(expected));

    [Test]
    public void The_nearest_choice_is_the_one_with_the_fewest_edits() =>
        Assert.That(Nearest.To("lst", ["demo", "list", "reset"]), Is.EqualTo("list"));

    [Test]
    public void Of_equally_near_choices_the_first_is_taken() =>
        Assert.That(Nearest.To("x", ["a", "b"]), Is.EqualTo("a"));

    [Test]
    public void Without_choices_there_is_no_nearest() =>
        Assert.That(Nearest.To("x", []), Is.Null);

    [Test]
    public void A_word_near_no_choice_is_answered_with_all_of_them() =>
        Assert.That(Nearest.Explain("verb", "qqqqqqqq", ["demo", "list"]), Does.Contain("demo, list"));

    [Test]
    public void A_word_near_a_choice_is_answered_with_that_alone() =>
        Assert.That(Nearest.Explain("verb", "lits", ["demo", "list"]), Is.EqualTo("There is no verb 'lits'. Did you mean 'list'?"));
}
