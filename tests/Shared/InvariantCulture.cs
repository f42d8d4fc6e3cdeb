using System.Globalization;
using System.Runtime.CompilerServices;

namespace TradeCredit.Testing;

/// <summary>Tests run in the invariant culture unless they set another one.</summary>
internal static class InvariantCulture
{
    [ModuleInitializer]
    internal static void Set()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
    }
}
