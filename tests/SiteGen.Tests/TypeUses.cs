using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SiteGen.Tests;

/// <summary>Which types a compiled assembly uses, and in which types: signatures, bases, attributes and the code of every method.</summary>
internal sealed class TypeUses : ISignatureTypeProvider<IEnumerable<string>, object?>
{
    private const byte TwoByteCode = 0xFE;

    private static readonly FrozenDictionary<short, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(code => code.Value, code => code.OperandType);

    private readonly MetadataReader metadata;
    private readonly PEReader file;

    private TypeUses(PEReader file)
    {
        this.file = file;
        metadata = file.GetMetadataReader();
    }

    /// <summary>Every pair of a type and another one that it uses, by full name; nested types count as the type around them.</summary>
    public static IReadOnlySet<(string User, string Used)> Of(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var uses = new TypeUses(file);
        return uses.metadata.TypeDefinitions
            .SelectMany(type => uses.In(uses.metadata.GetTypeDefinition(type)).Select(used => (User: uses.NameOf(type), Used: used)))
            .Where(pair => pair.User != pair.Used && pair.Used.Length > 0)
            .ToHashSet();
    }

    private IEnumerable<string> In(TypeDefinition type) =>
    [
        .. Named(type.BaseType),
        .. type.GetInterfaceImplementations().SelectMany(found => Named(metadata.GetInterfaceImplementation(found).Interface)),
        .. type.GetFields().SelectMany(field => metadata.GetFieldDefinition(field).DecodeSignature(this, null)),
        .. type.GetMethods().SelectMany(method => In(metadata.GetMethodDefinition(method))),
        .. type.GetGenericParameters().SelectMany(found => metadata.GetGenericParameter(found).GetConstraints()).SelectMany(found => Named(metadata.GetGenericParameterConstraint(found).Type)),
        .. type.GetCustomAttributes().SelectMany(found => Named(metadata.GetCustomAttribute(found).Constructor)),
    ];

    private IEnumerable<string> In(MethodDefinition method)
    {
        var signature = method.DecodeSignature(this, null);
        var uses = signature.ParameterTypes.Append(signature.ReturnType).SelectMany(name => name);
        if (method.RelativeVirtualAddress == 0)
        {
            return uses;
        }

        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        var locals = body.LocalSignature.IsNil ? [] : metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(this, null);
        var caught = body.ExceptionRegions.Where(region => region.Kind == ExceptionRegionKind.Catch).SelectMany(region => Named(region.CatchType));
        return [.. uses, .. locals.SelectMany(name => name), .. caught, .. In(body.GetILReader())];
    }

    private List<string> In(BlobReader code)
    {
        var uses = new List<string>();
        while (code.RemainingBytes > 0)
        {
            var first = code.ReadByte();
            var value = first == TwoByteCode ? (short)((first << 8) | code.ReadByte()) : first;
            switch (Operands[value])
            {
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset += 1;
                    break;
                case OperandType.InlineVar:
                    code.Offset += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += 8;
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += targets * 4;
                    break;
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    uses.AddRange(Named(MetadataTokens.EntityHandle(code.ReadInt32())));
                    break;
                default:
                    code.Offset += 4;
                    break;
            }
        }

        return uses;
    }

    private IEnumerable<string> Named(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return [];
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                return [NameOf((TypeDefinitionHandle)handle)];
            case HandleKind.TypeReference:
                return [NameOf((TypeReferenceHandle)handle)];
            case HandleKind.TypeSpecification:
                return metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
            case HandleKind.FieldDefinition:
                return [NameOf(metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType())];
            case HandleKind.MethodDefinition:
                return [NameOf(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType())];
            case HandleKind.MethodSpecification:
                var specification = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                return [.. specification.DecodeSignature(this, null).SelectMany(name => name), .. Named(specification.Method)];
            case HandleKind.MemberReference:
                var member = metadata.GetMemberReference((MemberReferenceHandle)handle);
                return [.. Named(member.Parent), .. SignatureOf(member)];
            default:
                throw new ArgumentOutOfRangeException(nameof(handle), handle.Kind, "A kind of reference that is not known here.");
        }
    }

    private IEnumerable<string> SignatureOf(MemberReference member)
    {
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            return member.DecodeFieldSignature(this, null);
        }

        var signature = member.DecodeMethodSignature(this, null);
        return signature.ParameterTypes.Append(signature.ReturnType).SelectMany(name => name);
    }

    private string NameOf(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer ? NameOf(outer) : Full(type.Namespace, type.Name);
    }

    private string NameOf(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference ? NameOf((TypeReferenceHandle)type.ResolutionScope) : Full(type.Namespace, type.Name);
    }

    private string Full(StringHandle space, StringHandle name) => $"{metadata.GetString(space)}.{metadata.GetString(name)}";

    public IEnumerable<string> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => [NameOf(handle)];

    public IEnumerable<string> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => [NameOf(handle)];

    public IEnumerable<string> GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => Named(handle);

    public IEnumerable<string> GetGenericInstantiation(IEnumerable<string> genericType, System.Collections.Immutable.ImmutableArray<IEnumerable<string>> typeArguments) =>
        [.. genericType, .. typeArguments.SelectMany(name => name)];

    public IEnumerable<string> GetFunctionPointerType(MethodSignature<IEnumerable<string>> signature) =>
        signature.ParameterTypes.Append(signature.ReturnType).SelectMany(name => name);

    public IEnumerable<string> GetModifiedType(IEnumerable<string> modifier, IEnumerable<string> unmodifiedType, bool isRequired) => [.. modifier, .. unmodifiedType];

    public IEnumerable<string> GetArrayType(IEnumerable<string> elementType, ArrayShape shape) => elementType;

    public IEnumerable<string> GetByReferenceType(IEnumerable<string> elementType) => elementType;

    public IEnumerable<string> GetPinnedType(IEnumerable<string> elementType) => elementType;

    public IEnumerable<string> GetPointerType(IEnumerable<string> elementType) => elementType;

    public IEnumerable<string> GetSZArrayType(IEnumerable<string> elementType) => elementType;

    public IEnumerable<string> GetGenericMethodParameter(object? genericContext, int index) => [];

    public IEnumerable<string> GetGenericTypeParameter(object? genericContext, int index) => [];

    public IEnumerable<string> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];
}
