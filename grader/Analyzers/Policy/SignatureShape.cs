using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;

namespace Katas.Analyzers.Policy;

/// <summary>What matters here of a type in a signature: the type that it is built on, and whether a pointer is anywhere in it.</summary>
internal readonly record struct SignatureShape(EntityHandle Named, bool HasPointer, bool IsArray)
{
    public static SignatureShape Of(MethodSignature<SignatureShape> signature) =>
        new(default, signature.ReturnType.HasPointer || signature.ParameterTypes.Any(parameter => parameter.HasPointer), false);

    internal sealed class Provider : ISignatureTypeProvider<SignatureShape, object?>
    {
        public static readonly Provider Instance = new();

        public SignatureShape GetPointerType(SignatureShape elementType) => elementType with { HasPointer = true };

        public SignatureShape GetFunctionPointerType(MethodSignature<SignatureShape> signature) => new(default, true, false);

        public SignatureShape GetArrayType(SignatureShape elementType, ArrayShape shape) => elementType with { IsArray = true };

        public SignatureShape GetSZArrayType(SignatureShape elementType) => elementType with { IsArray = true };

        public SignatureShape GetByReferenceType(SignatureShape elementType) => elementType;

        public SignatureShape GetPinnedType(SignatureShape elementType) => elementType;

        public SignatureShape GetModifiedType(SignatureShape modifier, SignatureShape unmodifiedType, bool isRequired) => unmodifiedType;

        public SignatureShape GetGenericInstantiation(SignatureShape genericType, ImmutableArray<SignatureShape> typeArguments) =>
            genericType with { HasPointer = genericType.HasPointer || typeArguments.Any(argument => argument.HasPointer) };

        public SignatureShape GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => new(handle, false, false);

        public SignatureShape GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => new(handle, false, false);

        public SignatureShape GetTypeFromSpecification(MetadataReader reader, object? context, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, context);

        public SignatureShape GetPrimitiveType(PrimitiveTypeCode typeCode) => default;

        public SignatureShape GetGenericMethodParameter(object? context, int index) => default;

        public SignatureShape GetGenericTypeParameter(object? context, int index) => default;
    }
}
