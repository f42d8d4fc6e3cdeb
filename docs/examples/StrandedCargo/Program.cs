using StrandedCargo;

// A case file in, the decision and "what if we wait a week" out. Exit code 2, with one line that says why, when the file or the options cannot be used.
try
{
    return CommandLine.Run(args);
}
catch (UsageException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
