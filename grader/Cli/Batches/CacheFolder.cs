namespace Katas.Cli.Batches;

/// <summary>Where this user's programs keep what can be made again.</summary>
internal static class CacheFolder
{
    /// <summary>Our folder there, which need not exist; null where the user has none.</summary>
    public static string? OfUser()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var caches = OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named ? named
            : home.Length == 0 ? ""
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
            : Path.Combine(home, ".cache");
        return Path.IsPathFullyQualified(caches) ? Path.Combine(caches, "katas") : null;
    }
}
