using System.CommandLine;
using BenchmarkDotNet.Running;
using TherapyGroups.Bench.Appends;
using TherapyGroups.Bench.Cluster;
using TherapyGroups.Bench.Flags;
using TherapyGroups.Bench.Limit;
using TherapyGroups.Bench.Load;
using TherapyGroups.Bench.Rooms;

// `appends` measures the database, `load` the whole path, beside `limit`, `cluster` the same through one silo and two, `flags` the way to
// a console, `rooms` the memory of rooms; anything else is a choice of micro-benchmarks.
return args switch
{
    ["appends", .. var rest] => await AppendsCommand.Run(rest),
    ["load" or "limit" or "flags" or "cluster" or "rooms", ..] => await new RootCommand("Measures the whole path.")
    {
        LoadCommand.Create(), LimitCommand.Create(), FlagsCommand.Create(), ClusterCommand.Create(), RoomsCommand.Create(),
    }.Parse(args).InvokeAsync(),
    _ => Micro(args),
};

static int Micro(string[] arguments)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
    return 0;
}
