namespace TherapyGroups.Storage.Keeping;

/// <summary>
/// What is held about a member, table by table. Names are quoted, as PostgreSQL would lower them; those that end in At or Until are times.
/// Not given out: that another member told of a worry, and a case that rests on that alone; hashes of the passphrase, of sessions and of
/// codes, which say nothing and open things.
/// </summary>
internal static class HeldQueries
{
    public static readonly (string Name, string Sql)[] All =
    [
        ("account",
            """
            SELECT account_id AS "id", pseudonym AS "pseudonym", CASE age_band WHEN 1 THEN 'adult' ELSE 'teen' END AS "ageBand",
              country AS "country", roles AS "roles", created_at AS "createdAt", licence AS "licence", jurisdiction AS "jurisdiction",
              verified_at AS "verifiedAt", licence_number AS "licenceNumber", licence_expires_at AS "licenceExpiresAt",
              licence_register AS "licenceRegister", deactivated_at AS "deactivatedAt"
            FROM accounts WHERE account_id = @member
            """),
        ("memberships",
            """
            SELECT s.group_id AS "groupId", g.name AS "groupName", s.role AS "role", s.muted_until AS "mutedUntil",
              s.accepted_version AS "acceptedAgreement"
            FROM seats s JOIN groups g ON g.group_id = s.group_id WHERE s.member_id = @member ORDER BY s.group_id
            """),
        ("read-places", """SELECT group_id AS "groupId", seq AS "lastRead" FROM read_places WHERE member_id = @member ORDER BY group_id"""),
        ("waiting",
            """
            SELECT group_id AS "groupId", at AS "at", offered_until AS "offeredUntil" FROM waiting WHERE member_id = @member ORDER BY at
            """),
        ("visits",
            """
            SELECT group_id AS "groupId", at AS "at", until AS "seenUntil" FROM guests WHERE member_id = @member ORDER BY at
            """),
        ("blocks", """SELECT blocked_id AS "memberId", at AS "at" FROM blocks WHERE member_id = @member ORDER BY at"""),
        ("standings",
            """
            SELECT group_id AS "groupId", muted_until AS "mutedUntil", removed_until AS "removedUntil"
            FROM standings WHERE member_id = @member ORDER BY group_id
            """),
        ("sanctions",
            """
            SELECT sanction_id AS "id", group_id AS "groupId", kind AS "kind", at AS "at", ends_at AS "endsAt", reason_sealed AS "reason"
            FROM sanctions WHERE member_id = @member ORDER BY at
            """),
        ("appeals",
            """
            SELECT appeal_id AS "id", sanction_id AS "sanctionId", group_id AS "groupId", raised_at AS "raisedAt", state AS "state",
              decided_at AS "decidedAt", words_sealed AS "words", reason_sealed AS "reason"
            FROM appeals WHERE member_id = @member ORDER BY raised_at
            """),
        ("content-notes", """SELECT folded_sealed AS "folded" FROM content_note_choices WHERE account_id = @member"""),
        ("back-channel",
            """
            SELECT note_id AS "id", item_id AS "itemId", at AS "at", note_sealed AS "note"
            FROM moderation_notes WHERE by_id = @member ORDER BY at
            """),
        ("questions-to-clinicians",
            """
            SELECT ask_id AS "id", item_id AS "itemId", at AS "at", answered_at AS "answeredAt", note_sealed AS "note"
            FROM clinician_asks WHERE by_id = @member ORDER BY at
            """),
        ("answers-to-moderators",
            """
            SELECT ask_id AS "id", item_id AS "itemId", answered_at AS "answeredAt", answer_sealed AS "answer"
            FROM clinician_asks WHERE answered_by = @member ORDER BY answered_at
            """),
        ("reports",
            """
            SELECT item_id AS "id", group_id AS "groupId", message_id AS "messageId", raised_at AS "raisedAt", state AS "state",
              reason AS "plainReason", reason_sealed AS "reason", note_sealed AS "note"
            FROM moderation_items WHERE reporter_id = @member ORDER BY raised_at
            """),
        ("notices",
            """
            SELECT notice_id AS "id", kind AS "kind", at AS "at", seen_at AS "seenAt", subject AS "subject"
            FROM member_notices WHERE member_id = @member ORDER BY notice_id
            """),
        ("sessions",
            """SELECT opened_at AS "openedAt", expires_at AS "expiresAt" FROM sessions WHERE account_id = @member ORDER BY opened_at"""),
        ("second-factors",
            """
            SELECT begun_at AS "begunAt", confirmed_at AS "confirmedAt",
              (SELECT COUNT(*) FROM recovery_codes c WHERE c.account_id = @member AND c.used_at IS NULL) AS "recoveryCodesLeft"
            FROM authenticators WHERE account_id = @member
            """),
        ("passkeys",
            """
            SELECT credential_id AS "id", name_sealed AS "name", sign_count AS "timesUsed", created_at AS "createdAt", used_at AS "usedAt"
            FROM passkeys WHERE account_id = @member ORDER BY created_at
            """),
        ("assessments",
            """
            SELECT group_id AS "groupId", seq AS "seq", message_id AS "messageId", level AS "level", model AS "model", at AS "at"
            FROM assessments WHERE author_id = @member ORDER BY at, seq
            """),
        ("risk-cases",
            """
            SELECT case_id AS "id", group_id AS "groupId", level AS "level", phase AS "phase", raised_at AS "raisedAt",
              evidence_count AS "messages"
            FROM risk_cases WHERE member_id = @member AND EXISTS (
              SELECT 1 FROM case_evidence e JOIN assessments a ON a.group_id = e.group_id AND a.seq = e.seq
              WHERE e.case_id = risk_cases.case_id AND a.level IN (0, 3, 4))
            ORDER BY raised_at
            """),
        ("screenings",
            """
            SELECT h.case_id AS "caseId", h.version AS "version", h.at AS "at", h.note_record AS "record", c.member_id AS "about",
              h.note_sealed AS "answers"
            FROM case_history h JOIN risk_cases c ON c.case_id = h.case_id
            WHERE c.member_id = @member AND h.kind = 40 AND h.note_sealed IS NOT NULL ORDER BY h.at, h.version
            """),
        ("safety-plan",
            """
            SELECT member_id AS "id", version AS "version", updated_at AS "updatedAt", shared_at AS "sharedAt", plan_sealed AS "plan"
            FROM safety_plans WHERE member_id = @member
            """),
        ("private-rooms",
            """
            SELECT group_id AS "groupId", place AS "place", opened_at AS "openedAt", closed_at AS "closedAt"
            FROM private_rooms WHERE member_id = @member ORDER BY opened_at
            """),
        ("worries-told",
            """
            SELECT worry_id AS "id", group_id AS "groupId", message_id AS "messageId", urgency AS "urgency", at AS "at",
              words_sealed AS "words"
            FROM worries WHERE teller_id = @member ORDER BY at
            """),
        ("moderation-opened",
            """
            SELECT item_id AS "itemId", is_hard AS "isHard", at AS "at"
            FROM moderator_exposures WHERE moderator_id = @member ORDER BY at
            """),
        ("debriefs",
            """
            SELECT debrief_id AS "id", asked_at AS "askedAt", taken_at AS "takenAt", note_sealed AS "note"
            FROM debriefs WHERE moderator_id = @member ORDER BY asked_at
            """),
        ("notes",
            """
            SELECT h.case_id AS "caseId", h.version AS "version", h.at AS "at", h.kind AS "kind", h.disposition AS "disposition",
              h.note_record AS "record", c.member_id AS "about", h.note_sealed AS "note"
            FROM case_history h JOIN risk_cases c ON c.case_id = h.case_id
            WHERE h.by_id = @member AND h.note_sealed IS NOT NULL ORDER BY h.at, h.version
            """),
        ("labels",
            """
            SELECT case_id AS "caseId", group_id AS "groupId", seq AS "seq", level AS "level", at AS "at"
            FROM case_labels WHERE by_id = @member ORDER BY at, seq
            """),
        ("resolutions",
            """
            SELECT item_id AS "id", group_id AS "groupId", outcome AS "outcome", outcome_sealed AS "reason"
            FROM moderation_items WHERE claimed_by = @member AND state = 3 ORDER BY raised_at
            """),
        ("invitations",
            """
            SELECT role AS "role", invited_by AS "invitedBy", used_by AS "usedBy", expires_at AS "expiresAt"
            FROM invitations WHERE used_by = @member OR invited_by = @member ORDER BY expires_at
            """),
        ("acts",
            """
            SELECT number AS "number", at AS "at", act AS "act", subject AS "subject", reason AS "plainReason", reason_sealed AS "reason"
            FROM audit WHERE by_id = @member ORDER BY number
            """),
    ];
}
