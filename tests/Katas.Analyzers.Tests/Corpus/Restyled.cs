using Katas.Analyzers.Tests.Verifying;
using Katas.Testing.Corpus;

namespace Katas.Analyzers.Tests.Corpus;

/// <summary>A submission in another style.</summary>
internal static class Restyled
{
    /// <summary>The restyled source, and where lines of the original are in it.</summary>
    public static (string Source, Func<IEnumerable<int>, IEnumerable<int>> Moved) Of(string source)
    {
        var (compilation, tree) = SubmissionCompilation.Of(source);
        return Restyling.Of(compilation, tree);
    }
}
