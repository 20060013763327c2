namespace Katas.Protocol.Compiler;

/// <summary>Why a submission is not run.</summary>
public enum Refusal
{
    /// <summary>The compiler refuses it.</summary>
    DoesNotCompile,

    /// <summary>It uses what no kata allows.</summary>
    Forbidden,

    /// <summary>No class, or two, or one that cannot be made.</summary>
    ContractNotMet,
}
