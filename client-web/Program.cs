using TherapyGroups.ClientWeb.Demo;
using TherapyGroups.ClientWeb.Hosting;

return args switch
{
    ["replay", .. var rest] => await Replay.Run(rest),
    _ => await Server.Run(args),
};
