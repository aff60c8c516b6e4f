using TherapyGroups.Audit;
using TherapyGroups.ClientWeb.Accounts;
using TherapyGroups.Clock;
using TherapyGroups.Members;
using TherapyGroups.Storage.Members;

namespace TherapyGroups.ClientWeb.Commands;

/// <summary>
/// <c>reset-totp NAME</c>: forgets the second factors of somebody who has lost them and whom no administrator can help, because they are
/// the only one. Whoever can run it can read the data folder anyway. It is recorded, and what the account has open ends.
/// </summary>
public static class ResetSecondFactorCommand
{
    private const string Usage =
        "Usage: reset-totp NAME [--data DIR]. Forgets the authenticator and the passkeys of an account, also while the server runs.";

    /// <summary>Who stands in the audit: nobody who is signed in.</summary>
    private static readonly MemberId CommandLineUser = new("command-line");

    public static Task<int> Run(string[] arguments) => CommandLine.Run(arguments, Usage, needsArgument: true, async line =>
    {
        using var storage = OpenStorage.Open(line);
        await storage.Keys.Check();
        var name = new PseudonymRules().NormalizeName(line.Argument) ?? "";
        if (await new SqlAccountBook(storage.Database, storage.Keys).FindByPseudonym(name) is not { } account)
        {
            throw new InvalidDataException("There is no account of this name.");
        }

        var entry = new AuditEntry(TimeProvider.System.Now(), CommandLineUser, "totp.reset", account.Id.Value, "by the command line");
        var hadAny = await new SqlAuthenticatorBook(storage.Database, storage.Keys).Reset(account.Id, entry);
        await Console.Out.WriteLineAsync(hadAny
            ? "The second factors are forgotten. What the account has open ends within a minute; it signs in by its passphrase and sets up "
                + "another."
            : "The account had no second factor. What it has open ends within a minute.");
        return 0;
    });
}
