using TherapyGroups.Members;
using TherapyGroups.Tests.Support;

namespace TherapyGroups.Tests.Storage.Members;

public sealed class InvitationTests : IDisposable
{
    private static readonly MemberId Ana = new("ana");
    private readonly StorageFixture storage = new();

    private DateTimeOffset Now => storage.Time.GetUtcNow();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task An_invitation_gives_what_it_promised()
    {
        var invitation = await Invite();

        (await Redeem()).Should().Be(invitation);
    }

    [Fact]
    public async Task An_invitation_without_a_credential_gives_none()
    {
        await Invite(AccountRoles.PeerModerator, credential: null);

        (await Redeem())?.Credential.Should().BeNull();
    }

    [Fact]
    public async Task An_invitation_is_used_once()
    {
        await Invite();
        await Redeem();

        (await Redeem()).Should().BeNull();
    }

    [Fact]
    public async Task Of_many_who_use_an_invitation_at_once_one_has_it()
    {
        await Invite();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Redeem()));

        answers.Count(answer => answer is not null).Should().Be(1);
    }

    [Fact]
    public async Task An_expired_or_unknown_invitation_gives_nothing()
    {
        await Invite();

        (await storage.Books.Invitations.Redeem("unknown", Ana, Now)).Should().BeNull();
        (await storage.Books.Invitations.Redeem("code", Ana, Now.AddDays(7))).Should().BeNull();
        (await storage.Books.Invitations.Redeem("code", Ana, Now.AddDays(7).AddMilliseconds(-1))).Should().NotBeNull();
    }

    private Task<Invitation?> Redeem() => storage.Books.Invitations.Redeem("code", Ana, Now);

    private Task<Invitation> Invite() =>
        Invite(AccountRoles.Clinician, new Credential("LCSW 12345", "US-CA", Now));

    private async Task<Invitation> Invite(AccountRoles role, Credential? credential)
    {
        var invitation = new Invitation("code", role, credential, World.Administrator, Now.AddDays(7));
        await storage.Books.Invitations.Add(invitation);
        return invitation;
    }
}
