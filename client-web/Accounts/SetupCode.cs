using TherapyGroups.ClientWeb.Hosting;
using TherapyGroups.Clock;
using TherapyGroups.Members;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>
/// The one-time code with which the first administrator opens an account: printed at the first start, kept in a file until used. All
/// front ends over one database have the same.
/// </summary>
public sealed class SetupCode(
    StartOptions start, IAccountBook accounts, IInvitationBook invitations, ISharedKeys keys, TimeProvider time)
{
    public const string FileName = "setup-code";
    private const string Purpose = "set-up-code";
    private static readonly TimeSpan ValidFor = TimeSpan.FromDays(365);

    private string Path => System.IO.Path.Combine(start.DataFolder, FileName);

    /// <summary>Whether the first administrator has yet to come. It says nothing of the code.</summary>
    public async Task<bool> IsWaiting() => await Kept() is { } kept && await IsOpen(kept);

    /// <summary>Makes the code if there is no account yet. Returns it until it is used, then null.</summary>
    public async Task<string?> Offer()
    {
        if (await Kept() is { } kept)
        {
            if (await IsOpen(kept))
            {
                return kept;
            }

            // The server went down between the account and the file, or the account was opened at another front end: a code that opens
            // nothing must not be offered.
            Forget();
        }

        var key = await keys.For(Purpose);
        for (var number = 0; ; number++)
        {
            var code = InvitationCodes.Of(key, number);
            if (await IsOpen(code))
            {
                return await Keep(code);
            }

            if (await accounts.HasAny())
            {
                return null;
            }

            var invitation = new Invitation(
                InvitationCodes.Hash(code), AccountRoles.Administrator, null, new MemberId("set-up"), time.Now() + ValidFor);

            // Not added, another front end was first, or it was used up by somebody who is gone: then it is the next one's turn.
            if (await invitations.Add(invitation) || await IsOpen(code))
            {
                return await Keep(code);
            }
        }
    }

    public void Forget() => File.Delete(Path);

    private async Task<bool> IsOpen(string code) => await invitations.Find(InvitationCodes.Hash(code), time.Now()) is not null;

    private async Task<string?> Kept() => File.Exists(Path) ? (await File.ReadAllTextAsync(Path)).Trim() : null;

    private async Task<string> Keep(string code)
    {
        // Two front ends may share the folder, and write the same.
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var writer = new StreamWriter(Path, options);
        await writer.WriteAsync(code);
        return code;
    }
}
