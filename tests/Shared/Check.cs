using FsCheck;
using FsCheck.Fluent;

namespace TradeCredit.Testing;

/// <summary>Runs a property and throws with the shrunk counterexample.</summary>
internal static class Check
{
    public static void Property(FsCheck.Property property, int maxTest = 500) =>
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(maxTest));

    public static void That<T>(Arbitrary<T> values, Func<T, bool> holds, int maxTest = 500) => Property(Prop.ForAll(values, holds), maxTest);

    public static void That<T1, T2>(Arbitrary<T1> first, Arbitrary<T2> second, Func<T1, T2, bool> holds, int maxTest = 500) =>
        Property(Prop.ForAll(first, second, holds), maxTest);

    public static void That<T1, T2, T3>(Arbitrary<T1> first, Arbitrary<T2> second, Arbitrary<T3> third, Func<T1, T2, T3, bool> holds, int maxTest = 500) =>
        Property(Prop.ForAll(first, second, third, holds), maxTest);
}
