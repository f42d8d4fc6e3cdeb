using System.Collections.Immutable;

namespace TradeCredit.Terms;

/// <summary>Where and to whom to pay.</summary>
/// <remarks>Equality is by all members. Account numbers are opaque text; blanks inside are ignored when two instructions are compared.</remarks>
public sealed record PaymentInstruction
{
    /// <summary>Makes an instruction.</summary>
    /// <param name="channel">The kind of account.</param>
    /// <param name="payee">In whose name the account is.</param>
    /// <param name="account">The account: IBAN, account number, wallet id, link.</param>
    /// <param name="institution">The bank (name or BIC) or the service; empty where the channel says it.</param>
    /// <param name="currency">The currency of the account; null = any.</param>
    /// <exception cref="ArgumentException">Payee or account is blank.</exception>
    public PaymentInstruction(PaymentChannel channel, string payee, string account, string institution = "", Currency? currency = null)
    {
        Channel = Guard.Declared(channel, nameof(channel));
        Payee = Guard.Text(payee, nameof(payee));
        Account = Guard.Text(account, nameof(account));
        Institution = institution ?? throw new ArgumentNullException(nameof(institution));
        Currency = currency;
    }

    /// <summary>The kind of account.</summary>
    public PaymentChannel Channel { get; }

    /// <summary>In whose name the account is.</summary>
    public string Payee { get; }

    /// <summary>The account.</summary>
    public string Account { get; }

    /// <summary>The bank or the service.</summary>
    public string Institution { get; }

    /// <summary>The currency of the account; null = any.</summary>
    public Currency? Currency { get; }

    /// <summary>
    /// What changed since the instruction that the buyer has on file. A changed account is the usual form of payment fraud: each change is a finding
    /// that must be confirmed over a channel other than the one it came by.
    /// </summary>
    /// <param name="onFile">The instruction that the buyer has on file.</param>
    /// <returns>A finding <c>terms.account-changed</c> for each changed part; none if nothing changed.</returns>
    public ImmutableArray<Failure> ChangesSince(PaymentInstruction onFile)
    {
        ArgumentNullException.ThrowIfNull(onFile);
        (string Part, string Old, string New)[] parts =
        [
            ("channel", onFile.Channel.ToString(), Channel.ToString()), ("payee", onFile.Payee, Payee), ("account", Plain(onFile.Account), Plain(Account)),
            ("institution", onFile.Institution, Institution), ("currency", onFile.Currency?.Code ?? "", Currency?.Code ?? ""),
        ];
        return
        [
            .. parts.Where(p => !string.Equals(p.Old, p.New, StringComparison.Ordinal)).Select(p => new Failure(
                FailureReason.Contradiction, "terms.account-changed", $"The {p.Part} was '{p.Old}' and is now '{p.New}': confirm it over another channel before paying.", p.Part, p.New)),
        ];
    }

    private static string Plain(string account) => account.Replace(" ", "", StringComparison.Ordinal);
}
