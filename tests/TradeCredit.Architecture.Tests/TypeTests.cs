using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace TradeCredit.Architecture.Tests;

public sealed class TypeTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static IEnumerable<Type> ValueTypes => Packages.PublicTypes.Where(t => t is { IsValueType: true, IsEnum: false } && !t.IsByRefLike);

    [Fact]
    public void Classes_AreSealedOrAbstract() =>
        Assert.All(Packages.PublicTypes.Where(t => t.IsClass), t => Assert.True(t.IsSealed || t.IsAbstract, $"{t} is open for inheritance"));

    // A user has these namespaces open by default, or for dates: a name that is in both must be written in full everywhere.
    [Fact]
    public void Names_DoNotClashWithThoseOfNamespacesThatUsersHaveOpen()
    {
        string[] open = ["System", "System.Collections.Generic", "System.Collections.Immutable", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks", "NodaTime"];
        var taken = AssemblyLoadContext.Default.Assemblies.Concat([typeof(Uri).Assembly, typeof(HttpClient).Assembly, typeof(ImmutableArray).Assembly, typeof(Enumerable).Assembly, typeof(LocalDate).Assembly, typeof(Console).Assembly])
            .SelectMany(a => a.GetExportedTypes()).Where(t => !t.IsNested && open.Contains(t.Namespace, StringComparer.Ordinal)).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("Buffer", taken);
        Assert.All(Packages.PublicTypes.Where(t => !t.IsNested), t => Assert.DoesNotContain(t.Name, taken));
    }

    [Fact]
    public void Structs_AreReadonlyAndEquatable() => Assert.All(ValueTypes, t =>
    {
        Assert.True(t.IsDefined(typeof(IsReadOnlyAttribute)), $"{t} is not readonly");
        Assert.Contains(t.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEquatable<>));
    });

    [Fact]
    public void Structs_HaveAUsableDefault() => Assert.All(ValueTypes, t =>
    {
        var concrete = t.IsGenericTypeDefinition ? t.MakeGenericType([.. t.GetGenericArguments().Select(_ => typeof(int))]) : t;
        var value = RuntimeHelpers.GetUninitializedObject(concrete);
        Assert.NotNull(value.ToString());
        _ = value.GetHashCode();
        Assert.True(value.Equals(RuntimeHelpers.GetUninitializedObject(concrete)));
    });

    [Fact]
    public void Equatable_HasOperators() => Assert.All(
        Packages.PublicTypes.Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEquatable<>) && i.GenericTypeArguments[0] == t) && !t.IsInterface),
        t => Assert.True(HasOperator(t, "op_Equality") && HasOperator(t, "op_Inequality"), $"{t} has Equals but no =="));

    [Fact]
    public void Comparable_HasOperators() => Assert.All(
        Packages.PublicTypes.Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IComparable<>) && i.GenericTypeArguments[0] == t)),
        t => Assert.True(HasOperator(t, "op_LessThan") && HasOperator(t, "op_GreaterThanOrEqual"), $"{t} compares but has no <"));

    [Fact]
    public void NothingPublicIsMutable() => Assert.All(Packages.PublicTypes.Where(t => !t.IsEnum), t =>
    {
        Assert.All(t.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly), f => Assert.True(f.IsLiteral, $"{t.Name}.{f.Name} is a public field"));
        Assert.All(t.GetProperties(Declared).Where(p => p.SetMethod is { IsPublic: true }), p =>
            Assert.Contains(typeof(IsExternalInit), p.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()));
    });

    [Fact]
    public void StaticState_IsReadonly() => Assert.All(Packages.Assemblies.SelectMany(a => a.GetTypes()).Where(t => !Packages.IsCompilerGenerated(t) && !t.Name.StartsWith('<')), t =>
        Assert.All(t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(f => !f.Name.StartsWith("<>", StringComparison.Ordinal)),
            f => Assert.True(f.IsInitOnly || f.IsLiteral, $"{t.Name}.{f.Name} is mutable static state")));

    // A record's generated equality compares ImmutableArray by reference, so a record that has one must define its own.
    [Fact]
    public void RecordsWithArrays_AreEqualByContent() => Assert.All(
        Packages.PublicTypes.Where(t => t.IsClass && !t.IsAbstract && Packages.IsRecord(t) && t.GetProperties(Declared).Any(p => IsImmutableArray(p.PropertyType) && p.GetMethod is { IsPublic: true } g && Packages.IsCompilerGenerated(g))),
        t => Assert.DoesNotContain(t.GetMethods(Declared), m => m.Name == "Equals" && m.GetParameters() is [{ ParameterType: var p }] && p == t && Packages.IsCompilerGenerated(m)));

    // A type that only initialises after another has been touched breaks in the first program that touches it first.
    [Fact]
    public void EachType_InitialisesAlone() => Assert.All(
        Packages.Assemblies.SelectMany(a => a.GetTypes().Where(t => t.TypeInitializer is not null && !t.ContainsGenericParameters && !t.Name.StartsWith('<')).Select(t => (a.Location, t.FullName!))),
        t =>
        {
            var context = new FreshContext();
            var type = context.LoadFromAssemblyPath(t.Location).GetType(t.Item2, throwOnError: true)!;
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            context.Unload();
        });

    private static bool HasOperator(Type type, string name) => type.GetMethod(name, BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy, [type, type]) is not null;

    private static bool IsImmutableArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private sealed class FreshContext() : AssemblyLoadContext(isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name!.StartsWith("TradeCredit", StringComparison.Ordinal) ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll")) : null;
    }
}
