using System.Data.Common;
using Microsoft.Data.Sqlite;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Duty;
using TherapyGroups.Storage.Groups;
using TherapyGroups.Storage.Members;
using TherapyGroups.Storage.Moderation;
using TherapyGroups.Storage.RiskCases;
using TherapyGroups.Storage.Sealing;

namespace TherapyGroups.Tests.Support;

/// <summary>A real SQLite database in a folder of its own, with every book over it.</summary>
public sealed class StorageFixture : IDisposable
{
    public const string DatabaseFileName = "therapy-groups.db";

    private readonly SeededIds ids = new(seed: 1);

    public StorageFixture()
    {
        Books = Open();
        World = new World(() => Books, ids, Time);
    }

    public TestFolder Folder { get; } = new();

    public VirtualTime Time { get; } = new();

    public CaseClock Clock { get; } = new();

    public World World { get; }

    /// <summary>The books of the database as it is open now.</summary>
    public Books Books { get; private set; }

    public string DatabaseFile => Folder.File(DatabaseFileName);

    /// <summary>Closes the database and opens the same folder again, as a restart does.</summary>
    public void Reopen()
    {
        Books.Database.Dispose();
        Books = Open();
    }

    /// <summary>Asks the database file itself, past every book.</summary>
    public T Raw<T>(Func<DbConnection, T> ask)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        return ask(connection);
    }

    public void Dispose()
    {
        Books.Database.Dispose();
        Folder.Dispose();
    }

    private Books Open()
    {
        var master = MasterKey.Load(Folder.Path);
        var database = Database.Open(Folder.Path, Time);
        var keys = new AccountKeys(database, master);
        return new Books(
            database,
            new SqlGroupLog(database, keys),
            new SqlGroupDirectory(database),
            new SqlWaitingList(database),
            new SqlAccountBook(database, keys),
            new SqlSessionBook(database),
            new SqlInvitationBook(database),
            new SqlNoticeBook(database),
            new SqlScreeningBook(database, keys, Clock, ids),
            new SqlModerationQueue(database, keys),
            new SqlRiskCaseBook(database, keys),
            new SqlDutyBook(database),
            new SqlAuditTrail(database));
    }
}
