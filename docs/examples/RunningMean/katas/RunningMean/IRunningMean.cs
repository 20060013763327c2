namespace Katas.Contracts;

/// <summary>The mean of everything seen so far, at every step of a sequence.</summary>
/// <typeparam name="TTensor">The tensor type that the kata is written on.</typeparam>
public interface IRunningMean<TTensor> where TTensor : class
{
    /// <summary>Row t of the result is the mean of rows 0 .. t of x, column by column; shaped as x.</summary>
    /// <param name="x"><c>[L, C]</c>; L and C at least 1.</param>
    TTensor Forward(TTensor x);
}
