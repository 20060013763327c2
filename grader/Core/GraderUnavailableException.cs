namespace Katas.Core;

/// <summary>The grader itself cannot do its work: a part of the tool is missing, a child process does not start, an isolation asked for cannot be had.</summary>
public sealed class GraderUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
