namespace Katas.Protocol;

/// <summary>Bytes that are not what the protocol says; whoever sent them is broken or hostile.</summary>
public sealed class WireFormatException(string message) : Exception(message);
