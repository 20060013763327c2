using Katas.Core.Execution;
using Katas.Core.Execution.Platforms;

namespace Katas.Core.Tests.Support;

/// <summary>Zygotes as the judge has them.</summary>
internal static class Zygotes
{
    /// <summary>One, or the test is skipped where there is none to be had.</summary>
    public static Zygote Started(Isolation isolation)
    {
        if (!Zygote.IsPossible) Assert.Ignore("There are no zygotes here: they need Linux with the GNU C library.");
        var zygote = Zygote.Start(ToolLayout.BesideProgram.Worker, WorkerEnvironment.Forking(Limits.Default), isolation is Isolation.Namespaced);
        Assert.That(zygote, Is.Not.Null, "No zygote has started.");
        return zygote!;
    }
}
