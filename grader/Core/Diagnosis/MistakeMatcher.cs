namespace Katas.Core.Diagnosis;

/// <summary>A known mistake with the answers that it gives.</summary>
/// <param name="Mistake">What it is.</param>
/// <param name="Wrong">Its answers where they are not the model solution's.</param>
internal sealed record MistakeAnswers(KnownMistake Mistake, Answers Wrong);

/// <summary>Finds the known mistake whose answers a submission gives.</summary>
internal static class MistakeMatcher
{
    // One agreement may be chance, unless it is all that there is of the mistake.
    private const int LeastAgreements = 2;

    // A submission of another style may round otherwise in a case or two, where a mistake makes a number out of all but cancelled terms.
    private const double LeastShare = 0.9;

    /// <summary>The one known mistake that fits best, or null where none does, or where two do equally well.</summary>
    /// <param name="own">The submission's answers.</param>
    /// <param name="truth">The model solution's answers.</param>
    /// <param name="known">The mistakes.</param>
    public static KnownMistake? Find(Answers own, Answers truth, IReadOnlyList<MistakeAnswers> known)
    {
        var wrong = own.Questions.Where(question => own.IsWrong(question, truth)).ToHashSet();
        var fits = known
            .Select(mistake => (mistake.Mistake, Share: Share(own, truth, wrong, mistake)))
            .Where(fit => fit.Share >= LeastShare)
            .OrderByDescending(fit => fit.Share)
            .ToArray();
        return fits.Length == 1 || (fits.Length > 1 && fits[0].Share > fits[1].Share) ? fits[0].Mistake : null;
    }

    // Of the questions in which the submission or the mistake is wrong: those in which both give the same wrong answer.
    private static double Share(Answers own, Answers truth, HashSet<Question> wrong, MistakeAnswers mistake)
    {
        var (agreements, disagreements) = (0, 0);
        foreach (var question in wrong.Union(mistake.Wrong.Questions))
        {
            if (own[question] is not { } answer || answer.Kind == Sketch.NotAttempted.Kind || (mistake.Wrong[question] ?? truth[question]) is not { } theirs) continue;
            switch (Likenesses.Of(answer, theirs))
            {
                case Likeness.Same: agreements++; break;
                case Likeness.Different: disagreements++; break;
            }
        }

        var needed = Math.Min(LeastAgreements, mistake.Wrong.Count);
        return agreements > 0 && agreements >= needed ? (double)agreements / (agreements + disagreements) : 0;
    }
}
