namespace TherapyGroups.Tests.Server.Access;

/// <summary>How each endpoint of the route table is asked.</summary>
internal static class Walks
{
    private static readonly object Reason = new { reason = "for the walk" };

    public static IReadOnlyDictionary<string, Walk> All { get; } = new Dictionary<string, Walk>
    {
        ["GET /health/live"] = new("/health/live"),
        ["GET /health/ready"] = new("/health/ready"),
        ["GET /shell.json"] = new("/shell.json"),
        ["GET /health/detail"] = new("/health/detail"),
        ["GET /api/about"] = new("/api/about"),
        ["GET /api/crisis-contacts"] = new("/api/crisis-contacts"),

        // Accounts and sessions
        ["POST /api/accounts"] = new(
            (_, _) => Task.FromResult("/api/accounts"), (_, _) => Site.NewAccount(Site.NewName()), Freshness.People),
        ["POST /api/accounts/{id}/deactivate"] = Account("deactivate"),
        ["PUT /api/accounts/{id}/credential"] = new(
            room => $"/api/accounts/{room.Cast.Bystander.Id}/credential",
            new { licence = "LCSW", number = "1", jurisdiction = "US-CA", register = "search.dca.ca.gov" }),
        ["POST /api/accounts/{id}/credential/withdraw"] = Account("credential/withdraw"),
        ["POST /api/accounts/{id}/reactivate"] = Account("reactivate"),
        ["POST /api/accounts/{id}/roles/{role}/revoke"] = Account("roles/facilitator/revoke"),
        ["POST /api/accounts/{id}/totp/reset"] = Account("totp/reset"),
        ["GET /api/session"] = new("/api/session"),
        ["POST /api/session"] = new("/api/session", new { pseudonym = "ana", passphrase = Site.Passphrase }, Freshness.People),
        ["DELETE /api/session"] = new("/api/session", null, Freshness.People),
        ["POST /api/session/quick-exit"] = new("/api/session/quick-exit", null, Freshness.People),
        ["POST /api/me/totp"] = new("/api/me/totp", new { passphrase = Site.Passphrase }),
        ["POST /api/me/totp/confirm"] = new("/api/me/totp/confirm", new { totp = "000000" }),
        ["DELETE /api/me/totp"] = new("/api/me/totp", new { passphrase = Site.Passphrase, totp = "000000" }),
        ["GET /api/me/passkeys"] = new("/api/me/passkeys"),
        ["POST /api/me/passkeys/options"] = new("/api/me/passkeys/options", new { passphrase = Site.Passphrase }),
        ["POST /api/me/passkeys"] = new("/api/me/passkeys", new { challengeId = "none", credential = "none", name = "none" }),
        ["POST /api/me/passkeys/{id}/remove"] = new("/api/me/passkeys/none/remove", new { passphrase = Site.Passphrase }),
        ["GET /api/me/export"] = new("/api/me/export"),
        ["DELETE /api/me"] = new("/api/me", new { passphrase = Site.Passphrase }, Freshness.People),
        ["GET /api/me/feed"] = new("/api/me/feed"),
        ["GET /api/me/blocks"] = new("/api/me/blocks"),
        ["PUT /api/me/blocks/{memberId}"] = new(room => $"/api/me/blocks/{room.Cast.Bystander.Id}"),
        ["DELETE /api/me/blocks/{memberId}"] = new(room => $"/api/me/blocks/{room.Cast.Bystander.Id}"),
        ["POST /api/me/notices/{id:long}/seen"] = new("/api/me/notices/1/seen"),

        // Groups
        ["GET /api/groups"] = new("/api/groups"),
        ["POST /api/groups"] = new("/api/groups", new { name = "Evening calm", topic = "anxiety", agreement = "Be kind." }),
        ["GET /api/groups/{id}"] = new(room => $"/api/groups/{room.Group}"),
        ["POST /api/groups/{id}/members"] = new(
            room => $"/api/groups/{room.Group}/members", new { agreementVersion = 1 }, Freshness.RoomForEach),
        ["DELETE /api/groups/{id}/members/me"] = new(
            room => $"/api/groups/{room.Group}/members/me", null, Freshness.RoomForEach),
        ["POST /api/groups/{id}/guests"] = new(room => $"/api/groups/{room.Group}/guests"),
        ["PUT /api/groups/{id}/agreement"] = new(
            room => $"/api/groups/{room.Group}/agreement", new { agreement = "Be kind, always." }),
        ["PUT /api/groups/{id}/settings"] = new(room => $"/api/groups/{room.Group}/settings", new { capacity = 49, coverage = "none" }),
        ["POST /api/groups/{id}/close"] = new(room => $"/api/groups/{room.Group}/close", Reason, Freshness.RoomForEach),
        ["GET /api/groups/{id}/sessions"] = new(room => $"/api/groups/{room.Group}/sessions"),
        ["PUT /api/groups/{id}/plan"] = new(
            room => $"/api/groups/{room.Group}/plan",
            new { timeZone = "Europe/Berlin", sessions = new[] { new { day = "monday", at = "19:30", minutes = 60 } } }),
        ["DELETE /api/groups/{id}/plan"] = new(room => $"/api/groups/{room.Group}/plan"),
        ["POST /api/groups/{id}/sessions/move"] = new(
            room => $"/api/groups/{room.Group}/sessions/move", new { startsAt = TimeProvider.System.GetUtcNow().AddHours(1) }),
        ["GET /api/groups/{id}/messages"] = new(room => $"/api/groups/{room.Group}/messages"),
        ["POST /api/groups/{id}/messages"] = new(
            (room, _) => Task.FromResult($"/api/groups/{room.Group}/messages"),
            (_, _) => new { messageId = Guid.NewGuid(), text = Words.Calm }),
        ["PUT /api/groups/{id}/messages/{messageId}"] = new(
            async room => $"/api/groups/{room.Group}/messages/{await room.NewMessage()}", new { text = Words.Calm + " And now?" }),
        ["DELETE /api/groups/{id}/messages/{messageId}"] = new(
            async room => $"/api/groups/{room.Group}/messages/{await room.NewMessage()}"),
        ["POST /api/groups/{id}/typing"] = new(room => $"/api/groups/{room.Group}/typing"),
        ["GET /api/groups/{id}/feed"] = new(room => $"/api/groups/{room.Group}/feed"),
        ["POST /api/groups/{id}/messages/{messageId}/reports"] = new(
            async room => $"/api/groups/{room.Group}/messages/{await room.NewMessage()}/reports", Reason),

        ["PUT /api/groups/{id}/read"] = new(room => $"/api/groups/{room.Group}/read", new { seq = 1 }),

        ["PUT /api/groups/{id}/moderators/{accountId}"] = new(
            room => $"/api/groups/{room.Group}/moderators/{room.Cast["peer-else"].Id}", new { role = "peer-moderator" }),
        ["POST /api/groups/{id}/moderators"] = new(
            (room, _) => Task.FromResult($"/api/groups/{room.Group}/moderators"),
            (room, _) => new { pseudonym = room.Cast["peer-else"].Name }),
        ["DELETE /api/groups/{id}/moderators/{accountId}"] = new(
            room => $"/api/groups/{room.Group}/moderators/{room.Cast["peer"].Id}", null, Freshness.RoomForEach),
        ["PUT /api/groups/{id}/slow-mode"] = new(room => $"/api/groups/{room.Group}/slow-mode", new { seconds = 0 }),
        ["POST /api/groups/{id}/messages/{messageId}/worries"] = new(
            async room => $"/api/groups/{room.Group}/messages/{await room.NewMessage()}/worries", new { urgency = "unsure" }),
        ["POST /api/groups/{id}/members/{memberId}/worries"] = new(
            room => $"/api/groups/{room.Group}/members/{room.Cast.Bystander.Id}/worries", new { urgency = "unsure" }),

        // What is a member's own
        ["GET /api/me/private-rooms"] = new("/api/me/private-rooms"),
        ["POST /api/me/private-rooms"] = new("/api/me/private-rooms", null, Freshness.People),
        ["POST /api/me/private-rooms/{groupId}/accept"] = new("/api/me/private-rooms/0123456789abcdef/accept"),
        ["POST /api/me/private-rooms/{groupId}/decline"] = new("/api/me/private-rooms/0123456789abcdef/decline"),
        ["GET /api/me/safety-plan"] = new("/api/me/safety-plan"),
        ["PUT /api/me/safety-plan"] = new("/api/me/safety-plan", new { steps = new { coping = "a walk" } }),
        ["PUT /api/me/safety-plan/sharing"] = new(
            async (room, standing) =>
            {
                await room.Cast[standing].Put("/api/me/safety-plan", new { steps = new { coping = "a walk" } });
                return "/api/me/safety-plan/sharing";
            },
            (_, _) => new { shared = false }),
        ["DELETE /api/me/safety-plan"] = new("/api/me/safety-plan"),

        // Moderation
        ["POST /api/moderation/items/{id}/opened"] = new(async room => $"/api/moderation/items/{await room.NewItem()}/opened"),
        ["GET /api/moderation/care"] = new("/api/moderation/care"),
        ["POST /api/moderation/care/break"] = new("/api/moderation/care/break"),
        ["POST /api/moderation/care/debrief"] = new("/api/moderation/care/debrief"),
        ["PUT /api/groups/{id}/messages/{messageId}/visibility"] = new(
            async room => $"/api/groups/{room.Group}/messages/{await room.NewMessage()}/visibility",
            new { hidden = true, reason = "for the walk" }),
        ["POST /api/groups/{id}/members/{memberId}/sanctions"] = new(
            room => $"/api/groups/{room.Group}/members/{room.Cast.Bystander.Id}/sanctions", new { kind = "warn", reason = "for the walk" }),
        ["PUT /api/groups/{id}/filters"] = new(room => $"/api/groups/{room.Group}/filters", new { filters = new[] { "link" } }),
        ["PUT /api/groups/{id}/messages/{messageId}/content-note"] = new(
            async room => $"/api/groups/{room.Group}/messages/{await room.NewMessage()}/content-note", new { note = "loss" }),
        ["GET /api/groups/{id}/moderation-summary"] = new(room => $"/api/groups/{room.Group}/moderation-summary"),
        ["GET /api/groups/{id}/members/{memberId}/sanctions"] = new(
            room => $"/api/groups/{room.Group}/members/{room.Cast.Bystander.Id}/sanctions"),
        ["GET /api/me/content-notes"] = new("/api/me/content-notes"),
        ["PUT /api/me/content-notes"] = new("/api/me/content-notes", new { folded = new[] { "loss" } }),
        ["GET /api/me/sanctions"] = new("/api/me/sanctions"),
        ["POST /api/me/sanctions/{id}/appeal"] = new("/api/me/sanctions/nothing/appeal", new { words = "for the walk" }),
        ["GET /api/moderation/appeals"] = new("/api/moderation/appeals"),
        ["POST /api/moderation/appeals/{id}/decide"] = new(
            async room => $"/api/moderation/appeals/{await room.NewAppeal()}/decide", new { outcome = "upheld", reason = "for the walk" }),
        ["GET /api/moderation/items/{id}/notes"] = new(async room => $"/api/moderation/items/{await room.NewItem()}/notes"),
        ["POST /api/moderation/items/{id}/notes"] = new(
            async room => $"/api/moderation/items/{await room.NewItem()}/notes", new { note = "for the walk" }),
        ["POST /api/moderation/items/{id}/ask-clinician"] = new(
            async room => $"/api/moderation/items/{await room.NewItem()}/ask-clinician", new { note = "for the walk" }),
        ["GET /api/asks"] = new("/api/asks"),
        ["POST /api/asks/{id}/answer"] = new(async room => $"/api/asks/{await room.NewAsk()}/answer", new { answer = "for the walk" }),
        ["GET /api/moderation/items"] = new("/api/moderation/items"),
        ["POST /api/moderation/items/{id}/claim"] = new(async room => $"/api/moderation/items/{await room.NewItem()}/claim"),
        ["POST /api/moderation/items/{id}/resolve"] = new(
            async room => $"/api/moderation/items/{await room.NewItem()}/resolve", new { outcome = "no-action", reason = "for the walk" }),

        // Risk cases
        ["GET /api/cases"] = new("/api/cases"),
        ["GET /api/cases/{id}"] = new(room => $"/api/cases/{room.Case}"),
        ["POST /api/cases/{id}/acknowledge"] = Case("acknowledge", null, isTaken: false),
        ["POST /api/cases/{id}/contact"] = Case("contact", null),
        ["POST /api/cases/{id}/label"] = Case("label", new { level = "Red" }),
        ["POST /api/cases/{id}/notes"] = Case("notes", new { note = "for the walk" }),
        ["POST /api/cases/{id}/take-over"] = Case("take-over", new { note = "for the walk" }),
        ["POST /api/cases/{id}/resolve"] = Case("resolve", new { disposition = "supported", note = "for the walk" }),
        ["POST /api/cases/{id}/screening"] = Case(
            "screening", new { answers = new { wishToBeDead = false, suicidalThoughts = false, behaviour = "never" } }),
        ["POST /api/cases/{id}/handoff"] = Case("handoff", null),
        ["POST /api/cases/{id}/follow-up"] = Case("follow-up", new { note = "for the walk" }),
        ["GET /api/follow-ups"] = new("/api/follow-ups"),
        ["GET /api/debriefs"] = new("/api/debriefs"),
        ["POST /api/debriefs/{id}/take"] = new("/api/debriefs/0123456789abcdef/take"),
        ["GET /api/duty"] = new("/api/duty"),
        ["PUT /api/duty"] = new(
            (_, _) => Task.FromResult("/api/duty"), (_, standing) => new { onDuty = standing == "clinician" }),
        ["PUT /api/duty/languages"] = new("/api/duty/languages", new { languages = new[] { "en" } }),
        ["POST /api/duty/hand-over"] = new("/api/duty/hand-over", new { note = "for the walk" }),
        ["GET /api/duty/shifts"] = new("/api/duty/shifts"),
        ["POST /api/duty/shifts"] = new(
            (_, _) => Task.FromResult("/api/duty/shifts"), (room, standing) => ShiftWalk.Body(room, standing)),
        ["DELETE /api/duty/shifts/{id}"] = new(
            async (room, standing) => $"/api/duty/shifts/{await ShiftWalk.Plan(room, standing)}", (_, _) => null),
        ["POST /api/drills"] = new(async room =>
        {
            await room.EndDrills();
            return "/api/drills";
        }),
        ["GET /api/drills"] = new("/api/drills"),
        ["GET /api/figures"] = new("/api/figures"),
        ["GET /api/staff/warnings"] = new("/api/staff/warnings"),
        ["GET /api/clinicians/feed"] = new("/api/clinicians/feed"),

        // Administration
        ["POST /api/accounts/search"] = new("/api/accounts/search", new { name = "person" }),
        ["PUT /api/groups/{id}/retention"] = new(room => $"/api/groups/{room.Group}/retention", new { days = 30 }),
        ["POST /api/invitations"] = new("/api/invitations", new { role = "peer-moderator" }),
        ["GET /api/credentials"] = new("/api/credentials"),
        ["GET /api/audit"] = new("/api/audit"),
        ["GET /api/groups/{id}/screening"] = new(room => $"/api/groups/{room.Group}/screening"),
    };

    private static Walk Account(string act) => new(
        async (room, standing) =>
        {
            var whose = standing == "administrator" ? await room.Cast.Site.NewPerson() : room.Cast.Bystander;
            return $"/api/accounts/{whose.Id}/{act}";
        },
        (_, _) => Reason);

    private static Walk Case(string act, object? body, bool isTaken = true) => new(
        async (room, standing) =>
        {
            // Raised anew only for those who may act: whoever may not must not notice the difference.
            var id = standing is not ("clinician" or "off-duty") ? room.Case
                : isTaken ? await room.NewCase(takenBy: room.Cast[standing])
                : await room.NewCase();
            return $"/api/cases/{id}/{act}";
        },
        (_, _) => body);
}
