namespace Katas.Core.Execution.Platforms;

/// <summary>A folder of the kernel's control groups in which we may make groups of our own.</summary>
/// <param name="Folder">The folder: our own group's under version 1, which allows groups below a group with processes, and its parent's under version 2, which does not.</param>
/// <param name="Controllers">What can be bounded there.</param>
/// <param name="IsUnified">Whether it is version 2.</param>
internal sealed record ControlGroupPlace(string Folder, IReadOnlyList<string> Controllers, bool IsUnified)
{
    public const string Memory = "memory";
    public const string Processes = "pids";

    /// <summary>Reads where groups could be made; whether they can, only trying tells.</summary>
    /// <param name="mounts">The text of <c>/proc/self/mountinfo</c>.</param>
    /// <param name="groups">The text of <c>/proc/self/cgroup</c>.</param>
    public static IReadOnlyList<ControlGroupPlace> Find(string mounts, string groups)
    {
        var mounted = Lines(mounts).Select(Mount.Read).OfType<Mount>().ToArray();
        var ours = Lines(groups).Select(line => line.Split(':', 3)).Where(parts => parts.Length == 3).ToArray();
        List<ControlGroupPlace> places = [];
        foreach (var controller in (string[])[Memory, Processes])
        {
            var path = ours.FirstOrDefault(parts => parts[1].Split(',').Contains(controller))?[2];
            var mount = mounted.FirstOrDefault(mount => mount.Type == "cgroup" && mount.Options.Contains(controller));
            if (path is not null && mount?.Resolve(path) is { } folder) places.Add(new(folder, [controller], IsUnified: false));
        }

        if (places.Count > 0) return places;
        var unified = ours.FirstOrDefault(parts => parts[0] == "0" && parts[1].Length == 0)?[2];
        var root = mounted.FirstOrDefault(mount => mount.Type == "cgroup2");
        return unified is not null && root?.Resolve(unified) is { } own && own != root.Folder && Path.GetDirectoryName(own) is { } parent
            ? [new(parent, [Memory, Processes], IsUnified: true)]
            : [];
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    // 36 25 0:31 /root-of-the-mount /where/it/stands rw,relatime shared:1 - cgroup cgroup rw,memory
    private sealed record Mount(string Root, string Folder, string Type, IReadOnlyList<string> Options)
    {
        public static Mount? Read(string line)
        {
            var halves = line.Split(" - ", 2);
            if (halves.Length != 2 || halves[0].Split(' ') is not [_, _, _, var root, var folder, ..] || halves[1].Split(' ') is not [var type, _, var options, ..]) return null;
            return new(Unescaped(root), Unescaped(folder), type, options.Split(','));
        }

        /// <summary>The folder of a group; null where the mount does not show it.</summary>
        public string? Resolve(string group)
        {
            if (Root == "/") return group == "/" ? Folder : Folder + group;
            if (group == Root) return Folder;
            return group.StartsWith($"{Root}/", StringComparison.Ordinal) ? Folder + group[Root.Length..] : null;
        }

        // Blanks and the like stand as \040.
        private static string Unescaped(string text)
        {
            for (var at = text.IndexOf('\\', StringComparison.Ordinal); at >= 0 && at + 3 < text.Length; at = text.IndexOf('\\', at + 1))
            {
                if (text.AsSpan(at + 1, 3).IndexOfAnyExceptInRange('0', '7') < 0) text = $"{text[..at]}{(char)Convert.ToInt32(text.Substring(at + 1, 3), 8)}{text[(at + 4)..]}";
            }

            return text;
        }
    }
}
