using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage.Handoff;
using TherapyGroups.Storage.RiskCases;

namespace TherapyGroups.Storage.Moderation;

/// <summary>Writes what a screening found and does, inside the transaction that has moved the cursor.</summary>
internal sealed class ScreeningWriter(DbConnection connection, CaseClock clock, IIdSource ids, DateTimeOffset now)
{
    /// <summary>Returns the cases that were opened or grew, each once.</summary>
    public ImmutableArray<CaseId> Write(ScreeningBatch batch)
    {
        foreach (var screened in batch.Screened)
        {
            WriteAssessment(batch, screened);
        }

        // In a private room the clinician reads along: no queue of moderators gets what is said there. And what clinicians ask there
        // about somebody's wish to die is no sign of their own.
        var isPrivate = batch.Effects != ModerationEffects.None && RoomRow.IsPrivate(connection, batch.Group);
        foreach (var item in isPrivate ? [] : batch.Effects.Items)
        {
            ModerationItemRow.Insert(connection, item, reasonSealed: null, noteSealed: null);
            WriteEffect(batch, SeqOf(batch, item), "item", item.Id.Value, item.Reason);
        }

        foreach (var hold in isPrivate ? [] : batch.Effects.Holds)
        {
            if (HoldWriter.TryWrite(connection, batch.Group, hold, now))
            {
                WriteEffect(batch, hold.Seq, "hold", hold.MessageId.ToString(), hold.HeldFor);
            }
        }

        foreach (var notice in batch.Effects.Notices.Where(notice => !isPrivate || !IsClinicianAtWork(batch, notice.Member)))
        {
            connection.Execute(
                "INSERT INTO member_notices (member_id, kind, weight, at) VALUES (@member, @kind, @weight, @at)",
                new { member = notice.Member.Value, kind = (long)notice.Kind, weight = (long)notice.Weight, at = UnixTime.Of(notice.At) });
            WriteEffect(batch, SeqOf(batch, notice), "notice", notice.Member.Value, notice.Kind.ToString());
        }

        var cases = ImmutableArray.CreateBuilder<CaseId>();
        foreach (var evidence in batch.Effects.Evidence.Where(evidence => !isPrivate || !IsClinicianAtWork(batch, evidence.Member)))
        {
            var id = WriteEvidence(evidence);
            WriteEffect(batch, evidence.Seq, "case", id.Value, evidence.Assessment.Level.ToString());
            if (!cases.Contains(id))
            {
                cases.Add(id);
            }
        }

        return cases.ToImmutable();
    }

    private bool IsClinicianAtWork(ScreeningBatch batch, MemberId who) => RoomRow.IsClinicianAtWork(connection, batch.Group, who);

    /// <summary>Which of the batch's messages an effect came from. A reason without a message would be no reason.</summary>
    private static long SeqOf(ScreeningBatch batch, ModerationItem item) =>
        batch.Screened.Last(screened => screened.MessageId == item.MessageId).Seq;

    private static long SeqOf(ScreeningBatch batch, MemberNotice notice) =>
        batch.Screened.Last(screened => screened.Author == notice.Member && (int)screened.Assessment.Level == notice.Weight).Seq;

    private CaseId WriteEvidence(NewEvidence evidence)
    {
        var open = RiskCaseRow.FindOpen(connection, evidence.Member);
        var changed = open is null
            ? CaseRules.Raise(new CaseId(ids.Next()), evidence, now, clock)
            : CaseRules.AddEvidence(open, evidence, CaseGrowth.HolderOf(connection, open, now), now, clock);
        if (open is null)
        {
            RiskCaseRow.Insert(connection, changed);
            RiskCaseRow.InsertHistory(connection, changed, new CaseHistoryEntry(now, CaseHistoryKind.Raised, null), noteSealed: null);
        }
        else
        {
            CaseGrowth.Save(connection, open, changed, new CaseHistoryEntry(now, CaseHistoryKind.EvidenceAdded, null));
        }

        connection.Execute(
            """
            INSERT INTO case_evidence (case_id, group_id, seq, at) VALUES (@id, @group, @seq, @at)
            ON CONFLICT (case_id, group_id, seq) DO NOTHING
            """,
            new { id = changed.Id.Value, group = evidence.Group.Value, seq = evidence.Seq, at = UnixTime.Of(now) });
        return changed.Id;
    }

    private void WriteAssessment(ScreeningBatch batch, ScreenedMessage screened)
    {
        var assessment = screened.Assessment;
        connection.Execute(
            """
            INSERT INTO assessments (group_id, seq, message_id, author_id, level, probability, categories, evidence, model, attempt,
              retry_at, at)
            VALUES (@group, @seq, @message, @author, @level, @probability, @categories, @evidence, @model, @attempt, @retryAt, @at)
            ON CONFLICT (group_id, seq) DO UPDATE SET level = excluded.level, probability = excluded.probability,
              categories = excluded.categories, evidence = excluded.evidence, model = excluded.model, attempt = excluded.attempt,
              retry_at = excluded.retry_at, at = excluded.at
            """,
            new
            {
                group = batch.Group.Value,
                seq = screened.Seq,
                message = screened.MessageId.ToString(),
                author = screened.Author.Value,
                level = (long)assessment.Level,
                probability = assessment.Probability,
                categories = JsonSerializer.Serialize(assessment.Categories),
                evidence = JsonSerializer.Serialize(assessment.Evidence),
                model = assessment.ModelVersion,
                attempt = (long)screened.Attempt,
                retryAt = UnixTime.Of(screened.RetryAt),
                at = UnixTime.Of(now),
            });
    }

    private void WriteEffect(ScreeningBatch batch, long seq, string kind, string subject, string reason) => connection.Execute(
        "INSERT INTO effects (group_id, seq, kind, subject, reason, at) VALUES (@group, @seq, @kind, @subject, @reason, @at)",
        new { group = batch.Group.Value, seq, kind, subject, reason, at = UnixTime.Of(now) });
}
