using System;

namespace Katas.Analyzers.Reading;

/// <summary>Which of a contract's arguments a value was made from.</summary>
[Flags]
internal enum Roles : long
{
    None = 0,
    X = 1,
    Gamma = 1 << 1,
    Beta = 1 << 2,
    Epsilon = 1 << 3,
    Momentum = 1 << 4,
    RunningMean = 1 << 5,
    RunningVariance = 1 << 6,
    Training = 1 << 7,
    OutputGradient = 1 << 8,
    Query = 1 << 9,
    Key = 1 << 10,
    Value = 1 << 11,
    QueryWeight = 1 << 12,
    QueryBias = 1 << 13,
    KeyWeight = 1 << 14,
    KeyBias = 1 << 15,
    ValueWeight = 1 << 16,
    ValueBias = 1 << 17,
    OutputWeight = 1 << 18,
    OutputBias = 1 << 19,
    NumHeads = 1 << 20,
    Mask = 1 << 21,
    StartPosition = 1 << 22,
    Length = 1 << 23,
    ModelDimension = 1 << 24,
    Nums = 1 << 25,
    Nums1 = 1 << 26,
    Nums2 = 1 << 27,
}
