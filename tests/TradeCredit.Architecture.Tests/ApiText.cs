using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TradeCredit.Architecture.Tests;

/// <summary>Prints the public and protected symbols of an assembly: types in order of name, the members of each below it.</summary>
internal static class ApiText
{
    private static readonly SymbolDisplayFormat TypeFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat MemberFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    // What the compiler makes for every record says nothing about the API.
    private static readonly HashSet<string> RecordMembers = ["<Clone>$", "PrintMembers", "EqualityContract", "GetHashCode", "ToString", "Deconstruct"];

    public static string Of(string assemblyPath)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p));
        var self = MetadataReference.CreateFromFile(assemblyPath);
        var compilation = CSharpCompilation.Create("api", references: references.Append(self), options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(self)!;
        return string.Join('\n', Types(assembly.GlobalNamespace).OrderBy(t => t.ToDisplayString(MemberFormat), StringComparer.Ordinal).SelectMany(Lines)) + "\n";
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(m => m switch
    {
        INamespaceSymbol space => Types(space),
        INamedTypeSymbol type when IsVisible(type) => Types(type).Prepend(type),
        _ => [],
    });

    private static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        var modifiers = type switch
        {
            { IsStatic: true } => "static ",
            { TypeKind: TypeKind.Class, IsAbstract: true } => "abstract ",
            { TypeKind: TypeKind.Class, IsSealed: true } => "sealed ",
            { TypeKind: TypeKind.Struct, IsReadOnly: true } => "readonly ",
            _ => "",
        };
        var bases = (type.BaseType is { SpecialType: SpecialType.None } b ? [b] : Array.Empty<INamedTypeSymbol>()).Concat(type.Interfaces).Select(t => t.ToDisplayString(MemberFormat)).Order(StringComparer.Ordinal).ToArray();
        yield return $"{modifiers}{type.ToDisplayString(TypeFormat)}{(bases.Length > 0 ? " : " + string.Join(", ", bases) : "")}";
        foreach (var line in Members(type).Select(m => "    " + m.ToDisplayString(MemberFormat)).Order(StringComparer.Ordinal)) yield return line;
    }

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers().Where(m => IsVisible(m) && m is not INamedTypeSymbol))
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove }) continue;
            if (type.TypeKind == TypeKind.Enum && member is IMethodSymbol) continue;
            if (type.IsRecord && (RecordMembers.Contains(member.Name) || member is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Constructor, Parameters: [{ Type: var p }, ..] } m && SymbolEqualityComparer.Default.Equals(p, type) && m.Parameters.Length <= 2)) continue;
            yield return member;
        }
    }

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal && (symbol.ContainingType is null || IsVisible(symbol.ContainingType));
}
