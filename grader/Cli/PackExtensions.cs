using Katas.Core.Packs;

namespace Katas.Cli;

/// <summary>Katas and checks by the names that people type.</summary>
internal static class PackExtensions
{
    extension(Pack pack)
    {
        /// <summary>The kata of a name.</summary>
        /// <exception cref="UsageException">There is none; names the nearest.</exception>
        public Kata Known(string name) => pack.Find(name) ?? throw UsageException.NoSuch("kata", name, pack.Katas.Select(kata => kata.Name));

        /// <summary>The ids of the checks of a kata, or of all.</summary>
        /// <exception cref="UsageException">One is not among them; names the nearest.</exception>
        public IReadOnlyList<string> KnownChecks(IReadOnlyList<string> ids, Kata? kata)
        {
            if (ids.Count == 0) return [];
            IEnumerable<Kata> katas = kata is null ? pack.Katas : [kata];
            var known = katas.SelectMany(each => each.Spec?.Checks ?? []).Select(check => check.Id).Distinct().ToArray();
            return [.. ids.Select(id => known.FirstOrDefault(check => check.Equals(id, StringComparison.OrdinalIgnoreCase)) ?? throw UsageException.NoSuch("check", id, known))];
        }
    }
}
