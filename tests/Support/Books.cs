using Microsoft.Extensions.DependencyInjection;
using TherapyGroups.Audit;
using TherapyGroups.Care;
using TherapyGroups.Drills;
using TherapyGroups.Duty;
using TherapyGroups.Figures;
using TherapyGroups.FollowUps;
using TherapyGroups.Groups;
using TherapyGroups.Handoff;
using TherapyGroups.Labels;
using TherapyGroups.Members;
using TherapyGroups.Moderation;
using TherapyGroups.Paging;
using TherapyGroups.RiskCases;
using TherapyGroups.SafetyPlans;
using TherapyGroups.Sessions;
using TherapyGroups.Storage;
using TherapyGroups.Worries;

namespace TherapyGroups.Tests.Support;

/// <summary>Every book over one open database.</summary>
public sealed record Books(
    Database Database,
    IGroupLog Log,
    IGroupDirectory Directory,
    IWaitingList Waiting,
    IAccountBook Accounts,
    ISessionBook Sessions,
    IInvitationBook Invitations,
    INoticeBook Notices,
    IScreeningBook Screening,
    IModerationQueue Queue,
    IRiskCaseBook Cases,
    IDutyBook Duty,
    ILabelBook Labels,
    IShiftBook Shifts,
    IDrillBook Drills,
    IPageBook Pages,
    IFiguresBook Figures,
    IVitalSignsBook VitalSigns,
    IAuditTrail Audit,
    ISanctionBook Sanctions,
    IAuthenticatorBook Authenticators,
    ISignInBook SignIns,
    IErasureBook Erasures,
    IRetentionBook Retention,
    IHoldings Holdings,
    IReadPlaces ReadPlaces,
    IAppealBook Appeals,
    IHeldMessages Held,
    IItemTalk Talk,
    IModerationSummary Summary,
    IContentNoteChoices ContentNotes,
    IGuestBook Guests,
    IAgreementBook Agreements,
    IGroupBook Groups,
    IBlockBook Blocks,
    IScheduleBook Schedule,
    IPrivateRoomBook Rooms,
    IFollowUpBook FollowUps,
    IWorryBook Worries,
    ISafetyPlanBook Plans,
    ICareBook Care,
    IPastAssessments Past)
{
    /// <summary>The books that a running server uses.</summary>
    public static Books Of(IServiceProvider services) => ActivatorUtilities.CreateInstance<Books>(services);
}
