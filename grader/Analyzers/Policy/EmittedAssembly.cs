using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Katas.Analyzers.Policy;

/// <summary>Reads what an emitted assembly refers to, and what it holds that no submission of C# without unsafe code could.</summary>
internal sealed class EmittedAssembly(MetadataReader reader)
{
    /// <summary>A type or, where a member is given, a member of another assembly.</summary>
    internal sealed record Reference(string Namespace, IReadOnlyList<string> Path, string? Member, bool TakesPointers)
    {
        public string TypeName => string.Join(".", Namespace.Length > 0 ? Path.Prepend(Namespace) : Path);

        public string FullName => Member is null or ".ctor" ? TypeName : $"{TypeName}.{Member}";
    }

    public IEnumerable<Reference> References() =>
        reader.TypeReferences.Select(handle => Type(handle))
            .Concat(reader.MemberReferences.Select(handle => Member(reader.GetMemberReference(handle))).OfType<Reference>());

    /// <summary>What needs no list to be refused.</summary>
    public IEnumerable<PolicyViolation> Oddities()
    {
        if (reader.GetTableRowCount(TableIndex.ModuleRef) > 0) yield return new("another module", "calls code that the runtime does not check");
        if (reader.ManifestResources.Count + reader.AssemblyFiles.Count + reader.ExportedTypes.Count > 0)
            yield return new("an embedded resource, file or forwarded type", "brings in something from elsewhere");

        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(type => !type.IsNested))
        {
            var name = string.Join(".", new[] { reader.GetString(type.Namespace), WithoutArity(reader.GetString(type.Name)) }.Where(part => part.Length > 0));
            if (ReservedNames.Hides(name)) yield return new(name, "would hide what belongs to the platform or to the judge");
        }

        foreach (var method in reader.MethodDefinitions.Select(reader.GetMethodDefinition))
        {
            if (Oddity(method) is { } reason) yield return new(FullName(method), reason);
        }

        foreach (var field in reader.FieldDefinitions.Select(reader.GetFieldDefinition))
        {
            if (field.DecodeSignature(SignatureShape.Provider.Instance, null).HasPointer)
                yield return new(reader.GetString(field.Name), "holds a pointer");
        }
    }

    private string? Oddity(MethodDefinition method)
    {
        if ((method.Attributes & MethodAttributes.PinvokeImpl) != 0) return "calls code that the runtime does not check";
        if (((int)method.ImplAttributes & ~AttributeReasons.AllowedMethodImpl) != 0 && !IsOfDelegate(method)) return "is to be run in another way than compiled C#";
        if (reader.StringComparer.Equals(method.Name, ".cctor") && method.GetDeclaringType() == MetadataTokens.TypeDefinitionHandle(1))
            return "runs before the judge calls anything";
        return SignatureShape.Of(method.DecodeSignature(SignatureShape.Provider.Instance, null)).HasPointer ? "takes or returns a pointer" : null;
    }

    // The runtime itself provides a delegate's constructor and Invoke.
    private bool IsOfDelegate(MethodDefinition method) =>
        method.ImplAttributes == MethodImplAttributes.Runtime
        && reader.GetTypeDefinition(method.GetDeclaringType()).BaseType is { Kind: HandleKind.TypeReference } parent
        && Type((TypeReferenceHandle)parent) is { TypeName: "System.MulticastDelegate" };

    private Reference? Member(MemberReference member)
    {
        var name = PropertyOf(reader.GetString(member.Name));
        var takesPointers = member.GetKind() == MemberReferenceKind.Method
            && SignatureShape.Of(member.DecodeMethodSignature(SignatureShape.Provider.Instance, null)).HasPointer;
        return Owner(member.Parent) switch
        {
            // Arrays of several dimensions have members of their own; a type of the assembly's own is no reference.
            { IsArray: true } or { Named.Kind: HandleKind.TypeDefinition } => null,
            { Named: { Kind: HandleKind.TypeReference } type } => Type((TypeReferenceHandle)type) with { Member = name, TakesPointers = takesPointers },
            _ => new("", ["<module>"], name, takesPointers),
        };
    }

    private SignatureShape Owner(EntityHandle parent) => parent.Kind == HandleKind.TypeSpecification
        ? reader.GetTypeSpecification((TypeSpecificationHandle)parent).DecodeSignature(SignatureShape.Provider.Instance, null)
        : new(parent, false, false);

    private Reference Type(TypeReferenceHandle handle)
    {
        var path = new List<string>();
        for (var type = reader.GetTypeReference(handle); ; type = reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope))
        {
            path.Insert(0, WithoutArity(reader.GetString(type.Name)));
            if (type.ResolutionScope.Kind != HandleKind.TypeReference) return new(reader.GetString(type.Namespace), path, null, false);
        }
    }

    private string FullName(MethodDefinition method)
    {
        var type = reader.GetTypeDefinition(method.GetDeclaringType());
        return string.Join(".", new[] { reader.GetString(type.Namespace), reader.GetString(type.Name), reader.GetString(method.Name) }.Where(part => part.Length > 0));
    }

    private static string WithoutArity(string name) => name.IndexOf('`') is var mark and > 0 ? name.Substring(0, mark) : name;

    private static string PropertyOf(string name) =>
        Array.Find(["get_", "set_", "add_", "remove_"], prefix => name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length) is { } accessor ? name.Substring(accessor.Length) : name;
}
