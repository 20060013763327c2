namespace Katas.Compiler.Instrumentation;

/// <summary>How much a call into the library does, told by the lengths of what it is given and what it gives back.</summary>
internal enum Work
{
    /// <summary>No more than one step, or what it does is counted elsewhere: in the functions that it calls back.</summary>
    Constant,

    /// <summary>As many steps as all that it is called on, is given and gives back have elements.</summary>
    Lengths,

    /// <summary>As many as what it is called on has elements.</summary>
    Receiver,

    /// <summary>As many as what it is given has elements.</summary>
    Arguments,

    /// <summary>As many as what it gives back has elements.</summary>
    Result,

    /// <summary>n log₂ n steps for n elements.</summary>
    Sort,

    /// <summary>log₂ n steps: a binary search, or the way down a tree or a heap.</summary>
    Search,

    /// <summary>As many as it passes before it finds what it looks for.</summary>
    Found,

    /// <summary>As many as there are elements behind the place that it is given.</summary>
    Shift,

    /// <summary>None when called; one for every element that is drawn through it later.</summary>
    Deferred,

    /// <summary>As deferred; and n log₂ n for n elements taken in order.</summary>
    Ordered,

    /// <summary>A product of matrices: the elements of the left one times the columns of the right one.</summary>
    MatrixProduct,

    /// <summary>A linear layer: the elements that go in times the rows of the weight.</summary>
    LinearLayer,

    /// <summary>The words of the one number times those of the other.</summary>
    BigProduct,
}
