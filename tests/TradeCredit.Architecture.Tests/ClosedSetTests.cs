using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;

namespace TradeCredit.Architecture.Tests;

/// <summary>Unions and named values: closed, matchable, and stored under codes that do not change.</summary>
public sealed class ClosedSetTests
{
    private static IEnumerable<Type> Unions => Packages.PublicTypes.Where(Packages.IsUnion);

    private static IEnumerable<Type> NamedValues => Packages.PublicTypes.Where(t => t.BaseType is { IsGenericType: true } b && b.GetGenericTypeDefinition() == typeof(NamedValue<>));

    [Fact]
    public void NamedValues_AllHoldsEachStaticValueOnce_UnderItsOwnName()
    {
        Assert.NotEmpty(NamedValues);
        Assert.All(NamedValues, t =>
        {
            var all = ((IEnumerable)t.GetProperty("All")!.GetValue(null)!).Cast<object>().ToArray();
            var declared = t.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == t).Select(p => p.GetValue(null)!).ToArray();
            Assert.Equal(declared.Length, all.Length);
            Assert.Equal(all.Length, all.Distinct().Count());
            Assert.All(declared, d => Assert.Contains(d, all));
            var names = all.Select(v => (string)t.GetProperty("Name")!.GetValue(v)!).ToArray();
            Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
            var of = t.BaseType!.GetMethod("Of")!;
            Assert.All(all, v => Assert.Same(v, of.Invoke(null, [t.GetProperty("Name")!.GetValue(v)])));
        });
    }

    [Fact]
    public void Unions_AreSealedAgainstOtherAssemblies() => Assert.All(Unions, u =>
    {
        Assert.All(u.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance).Where(c => c.GetParameters().Length == 0), c => Assert.True(c.IsPrivate, $"{u.Name} has a constructor that others can call"));
        Assert.Contains(u.GetProperties(BindingFlags.NonPublic | BindingFlags.Instance), p => p.Name == "CaseIndex" && p.GetMethod is { IsAbstract: true, IsFamilyAndAssembly: true });
        Assert.All(Packages.Cases(u), c => Assert.True(c.IsSealed, $"{u.Name}.{c.Name} is not sealed"));
    });

    [Fact]
    public void Unions_CasesHaveStableDiscriminators() => Assert.All(Unions, u =>
    {
        var polymorphic = u.GetCustomAttribute<JsonPolymorphicAttribute>();
        Assert.Equal("kind", polymorphic?.TypeDiscriminatorPropertyName);
        var derived = u.GetCustomAttributes<JsonDerivedTypeAttribute>().ToArray();
        Assert.Equal(Packages.Cases(u).OrderBy(c => c.Name), derived.Select(d => d.DerivedType).OrderBy(c => c.Name));
        var kinds = derived.Select(d => (string)d.TypeDiscriminator!).ToArray();
        Assert.Equal(kinds.Length, kinds.Distinct(StringComparer.Ordinal).Count());
        Assert.All(kinds, k => Assert.Matches("^[a-z][a-zA-Z0-9]*$", k));
    });

    [Fact]
    public void Unions_UpToEightCases_MatchTakesOneDelegateEach() => Assert.All(Unions.Where(u => Packages.Cases(u).Length <= 8), u =>
    {
        var cases = Packages.Cases(u);
        var match = u.GetMethods().Single(m => m.Name == "Match");
        Assert.Equal(cases.Length, match.GetParameters().Length);
        var order = match.GetParameters().Select(p => p.ParameterType.GenericTypeArguments[0]).ToArray();
        Assert.Equal(cases.OrderBy(c => c.Name), order.OrderBy(c => c.Name));
        var attributes = u.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => a.DerivedType).ToArray();
        Assert.Equal(order, attributes);
        Assert.Equal(cases.Length, u.GetMethods().Single(m => m.Name == "Switch").GetParameters().Length);
    });
}
