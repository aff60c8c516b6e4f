namespace TherapyGroups.ClientWeb.Accounts;

internal static partial class AccountsLog
{
    [LoggerMessage(600, LogLevel.Error, "Expired sessions could not be dropped ({Failure}); the next round tries again")]
    public static partial void SweepFailed(ILogger logger, string failure);
}
