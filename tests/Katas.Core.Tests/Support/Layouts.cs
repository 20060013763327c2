namespace Katas.Core.Tests.Support;

/// <summary>Tools of which one part is a program of a test's own.</summary>
internal static class Layouts
{
    /// <param name="part">Which part: what is there in the whole tool lends its settings.</param>
    /// <param name="program">The assembly in its place.</param>
    public static ToolLayout With(Func<ToolLayout, string> part, byte[] program)
    {
        var layout = new ToolLayout(Directory.CreateDirectory(Path.Combine(Judges.Folder, Guid.NewGuid().ToString("N"))).FullName);
        Directory.CreateDirectory(Path.GetDirectoryName(part(layout))!);
        File.WriteAllBytes(part(layout), program);
        File.Copy(Path.ChangeExtension(part(ToolLayout.BesideProgram), ".runtimeconfig.json"), Path.ChangeExtension(part(layout), ".runtimeconfig.json"));
        return layout;
    }
}
