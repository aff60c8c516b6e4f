using System.Collections.Concurrent;

namespace TherapyGroups.Tests.Server.Support;

/// <summary>A running demo, as people come to it.</summary>
public sealed class Site(Uri address)
{
    public const string Passphrase = "demo demo demo";

    private static int made;

    private readonly ConcurrentDictionary<string, Person> known = new();

    public Person Visitor() => new(address);

    /// <summary>Somebody who has an account.</summary>
    public async Task<Person> SignIn(string name, string passphrase = Passphrase)
    {
        var person = Visitor();
        var answer = await person.Post("/api/session", new { pseudonym = name, passphrase });
        answer.Status.Should().Be(200, $"{name} can sign in");
        person.IsKnownAs(answer);
        return person;
    }

    /// <summary>
    /// One of the demo's own, to set something up with: signed in once and again only if that session has ended, for a passphrase is slow
    /// to check by design.
    /// </summary>
    public async Task<Person> Known(string name)
    {
        if (known.TryGetValue(name, out var person) && (await person.Get("/api/session")).Status == 200)
        {
            return person;
        }

        return known[name] = await SignIn(name);
    }

    /// <summary>Somebody new.</summary>
    public async Task<Person> NewPerson(string? invitation = null, string? name = null)
    {
        var person = Visitor();
        var answer = await person.Post("/api/accounts", NewAccount(name ?? NewName()) with { Invitation = invitation });
        answer.Status.Should().Be(201, answer.Text);
        person.IsKnownAs(answer);
        return person;
    }

    /// <summary>Somebody new whom the administrator has given a role.</summary>
    public async Task<Person> NewStaff(string role)
    {
        var administrator = await Known("admin");
        var answer = await administrator.Post(
            "/api/invitations", new { role, credential = new { licence = "LCSW 1", jurisdiction = "US-CA" } });
        return await NewPerson(answer.Word("code"));
    }

    /// <summary>A new group with these people in it; peer moderators and facilitators as such.</summary>
    public async Task<string> NewGroup(params Person[] people)
    {
        var administrator = await Known("admin");
        var answer = await administrator.Post(
            "/api/groups", new { name = "Evening calm", topic = "anxiety", agreement = "Be kind.", capacity = 50 });
        answer.Status.Should().Be(201, answer.Text);
        var group = answer.Word("id");
        foreach (var person in people)
        {
            var entered = person.MayRunGroups
                ? await administrator.Appoint(group, person)
                : await person.Post($"/api/groups/{group}/members", new { agreementVersion = 1 });
            entered.Status.Should().BeOneOf([200, 201], entered.Text);
        }

        return group;
    }

    /// <summary>A body of <c>POST /api/accounts</c> with nothing wrong in it.</summary>
    public static AccountBody NewAccount(string name) => new(name, Passphrase, "adult", "US", AcceptTerms: true, Invitation: null);

    public static string NewName() => $"person-{Interlocked.Increment(ref made)}";

    public sealed record AccountBody(
        string Pseudonym, string Passphrase, string AgeBand, string Country, bool AcceptTerms, string? Invitation);
}
