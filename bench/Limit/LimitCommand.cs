using System.CommandLine;

namespace TherapyGroups.Bench.Limit;

/// <summary><c>bench limit</c>: bare Kestrel, to be measured by <c>bench load</c> beside the real server.</summary>
internal static class LimitCommand
{
    public static Command Create()
    {
        var url = new Option<string>("--url") { DefaultValueFactory = _ => "http://127.0.0.1:5090" };
        var command = new Command("limit", "Serves posts and event streams from bare Kestrel, without storage, grains or sign-in.") { url };
        command.SetAction(async parsed =>
        {
            await LimitServer.Run(parsed.GetRequiredValue(url));
            return 0;
        });
        return command;
    }
}
