namespace Katas.Core.Execution.Platforms;

/// <summary>Tells why namespaces are refused.</summary>
internal static class NamespaceObstacle
{
    /// <summary>Decides by the kernel's settings, for the same words can mean any of them.</summary>
    /// <param name="words">What bubblewrap said.</param>
    /// <param name="setting">A setting of the kernel by its name; null where it has none.</param>
    public static Obstacle Of(string words, Func<string, string?> setting) =>
        setting("user.max_user_namespaces") == "0" ? Obstacle.NoUserNamespaces
        // The others are for users, and root is not stopped by them: what stops root is something else.
        : !words.Contains("ermission", StringComparison.Ordinal) && !words.Contains("ermitted", StringComparison.Ordinal) ? Obstacle.NamespacesFail
        : setting("kernel.unprivileged_userns_clone") == "0" ? Obstacle.NoUserNamespacesForUsers
        : setting("kernel.apparmor_restrict_unprivileged_userns") is not (null or "0") ? Obstacle.AppArmor
        : Obstacle.NamespacesFail;
}
