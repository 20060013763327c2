namespace Katas.Core.Execution;

/// <summary>The one command that takes an obstacle away, for who may run it.</summary>
public static class Remedy
{
    // A profile that allows what every program was allowed before: to make user namespaces. bubblewrap takes the rest away itself.
    private const string Profile = @"abi <abi/4.0>,\ninclude <tunables/global>\nprofile bwrap /usr/bin/bwrap flags=(unconfined) {\n  userns,\n}\n";

    /// <summary>The command, or null where none would do.</summary>
    public static string? For(Obstacle obstacle) => obstacle switch
    {
        Obstacle.NoBubblewrap => "sudo apt-get install bubblewrap",
        Obstacle.NoUserNamespaces => "sudo sysctl -w user.max_user_namespaces=10000",
        Obstacle.NoUserNamespacesForUsers => "sudo sysctl -w kernel.unprivileged_userns_clone=1",
        Obstacle.AppArmor => $"printf '{Profile}' | sudo tee /etc/apparmor.d/bwrap && sudo apparmor_parser -r /etc/apparmor.d/bwrap",
        _ => null,
    };
}
