namespace Katas.Reference;

/// <summary>Names this assembly to those who load specs from it.</summary>
public static class AssemblyMarker;
