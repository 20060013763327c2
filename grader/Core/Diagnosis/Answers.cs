using System.Globalization;

namespace Katas.Core.Diagnosis;

/// <summary>What a submission answered to the diagnostic questions, by question.</summary>
internal sealed class Answers
{
    private readonly Dictionary<Question, Sketch> _sketches = [];

    /// <summary>How many questions were answered.</summary>
    public int Count => _sketches.Count;

    /// <summary>The questions that were asked.</summary>
    public IEnumerable<Question> Questions => _sketches.Keys;

    /// <summary>The answer to a question, or null.</summary>
    public Sketch? this[Question question] => _sketches.GetValueOrDefault(question);

    /// <summary>Keeps an answer.</summary>
    public void Add(Question question, Sketch answer) => _sketches[question] = answer;

    /// <summary>Without those of the second round that only repeat the first: a check whose inputs no seed changes was asked the same twice.</summary>
    public Answers WithoutRepeats()
    {
        var once = new Answers();
        foreach (var (question, sketch) in _sketches)
        {
            if (question.InFirstRound is not { } first || this[first] is not { } before || Likenesses.Of(sketch, before) != Likeness.Same) once.Add(question, sketch);
        }

        return once;
    }

    /// <summary>Whether it answers otherwise than the truth.</summary>
    public bool IsWrong(Question question, Answers truth) =>
        this[question] is { } own && truth[question] is { } right && Likenesses.Of(own, right) == Likeness.Different;
}

/// <summary>One diagnostic question: a call in a check's body.</summary>
/// <param name="Check">The check's id.</param>
/// <param name="Number">Which of its calls, counted from 0; those of a second round from <see cref="CallsOfARound"/>.</param>
internal readonly record struct Question(string Check, int Number)
{
    /// <summary>How many calls of a check are asked in a round, at most.</summary>
    public const int CallsOfARound = 8;

    /// <summary>For a question of the second round that of the first which makes the same call; null for one of the first.</summary>
    public Question? InFirstRound => Number < CallsOfARound ? null : this with { Number = Number - CallsOfARound };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Check}/{Number}");
}
