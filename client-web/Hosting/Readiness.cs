using TherapyGroups.Storage;

namespace TherapyGroups.ClientWeb.Hosting;

/// <summary>
/// Ready means: prepared, the classifier loaded, and the database takes a write now; for a front end also, that a silo answers it.
/// </summary>
public sealed class Readiness(Database database, Rehearsal rehearsal)
{
    private volatile bool isPrepared;

    public void Prepared() => isPrepared = true;

    public async Task<bool> IsReady() => isPrepared && await database.IsReady() && await rehearsal.IsAnswered();
}
