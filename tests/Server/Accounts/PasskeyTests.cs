using System.Text.Json;
using System.Text.Json.Nodes;

namespace TherapyGroups.Tests.Server.Accounts;

/// <summary>Passkeys as a second factor, on a server that is no demo, with an authenticator in software.</summary>
public sealed class PasskeyTests(RealServer server) : IClassFixture<RealServer>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_clinician_with_a_passkey_alone_gets_in_and_everything_is_open(bool isRsa)
    {
        using var key = new SoftKey(isRsa);
        var clinician = await server.NewStaff("clinician");
        (await clinician.Get("/api/cases")).ShouldRefuse(403, "second-factor-required");

        var added = await Add(clinician, key);

        added.Status.Should().Be(201, added.Text);
        (await clinician.Get("/api/session")).Body.GetProperty("mustSetUpTotp").GetBoolean().Should().BeFalse();
        (await clinician.Get("/api/cases")).Status.Should().Be(200);
        var (again, answer) = await SignIn(clinician.Name, key);
        answer.Status.Should().Be(200, answer.Text);
        (await again.Get("/api/cases")).Status.Should().Be(200);
        var listed = (await again.Get("/api/me/passkeys")).Body.EnumerateArray().Single();
        listed.GetProperty("name").GetString().Should().Be("my key");
        listed.GetProperty("usedAt").ValueKind.Should().Be(JsonValueKind.String);
    }

    [Fact]
    public async Task Without_an_answer_the_passphrase_alone_opens_nothing_and_what_is_asked_names_the_passkey()
    {
        using var key = new SoftKey();
        var staff = await NewStaffWith(key);

        var question = await Ask(staff.Name);

        question.ShouldRefuse(401, "passkey-required");
        var options = question.Body.GetProperty("passkey").GetProperty("options");
        options.GetProperty("allowCredentials").EnumerateArray().Single().GetProperty("id").GetString()
            .Should().Be(System.Buffers.Text.Base64Url.EncodeToString(key.Id));
        (await server.Site.Visitor().Post("/api/session", new { pseudonym = staff.Name, passphrase = "not the right one" }))
            .Text.Should().NotContain("allowCredentials");
    }

    [Fact]
    public async Task With_an_app_and_a_passkey_either_does()
    {
        using var key = new SoftKey();
        var staff = await server.NewStaff("peer-moderator");
        var app = await Authenticator.SetUp(staff);
        (await Add(staff, key, app.RecoveryCodes[0])).Status.Should().Be(201);

        (await Ask(staff.Name)).ShouldRefuse(401, "totp-required").Body.GetProperty("passkey").GetProperty("challengeId").GetString()
            .Should().NotBeEmpty();
        (await SignIn(staff.Name, key)).Answer.Status.Should().Be(200);
        (await server.Site.Visitor().Post(
            "/api/session", new { pseudonym = staff.Name, passphrase = Site.Passphrase, totp = app.Next() })).Status.Should().Be(200);
    }

    public static TheoryData<string> Lies => ["origin", "domain", "challenge", "untouched", "type", "count", "other key"];

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task An_answer_that_lies_opens_nothing(string lie)
    {
        using var key = new SoftKey { Count = 7 };
        using var another = new SoftKey { Id = key.Id };
        var staff = await NewStaffWith(key);
        var liar = lie == "other key" ? another : key;
        liar.Count = lie == "count" ? 7u : 100u;
        liar.Origin = lie == "origin" ? "https://evil.example" : null;
        liar.Domain = lie == "domain" ? "evil.example" : null;
        liar.Challenge = lie == "challenge" ? new byte[32] : null;
        liar.Type = lie == "type" ? "webauthn.create" : null;
        liar.IsTouched = lie != "untouched";

        (await SignIn(staff.Name, liar, countUp: false)).Answer.ShouldRefuse(401, "wrong-passkey");

        (key.Origin, key.Domain, key.Challenge, key.Type, key.IsTouched, key.Count) = (null, null, null, null, true, 101);
        (await SignIn(staff.Name, key)).Answer.Status.Should().Be(200, "without the lie it does");
    }

    [Fact]
    public async Task A_question_is_good_for_one_answer_and_for_one_account()
    {
        using var key = new SoftKey();
        using var others = new SoftKey();
        var staff = await NewStaffWith(key);
        var other = await NewStaffWith(others);
        var question = (await Ask(staff.Name)).Body.GetProperty("passkey");

        (await Try(other.Name, question, others)).ShouldRefuse(401, "wrong-passkey");
        key.Count++;
        (await Try(staff.Name, question, key)).Status.Should().Be(200, "nobody else could use it up");
        key.Count++;
        (await Try(staff.Name, question, key)).ShouldRefuse(401, "wrong-passkey");
    }

    [Fact]
    public async Task A_copied_key_whose_count_goes_back_opens_nothing()
    {
        using var key = new SoftKey { Count = 10 };
        var staff = await NewStaffWith(key);
        key.Count = 20;
        (await SignIn(staff.Name, key)).Answer.Status.Should().Be(200);

        key.Count = 15;

        (await SignIn(staff.Name, key, countUp: false)).Answer.ShouldRefuse(401, "wrong-passkey");
    }

    [Fact]
    public async Task A_new_passkey_is_made_by_the_session_that_asked_and_is_nobody_elses()
    {
        using var key = new SoftKey();
        var staff = await NewStaffWith(key);
        var other = await server.NewStaff("clinician");
        var question = await other.Post("/api/me/passkeys/options", new { passphrase = Site.Passphrase });
        question.Status.Should().Be(201, question.Text);

        (await Give(other, question.Body, key)).ShouldRefuse(400, "passkey-mismatch");
        using var fresh = new SoftKey();
        (await Give(other, question.Body, fresh)).ShouldRefuse(400, "passkey-mismatch");
        (await Give(staff, question.Body, fresh)).ShouldRefuse(400, "passkey-mismatch");
    }

    [Fact]
    public async Task Making_or_removing_one_takes_proof_ends_other_sessions_and_is_recorded()
    {
        using var key = new SoftKey();
        using var second = new SoftKey();
        var staff = await NewStaffWith(key);
        var (elsewhere, _) = await SignIn(staff.Name, key);
        var id = System.Buffers.Text.Base64Url.EncodeToString(key.Id);

        (await staff.Post("/api/me/passkeys/options", new { passphrase = "not the right one" })).ShouldRefuse(401, "wrong-credentials");
        var asked = await staff.Post("/api/me/passkeys/options", new { passphrase = Site.Passphrase });
        asked.ShouldRefuse(401, "passkey-required");
        key.Count++;
        (await Give(staff, (await staff.Post(
            "/api/me/passkeys/options", new { passphrase = Site.Passphrase, passkey = Proof(asked, key) })).Body, second))
            .Status.Should().Be(201);
        (await elsewhere.Get("/api/session")).ShouldRefuse(401, "signed-out");

        var proof = await staff.Post($"/api/me/passkeys/{id}/remove", new { passphrase = Site.Passphrase });
        second.Count++;
        (await staff.Post($"/api/me/passkeys/{id}/remove", new { passphrase = Site.Passphrase, passkey = Proof(proof, second) }))
            .Status.Should().Be(204);
        (await staff.Get("/api/me/passkeys")).Body.GetArrayLength().Should().Be(1);
        (await SignIn(staff.Name, key)).Answer.ShouldRefuse(401, "wrong-passkey");
        var acts = (await AuditTail.Read(server.Administrator)).Where(row => row.GetProperty("by").GetString() == staff.Id)
            .Select(row => row.GetProperty("act").GetString());
        acts.Should().Equal("passkey.add", "passkey.add", "passkey.remove");
    }

    [Fact]
    public async Task An_administrator_forgets_a_lost_passkey()
    {
        using var key = new SoftKey();
        var staff = await NewStaffWith(key);

        (await server.Administrator.Post($"/api/accounts/{staff.Id}/totp/reset", new { reason = "lost" })).Status.Should().Be(204);

        var again = await server.Site.SignIn(staff.Name);
        (await again.Get("/api/session")).Body.GetProperty("mustSetUpTotp").GetBoolean().Should().BeTrue();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"x\"")]
    [InlineData("""{"id":"!","rawId":"!","type":"public-key","clientExtensionResults":{},"response":{}}""")]
    [InlineData("""
        {"id":"AA","rawId":"AA","type":"public-key","clientExtensionResults":{},
         "response":{"clientDataJSON":"AA","attestationObject":"AA","authenticatorData":"AA","signature":"AA"}}
        """)]
    public async Task An_answer_that_is_none_is_refused(string credential)
    {
        using var key = new SoftKey();
        var staff = await NewStaffWith(key);
        var json = JsonNode.Parse(credential);
        var question = (await Ask(staff.Name)).Body.GetProperty("passkey").GetProperty("challengeId").GetString();

        (await server.Site.Visitor().Post("/api/session", new
        {
            pseudonym = staff.Name, passphrase = Site.Passphrase, passkey = new { challengeId = question, credential = json },
        })).ShouldRefuse(401, "wrong-passkey");
        (await staff.Post("/api/me/passkeys", new { challengeId = question, credential = json })).ShouldRefuse(400, "passkey-mismatch");
    }

    private Uri Address => server.Address;

    private async Task<Person> NewStaffWith(SoftKey key)
    {
        var staff = await server.NewStaff("clinician");
        var added = await Add(staff, key);
        added.Status.Should().Be(201, added.Text);
        return staff;
    }

    private async Task<Answer> Add(Person person, SoftKey key, string? totp = null)
    {
        var question = await person.Post("/api/me/passkeys/options", new { passphrase = Site.Passphrase, totp });
        question.Status.Should().Be(201, question.Text);
        return await Give(person, question.Body, key);
    }

    private Task<Answer> Give(Person person, JsonElement question, SoftKey key) => person.Post("/api/me/passkeys", new
    {
        challengeId = question.GetProperty("challengeId").GetString(), credential = key.Create(question, Address), name = "my key",
    });

    private Task<Answer> Ask(string name) =>
        server.Site.Visitor().Post("/api/session", new { pseudonym = name, passphrase = Site.Passphrase });

    private async Task<(Person Person, Answer Answer)> SignIn(string name, SoftKey key, bool countUp = true)
    {
        key.Count += countUp ? 1u : 0u;
        var person = server.Site.Visitor();
        var question = (await Ask(name)).Body.GetProperty("passkey");
        return (person, await Try(name, question, key, person));
    }

    private Task<Answer> Try(string name, JsonElement question, SoftKey key, Person? person = null) =>
        (person ?? server.Site.Visitor()).Post("/api/session", new
        {
            pseudonym = name,
            passphrase = Site.Passphrase,
            passkey = new { challengeId = question.GetProperty("challengeId").GetString(), credential = key.Answer(question, Address) },
        });

    private object Proof(Answer asked, SoftKey key)
    {
        var question = asked.Body.GetProperty("passkey");
        return new { challengeId = question.GetProperty("challengeId").GetString(), credential = key.Answer(question, Address) };
    }
}
