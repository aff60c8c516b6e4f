using TherapyGroups.Clock;
using TherapyGroups.Duty;
using TherapyGroups.Members;
using TherapyGroups.Storage;

namespace TherapyGroups.ClientWeb.Delivery;

/// <summary>Keeps on disk that a clinician's console is open, so that others learn when it is not.</summary>
public sealed class ConsolePresence(MemberId clinician, IDutyBook duty, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private DateTimeOffset? saidAt;

    /// <summary>Says so, at most once a minute. A disk that takes no write is no reason to close a console that can still read.</summary>
    public async Task Say()
    {
        var now = time.Now();
        if (saidAt is { } last && (now - last).Duration() < Pause)
        {
            return;
        }

        try
        {
            await duty.Saw(clinician, now);
            saidAt = now;
        }
        catch (StorageUnavailableException)
        {
            // Tried again at the next tick.
        }
    }
}
