using TherapyGroups.ClientWeb.Hosting;
using TherapyGroups.Clock;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>
/// The one-time code with which the first administrator opens an account: printed at the first start, kept in a file until used.
/// </summary>
public sealed class SetupCode(StartOptions start, IAccountBook accounts, IInvitationBook invitations, TimeProvider time)
{
    public const string FileName = "setup-code";
    private static readonly TimeSpan ValidFor = TimeSpan.FromDays(365);

    /// <summary>Whether the first administrator has yet to come. It says nothing of the code.</summary>
    public bool IsWaiting => File.Exists(Path);

    private string Path => System.IO.Path.Combine(start.DataFolder, FileName);

    /// <summary>Makes the code if there is no account yet. Returns it until it is used, then null.</summary>
    public async Task<string?> Offer()
    {
        if (File.Exists(Path))
        {
            var kept = (await File.ReadAllTextAsync(Path)).Trim();
            if (await invitations.Find(InvitationCodes.Hash(kept), time.Now()) is not null)
            {
                return kept;
            }

            // The server went down between the account and the file: a code that opens nothing must not be offered.
            Forget();
        }

        if (await accounts.HasAny())
        {
            return null;
        }

        var code = InvitationCodes.New();
        await invitations.Add(new Invitation(
            InvitationCodes.Hash(code), AccountRoles.Administrator, null, new MemberId("set-up"), time.Now() + ValidFor));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var writer = new StreamWriter(Path, options);
        await writer.WriteAsync(code);
        return code;
    }

    public void Forget() => File.Delete(Path);
}
