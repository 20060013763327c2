using System.CommandLine;
using Katas.Core.Packs;
using Katas.Protocol.Compiler;

namespace Katas.Cli;

/// <summary>The tensors that a kata can be written on, as the command line names them.</summary>
internal static class Tracks
{
    public static Option<string> Option() => new("--track") { Description = "The tensors to write it on: plain, or torch for TorchSharp's. Default: plain.", HelpName = "TRACK" };

    /// <summary>The one that is asked for.</summary>
    /// <exception cref="UsageException">There is none of that name, or the kata has no stub for it.</exception>
    public static Track Of(string? asked, Kata kata) => asked switch
    {
        null or "plain" => Track.Plain,
        "torch" when !File.Exists(kata.TorchStubPath) => throw new UsageException($"{kata.Name} has no stub for TorchSharp's tensors."),
        "torch" => Track.Torch,
        _ => throw new UsageException($"There is no track '{asked}': plain or torch."),
    };

    /// <summary>The stub as it is handed out for a track.</summary>
    public static string StubPath(this Kata kata, Track track) => track == Track.Torch ? kata.TorchStubPath : kata.StubPath;
}
