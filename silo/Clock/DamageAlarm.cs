using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TherapyGroups.Storage;

namespace TherapyGroups.Silo.Clock;

/// <summary>Says loudly, once, that the database file was found damaged. Posts are refused from then on.</summary>
public sealed class DamageAlarm(Database database, ILogger<DamageAlarm> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await database.DamageFound.WaitAsync(stoppingToken);
        DamageLog.Found(logger, Database.DamageSentence);
    }
}
