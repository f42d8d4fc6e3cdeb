using System.Reflection;

namespace TradeCredit.Docs.Tests;

public sealed class QuickstartTests
{
    [Fact]
    public void Program_PrintsWhatItsExpectationSays()
    {
        var before = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(output);
            Assembly.Load("Quickstart").EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.Equal(Pages.Read("docs/examples/Quickstart/expected.txt"), output.ToString());
    }
}
