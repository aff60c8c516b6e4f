using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using TherapyGroups.Clock;
using TherapyGroups.Members;
using TherapyGroups.Storage;

namespace TherapyGroups.ClientWeb.Accounts;

/// <summary>
/// Passkeys as a second factor. ASP.NET Core Identity makes the questions and checks the answers; each question is kept on the server,
/// bound to the account (and the session, where a new passkey is made), good for one answer and a few minutes.
/// </summary>
public sealed class Passkeys(
    IPasskeyHandler<AccountUser> handler, IPasskeyBook book, IHttpContextAccessor http, TimeProvider time)
{
    private const int IdBytes = 32;

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("Passkeys are asked for by a request.");

    /// <summary>Asks for a new passkey, which only this session may give.</summary>
    public async Task<PasskeyQuestion> AskForNew(Account account, string session)
    {
        var owner = new PasskeyUserEntity { Id = account.Id.Value, Name = account.Pseudonym, DisplayName = account.Pseudonym };
        var made = await handler.MakeCreationOptionsAsync(owner, Context);
        return await Keep(account, session, made.CreationOptionsJson, made.AttestationState ?? "");
    }

    /// <summary>Asks one of the account's passkeys to prove that its owner is there.</summary>
    public async Task<PasskeyQuestion> Ask(Account account)
    {
        var made = await handler.MakeRequestOptionsAsync(new AccountUser(account), Context);
        return await Keep(account, session: "", made.RequestOptionsJson, made.AssertionState ?? "");
    }

    /// <summary>The new passkey; null if it is no answer to a question that was asked here.</summary>
    public async Task<Passkey?> Read(Account account, string session, PasskeyAnswer answer, string name)
    {
        if (await Take(account, session, answer) is not { } state)
        {
            return null;
        }

        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext
        {
            HttpContext = Context,
            CredentialJson = answer.Credential?.GetRawText() ?? "",
            AttestationState = state,
        });
        ThrowIfStorageFailed(result.Failure);
        return result is { Succeeded: true, UserEntity.Id: var owner } && owner == account.Id.Value
            ? new Passkey(
                Base64Url.EncodeToString(result.Passkey.CredentialId), account.Id, name, result.Passkey.PublicKey, result.Passkey.SignCount,
                [.. (result.Passkey.Transports ?? []).Where(IsWord)], Marks(result.Passkey), time.Now())
            : null;
    }

    /// <summary>Whether the answer proves that the account's owner is there. Uses the question up.</summary>
    public async Task<bool> Prove(Account account, PasskeyAnswer answer)
    {
        if (await Take(account, session: "", answer) is not { } state)
        {
            return false;
        }

        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext
        {
            HttpContext = Context,
            CredentialJson = answer.Credential?.GetRawText() ?? "",
            AssertionState = state,
        });
        ThrowIfStorageFailed(result.Failure);
        // The count that the answer was checked against is the one that must still stand.
        return result.Succeeded && result.User.Account.Id == account.Id
            && await book.Find(Base64Url.EncodeToString(result.Passkey.CredentialId)) is { } known
            && (result.Passkey.SignCount > known.SignCount || (result.Passkey.SignCount == 0 && known.SignCount == 0))
            && await book.TryUse(known, result.Passkey.SignCount, result.Passkey.IsBackedUp, time.Now());
    }

    private async Task<PasskeyQuestion> Keep(Account account, string session, string options, string state)
    {
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        var now = time.Now();
        await book.Ask(new PasskeyChallenge(Hash(id), account.Id, session, state, now + PasskeyLimits.AnswerWithin), now);
        return new PasskeyQuestion(id, JsonSerializer.Deserialize<JsonElement>(options));
    }

    private async Task<string?> Take(Account account, string session, PasskeyAnswer answer) => answer.Credential is null
        ? null
        : await book.Take(Hash(answer.ChallengeId ?? ""), account.Id, session, time.Now());

    /// <summary>Identity makes a failed check of every failure; that we could not look is none.</summary>
    private static void ThrowIfStorageFailed(PasskeyException? failure)
    {
        if (failure?.InnerException is StorageUnavailableException lost)
        {
            throw new StorageUnavailableException(lost.Message, lost);
        }
    }

    private static PasskeyMarks Marks(UserPasskeyInfo passkey) =>
        (passkey.IsUserVerified ? PasskeyMarks.UserVerified : PasskeyMarks.None)
        | (passkey.IsBackupEligible ? PasskeyMarks.BackupEligible : PasskeyMarks.None)
        | (passkey.IsBackedUp ? PasskeyMarks.BackedUp : PasskeyMarks.None);

    private static bool IsWord(string transport) => transport.Length is > 0 and <= 32 && transport.All(char.IsAsciiLetterLower);

    private static string Hash(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
