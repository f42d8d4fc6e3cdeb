using System.Collections.Immutable;

namespace TradeCredit.Terms;

/// <summary>What a grammar takes a text to mean, before it is checked.</summary>
/// <param name="Instalments">The instalments in order.</param>
/// <param name="Note">What is taken for granted.</param>
/// <param name="StatesNet">Whether the text says when everything is due.</param>
internal sealed record DraftTerms(ImmutableArray<Instalment> Instalments, string Note = "", bool StatesNet = true);
