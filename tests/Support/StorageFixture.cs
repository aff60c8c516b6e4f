using System.Data.Common;
using TherapyGroups.RiskCases;
using TherapyGroups.Storage;
using TherapyGroups.Storage.Audit;
using TherapyGroups.Storage.Care;
using TherapyGroups.Storage.Drills;
using TherapyGroups.Storage.Duty;
using TherapyGroups.Storage.Figures;
using TherapyGroups.Storage.FollowUps;
using TherapyGroups.Storage.Groups;
using TherapyGroups.Storage.Handoff;
using TherapyGroups.Storage.Keeping;
using TherapyGroups.Storage.Labels;
using TherapyGroups.Storage.Members;
using TherapyGroups.Storage.Moderation;
using TherapyGroups.Storage.Paging;
using TherapyGroups.Storage.RiskCases;
using TherapyGroups.Storage.SafetyPlans;
using TherapyGroups.Storage.Sealing;
using TherapyGroups.Storage.Sessions;
using TherapyGroups.Storage.Worries;

namespace TherapyGroups.Tests.Support;

/// <summary>A real database, with every book over it, and a data folder of its own.</summary>
public sealed class StorageFixture : IDisposable
{
    private readonly SeededIds ids = new(seed: 1);

    public StorageFixture()
        : this((_, _, _) => { })
    {
    }

    /// <summary>Over a database in which something was done before the program opens it.</summary>
    public StorageFixture(Action<TestDatabase, TestFolder, VirtualTime> prepare)
    {
        Stored = TestDatabase.Fresh(Folder);
        prepare(Stored, Folder, Time);
        (Books, Keys) = Open();
        World = new World(() => Books, ids, Time);
    }

    public TestFolder Folder { get; } = new();

    public VirtualTime Time { get; } = new();

    public CaseClock Clock { get; } = new();

    public World World { get; }

    /// <summary>The books of the database as it is open now.</summary>
    public Books Books { get; private set; }

    /// <summary>The database itself, past every book.</summary>
    public TestDatabase Stored { get; }

    public AccountKeys Keys { get; private set; }

    /// <summary>Closes the database and opens it again, as a restart does.</summary>
    public void Reopen()
    {
        Books.Database.Dispose();
        (Books, Keys) = Open();
    }

    /// <summary>Asks the database itself, past every book.</summary>
    public T Raw<T>(Func<DbConnection, T> ask)
    {
        using var connection = Stored.Connect();
        return ask(connection);
    }

    public void Dispose()
    {
        Books.Database.Dispose();
        Stored.Dispose();
        Folder.Dispose();
    }

    private (Books Books, AccountKeys Keys) Open()
    {
        var master = MasterKey.Load(Folder.Path);
        var database = Database.Open(Stored.Settings, Time);
        var keys = new AccountKeys(database, master);
        var scrubbing = new Scrubbing(Stored.Settings);
        var places = new BackupPlaces(database, keys, Time);
        var books = new Books(
            database,
            new SqlGroupLog(database, keys),
            new SqlGroupDirectory(database),
            new SqlWaitingList(database),
            new SqlAccountBook(database, keys),
            new SqlSessionBook(database),
            new SqlInvitationBook(database),
            new SqlNoticeBook(database),
            new SqlScreeningBook(database, keys, Clock, ids),
            new SqlModerationQueue(database, keys, Time),
            new SqlRiskCaseBook(database, keys),
            new SqlDutyBook(database, keys, Time),
            new SqlLabelBook(database, keys),
            new SqlShiftBook(database, keys),
            new SqlDrillBook(database, keys, Clock, ids),
            new SqlPageBook(database),
            new SqlFiguresBook(database, new SqlDrillBook(database, keys, Clock, ids), new SqlShiftBook(database, keys)),
            new SqlVitalSignsBook(database),
            new SqlAuditTrail(database, keys),
            new SqlSanctionBook(database, keys),
            new SqlAuthenticatorBook(database, keys),
            new SqlSignInBook(database, master),
            new SqlErasureBook(database, keys, scrubbing, places),
            new SqlRetentionBook(database, keys, scrubbing, places),
            new SqlHoldings(database, keys),
            new SqlReadPlaces(database),
            new SqlAppealBook(database, keys),
            new SqlHeldMessages(database, keys),
            new SqlItemTalk(database, keys),
            new SqlModerationSummary(database),
            new SqlContentNoteChoices(database, keys),
            new SqlGuestBook(database, keys),
            new SqlAgreementBook(database, keys),
            new SqlGroupBook(database, keys),
            new SqlBlockBook(database),
            new SqlScheduleBook(database, keys),
            new SqlPrivateRoomBook(database, keys, Clock),
            new SqlFollowUpBook(database, keys),
            new SqlWorryBook(database, keys, Clock, ids),
            new SqlSafetyPlanBook(database, keys),
            new SqlCareBook(database, keys, ids),
            new SqlPastAssessments(database));
        return (books, keys);
    }
}
