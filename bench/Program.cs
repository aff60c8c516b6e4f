using System.CommandLine;
using BenchmarkDotNet.Running;
using TherapyGroups.Bench.Appends;
using TherapyGroups.Bench.Flags;
using TherapyGroups.Bench.Limit;
using TherapyGroups.Bench.Load;

// `appends` measures the database, `load` the whole path, beside `limit`, `flags` the way to a console; anything else is a choice of
// micro-benchmarks.
return args switch
{
    ["appends", .. var rest] => await AppendsCommand.Run(rest),
    ["load" or "limit" or "flags", ..] => await new RootCommand("Measures the whole path.")
    {
        LoadCommand.Create(), LimitCommand.Create(), FlagsCommand.Create(),
    }.Parse(args).InvokeAsync(),
    _ => Micro(args),
};

static int Micro(string[] arguments)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
    return 0;
}
