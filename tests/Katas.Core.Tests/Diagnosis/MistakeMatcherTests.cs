using Katas.Core.Diagnosis;

namespace Katas.Core.Tests.Diagnosis;

/// <summary>Which mistake is named, decided on invented answers to ten questions whose truth is 0.</summary>
public sealed class MistakeMatcherTests
{
    private static readonly Answers Truth = Answered([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

    private static readonly IReadOnlyList<MistakeAnswers> Known =
    [
        Mistake("first-three", 1, 1, 1, 0, 0, 0, 0, 0, 0, 0),
        Mistake("first-four", 1, 1, 1, 1, 0, 0, 0, 0, 0, 0),
        Mistake("last", 0, 0, 0, 0, 0, 0, 0, 0, 0, 2),
        Mistake("all", 3, 3, 3, 3, 3, 3, 3, 3, 3, 3),
    ];

    [Test]
    public void A_mistake_is_named_by_its_own_answers() => Assert.That(Named(1, 1, 1, 0, 0, 0, 0, 0, 0, 0), Is.EqualTo("first-three"));

    [Test]
    public void A_mistake_that_shows_in_more_questions_is_told_from_one_that_shows_in_fewer() =>
        Assert.That(Named(1, 1, 1, 1, 0, 0, 0, 0, 0, 0), Is.EqualTo("first-four"));

    [Test]
    public void Another_wrong_answer_beside_them_leaves_it_unnamed() => Assert.That(Named(1, 1, 1, 0, 0, 0, 0, 0, 0, 5), Is.Null);

    [Test]
    public void Of_many_agreements_one_may_be_missing() => Assert.That(Named(3, 3, 3, 3, 3, 3, 3, 3, 3, 4), Is.EqualTo("all"));

    [Test]
    public void Of_many_agreements_two_may_not() => Assert.That(Named(3, 3, 3, 3, 3, 3, 3, 3, 4, 4), Is.Null);

    [Test]
    public void A_right_answer_makes_no_mistake() => Assert.That(Named(0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Is.Null);

    [Test]
    public void A_mistake_that_shows_once_is_named_when_nothing_else_is_wrong() => Assert.That(Named(0, 0, 0, 0, 0, 0, 0, 0, 0, 2), Is.EqualTo("last"));

    [Test]
    public void One_agreement_with_a_mistake_that_shows_often_is_too_few() => Assert.That(Of(Answered([3]), Known), Is.Null);

    [Test]
    public void Two_mistakes_that_fit_equally_are_both_left_unnamed() =>
        Assert.That(Of(Answered([1, 1, 1, 0, 0, 0, 0, 0, 0, 0]), [.. Known, Mistake("the-same", 1, 1, 1, 0, 0, 0, 0, 0, 0, 0)]), Is.Null);

    [Test]
    public void What_was_not_attempted_says_nothing()
    {
        var own = Answered([1, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
        own.Add(new("check", 4), Sketch.NotAttempted);
        Assert.That(Of(own, Known), Is.EqualTo("first-three"));
    }

    [Test]
    public void What_was_not_asked_says_nothing() => Assert.That(Of(Answered([3, 3, 3]), Known), Is.EqualTo("all"));

    [Test]
    public void An_exception_is_an_answer_too()
    {
        var throwing = Answered([1, 0, 0]);
        throwing.Add(new("check", 1), Sketch.Ending("Threw DivideByZeroException"));
        var mistake = new MistakeAnswers(new("throws", "", ""), throwing);
        Assert.That(Of(throwing, [mistake]), Is.EqualTo("throws"));
    }
    [Test]
    public void A_second_round_that_repeats_the_first_says_nothing_new()
    {
        var answers = Answered([4, 5]);
        answers.Add(new("check", Question.CallsOfARound), new("1", [4]));
        answers.Add(new("check", Question.CallsOfARound + 1), new("1", [6]));
        Assert.That(answers.WithoutRepeats().Questions.Select(question => question.Number), Is.EquivalentTo(new[] { 0, 1, Question.CallsOfARound + 1 }));
    }

    private static string? Named(params double[] values) => Of(Answered(values), Known);

    private static string? Of(Answers own, IReadOnlyList<MistakeAnswers> known) => MistakeMatcher.Find(own, Truth, known)?.Id;

    private static MistakeAnswers Mistake(string id, params double[] values) => MistakesFile.Differing(new(id, "", ""), Answered(values), Truth);

    private static Answers Answered(double[] values)
    {
        var answers = new Answers();
        foreach (var (i, value) in values.Index()) answers.Add(new("check", i), new("1", [value]));
        return answers;
    }
}
