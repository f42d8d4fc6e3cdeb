using System.Collections.Immutable;

namespace TradeCredit.Settlement;

/// <summary>How a complaint is answered, by how it stands.</summary>
/// <remarks>Equality is by situation: there is one for each. <i>Source:</i> convention of practice.</remarks>
public sealed record ComplaintAnswer
{
    private ComplaintAnswer(EmbeddedRow row)
    {
        Situation = Enum.TryParse<ComplaintSituation>(row["situation"], out var situation) ? situation : throw row.Fault($"'{row["situation"]}' is no situation.");
        Answer = row["answer"];
        Options = row["options"].Length == 0 ? [] : [.. row["options"].Split('|')];
    }

    /// <summary>All answers, one for each situation.</summary>
    public static ImmutableArray<ComplaintAnswer> All { get; } = [.. SettlementTables.Read("complaint-answers").Select(row => new ComplaintAnswer(row)).OrderBy(a => a.Situation)];

    /// <summary>How the complaint stands.</summary>
    public ComplaintSituation Situation { get; }

    /// <summary>The answer, in one English sentence.</summary>
    public string Answer { get; }

    /// <summary>The codes of the options to compare, the first ones first; none where evidence is asked for first.</summary>
    public ImmutableArray<string> Options { get; }

    /// <summary>The answer for a situation.</summary>
    /// <param name="situation">The situation.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The situation is not declared.</exception>
    public static ComplaintAnswer For(ComplaintSituation situation) => All[(int)Guard.Declared(situation, nameof(situation))];

    /// <inheritdoc/>
    public bool Equals(ComplaintAnswer? other) => other is not null && Situation == other.Situation;

    /// <inheritdoc/>
    public override int GetHashCode() => Situation.GetHashCode();
}
