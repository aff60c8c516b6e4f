using System.Data.Common;
using Dapper;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Storage.Keeping;

/// <summary>Destroys the key of a case's notes, and the notes; and what other members told of it.</summary>
internal static class CaseNotesEraser
{
    public static void Erase(DbConnection connection, string caseId)
    {
        connection.Execute("DELETE FROM record_keys WHERE record = @record", new { record = RecordKeys.Case(caseId) });
        connection.Execute("UPDATE worries SET words_sealed = NULL WHERE case_id = @caseId", new { caseId });
        connection.Execute("UPDATE case_history SET note_sealed = NULL WHERE case_id = @caseId", new { caseId });
    }
}
