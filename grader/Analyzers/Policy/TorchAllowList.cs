namespace Katas.Analyzers.Policy;

/// <summary>
/// What a submission may name of TorchSharp: elementary operations on tensors, each of which computes from its arguments, and nothing that is a layer, records
/// gradients, reads or writes files, moves tensors elsewhere or hands out memory.
/// </summary>
internal static class TorchAllowList
{
    private const string Library = "TorchSharp.torch";

    // Both as functions of the library and as methods of a tensor, and many in place with an underscore.
    private const string Arithmetic = """
        abs abs_ absolute add add_ addcdiv addcmul ceil ceil_ clamp clamp_ clamp_max clamp_min clip cos cos_ cumprod cumsum deg2rad div div_ divide erf exp exp2 exp_ expm1
        float_power floor floor_ floor_divide fmod frac hypot lerp log log10 log1p log2 log_ logaddexp maximum minimum mul mul_ multiply neg neg_ negative positive pow pow_
        rad2deg reciprocal reciprocal_ remainder round round_ rsqrt rsqrt_ sigmoid sign sin sin_ sinh cosh sqrt sqrt_ square square_ sub sub_ subtract tan tanh true_divide trunc
        """;

    private const string Comparison = """
        all allclose any eq equal ge greater greater_equal gt isclose isfinite isin isinf isnan isneginf isposinf le less less_equal logical_and logical_not logical_or
        logical_xor lt ne not_equal bitwise_and bitwise_not bitwise_or bitwise_xor nan_to_num
        """;

    private const string Reduction = """
        amax amin aminmax argmax argmin argsort count_nonzero cummax cummin logcumsumexp logsumexp max mean median min nansum norm prod softmax sort std std_mean sum topk trace var var_mean
        """;

    private const string Products = "addbmm addmm addmv baddbmm bmm cross dot einsum inner kron matmul mm mv outer tensordot vdot";

    private const string Shape = """
        atleast_1d atleast_2d atleast_3d broadcast_tensors broadcast_to cat chunk clone column_stack concat concatenate diag diag_embed diagonal diff dstack flatten flip gather
        hsplit hstack index_add index_copy index_fill index_select masked_select moveaxis movedim narrow nonzero numel permute ravel repeat_interleave reshape roll row_stack
        scatter scatter_ scatter_add scatter_add_ select split squeeze squeeze_ stack swapaxes swapdims t take take_along_dim tensor_split tile transpose tril triu unbind
        unflatten unsqueeze unsqueeze_ vsplit vstack where
        """;

    private const string Creation = "arange empty_like eye full full_like linspace meshgrid ones ones_like tril_indices triu_indices zeros zeros_like";

    private const string Kinds = "bool double float float32 float64 half int int16 int32 int64 int8 long short uint8 is_floating_point is_integral";

    private const string Operators = """
        op_Addition op_BitwiseAnd op_BitwiseOr op_Division op_ExclusiveOr op_Explicit op_GreaterThan op_GreaterThanOrEqual op_Implicit op_LessThan op_LessThanOrEqual
        op_Equality op_Inequality op_Modulus op_Multiply op_OnesComplement op_Subtraction op_UnaryNegation
        """;

    // Of a tensor alone; what an indexer is called there is TensorItems.
    private const string OfTensor = """
        Dimensions NumberOfElements TensorItems T mT contiguous copy_ cpu detach device device_type dim dtype expand expand_as fill_ index index_add_ index_copy_ index_fill_
        index_put_ is_contiguous item masked_fill masked_fill_ masked_scatter masked_scatter_ ndim new_full new_ones new_zeros relu repeat shape size slice stride sum
        swapaxes swapdims to to_type ToScalar tril_ triu_ type type_as unfold view view_as zero_
        Dispose DetachFromDisposeScope IsInvalid MoveToOuterDisposeScope
        """;

    // A constructor of tensors looks at the length of its array; one from a buffer or a pointer does not.
    private const string OfLibrary = "tensor as_tensor from_array empty CPU NewDisposeScope no_grad";

    /// <summary>Adds it to a list.</summary>
    public static ApiList Torch(this ApiList list) => list
        .Only(Library, $"{Arithmetic} {Comparison} {Reduction} {Products} {Shape} {Creation} {Kinds} {OfLibrary}")
        .OnlyNested($"{Library}.Tensor", $"{Arithmetic} {Comparison} {Reduction} {Products} {Shape} {Creation} {Kinds} {Operators} {OfTensor}")
        .NestedTypes(Library, "ScalarType")
        .OnlyNested($"{Library}.Device", "ToString index type")
        .OnlyNested($"{Library}.Size", "IsEmpty IsScalar Item Length Shape Slice Take numel op_Equality op_Implicit op_Inequality")
        .OnlyNested($"{Library}.TensorIndex", "Bool Colon Ellipsis None Null Single Slice Tensor op_Implicit")
        // Each is a name before a function, and none of them more.
        .OnlyNested($"{Library}.nn", "")
        .OnlyNested($"{Library}.nn.functional", "linear log_softmax one_hot pad relu sigmoid softmax tanh")
        .OnlyNested($"{Library}.special", "exp2 expm1 log_softmax softmax")
        .Types("TorchSharp", "DeviceType PaddingModes")
        .Only("TorchSharp.Scalar", "op_Implicit Type Dispose")
        .Only("TorchSharp.ScalarExtensionMethods", "ToBoolean ToDouble ToInt32 ToInt64 ToScalar ToSingle")
        .Only("TorchSharp.TensorExtensionMethods", "ToBoolean ToDouble ToInt32 ToInt64 ToSingle ToTensor IntShape str print")
        .Only("TorchSharp.TensorStringStyle", "Default Metadata Numpy Julia CSharp")
        .Only("TorchSharp.DisposeScope", "Detach Dispose MoveToOuter");
}
