namespace TradeCredit.Settlement;

/// <summary>Failures of this package: <c>settlement.kebab-name</c>.</summary>
internal static class Fault
{
    public static Failure Of(string name, string message, string path = "", string? value = null, FailureReason reason = FailureReason.InvalidInput) =>
        new(reason, "settlement." + name, message, path, value);

    public static Failure NotPermitted(string name, string message, string path = "", string? value = null) => Of(name, message, path, value, FailureReason.NotPermitted);

    public static Failure Currencies(Currency expected, Currency found, string path) =>
        Of("currency-mismatch", $"The amounts are in {expected.Code} and {found.Code}; convert by a dated rate first.", path, found.Code, FailureReason.CurrencyMismatch);
}
