using TherapyGroups.Members;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Members;

public sealed class InvitationTests : IDisposable
{
    private readonly StorageFixture storage = new();

    private IInvitationBook Invitations => storage.Books.Invitations;

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task An_invitation_gives_what_it_promised()
    {
        var invitation = await Invite();

        (await Invitations.Find("code", Now)).Should().Be(invitation);
    }

    [Fact]
    public async Task An_invitation_without_a_credential_gives_none()
    {
        await Invite(AccountRoles.PeerModerator, credential: null);

        (await Invitations.Find("code", Now))?.Credential.Should().BeNull();
    }

    [Fact]
    public async Task An_invitation_is_used_up_with_the_account_it_opens()
    {
        await Invite();

        (await Use("ana")).Should().Be(AccountAddition.Added);

        (await Invitations.Find("code", Now)).Should().BeNull();
        (await Use("ben")).Should().Be(AccountAddition.UnknownInvitation);
        (await storage.Books.Accounts.FindByPseudonym("BEN")).Should().BeNull();
        Keys().Should().Be(1);
    }

    [Fact]
    public async Task A_pseudonym_that_is_taken_leaves_the_invitation_as_it_was()
    {
        await Invite();
        await storage.World.Member("ana");

        (await Use("ana")).Should().Be(AccountAddition.PseudonymTaken);

        (await Invitations.Find("code", Now)).Should().NotBeNull();
        (await Use("ben")).Should().Be(AccountAddition.Added);
    }

    [Fact]
    public async Task Of_many_who_use_an_invitation_at_once_one_has_an_account()
    {
        await Invite();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Use($"person-{i}")));

        answers.Count(answer => answer == AccountAddition.Added).Should().Be(1);
        storage.Raw(connection => Statement.Number(connection, "SELECT COUNT(*) FROM accounts")).Should().Be(1);
        Keys().Should().Be(1);
    }

    [Fact]
    public async Task An_expired_or_unknown_invitation_gives_nothing()
    {
        await Invite();

        (await Invitations.Find("unknown", Now)).Should().BeNull();
        (await Invitations.Find("code", Now.AddDays(7))).Should().BeNull();
        (await Invitations.Find("code", Now.AddDays(7).AddMilliseconds(-1))).Should().NotBeNull();
        (await storage.Books.Accounts.AddInvited(storage.World.Account("ana"), "code", Now.AddDays(7)))
            .Should().Be(AccountAddition.UnknownInvitation);
    }

    private long Keys() => storage.Raw(connection => Statement.Number(connection, "SELECT COUNT(*) FROM account_keys"));

    private Task<AccountAddition> Use(string name) => storage.Books.Accounts.AddInvited(storage.World.Account(name), "code", Now);

    private Task<Invitation> Invite() =>
        Invite(AccountRoles.Clinician, new Credential("LCSW", "US-CA", Now)
        {
            Number = "12345", Register = "search.dca.ca.gov", ExpiresAt = Now.AddDays(90), VerifiedBy = World.Administrator,
        });

    private async Task<Invitation> Invite(AccountRoles role, Credential? credential)
    {
        var invitation = new Invitation("code", role, credential, World.Administrator, Now.AddDays(7));
        await storage.Books.Invitations.Add(invitation);
        return invitation;
    }
}
