using TherapyGroups.ClientWeb.Commands;
using TherapyGroups.ClientWeb.Demo;
using TherapyGroups.ClientWeb.Hosting;

return args switch
{
    ["replay", .. var rest] => await Replay.Run(rest),
    ["backup", .. var rest] => await BackupCommand.Run(rest),
    ["restore", .. var rest] => await RestoreCommand.Run(rest),
    ["labels", .. var rest] => await LabelsCommand.Run(rest),
    ["audit", .. var rest] => await AuditCommand.Run(rest),
    ["reset-totp", .. var rest] => await ResetSecondFactorCommand.Run(rest),
    ["rotate-key", .. var rest] => await RotateKeyCommand.Run(rest),
    _ => await Server.Run(args),
};
