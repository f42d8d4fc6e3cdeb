using ReceivablesReview;

// A ledger file in, an explained review of its receivables out. Exit code 0 also when rows had to be left out (they are listed);
// 1 when all of them were; 2, with one line that says why, when the file or the options cannot be used.
try
{
    return CommandLine.Run(args);
}
catch (UsageException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
catch (OverflowException)
{
    Console.Error.WriteLine("The amounts of one currency together exceed 92,233,720,368,547,758.07 (in its smallest unit, 2^63 - 1): there is no total to show.");
    return 2;
}
