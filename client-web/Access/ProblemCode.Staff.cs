namespace TherapyGroups.ClientWeb.Access;

/// <content>What staff are refused.</content>
public sealed partial record ProblemCode
{
    public static readonly ProblemCode ReasonRequired = new(400, "reason-required", "Please say why: it is recorded and can be looked up.");
    public static readonly ProblemCode ReasonTooLong = new(400, "reason-too-long", "A reason or note can have up to 1,000 characters.");
    public static readonly ProblemCode AlreadyClaimed = new(409, "already-claimed", "Another moderator has this, or it is resolved.");
    public static readonly ProblemCode InvalidAppealState = new(400, "invalid-state", "The state must be open, upheld or lifted.");
    public static readonly ProblemCode InvalidAskState = new(400, "invalid-state", "The state must be open or answered.");
    public static readonly ProblemCode InvalidDecision = new(400, "invalid-outcome", "The outcome must be upheld or lifted.");
    public static readonly ProblemCode AlreadyDecided = new(409, "already-decided", "This appeal is decided already.");
    public static readonly ProblemCode AlreadyAnswered = new(409, "already-answered", "Another clinician has answered this.");
    public static readonly ProblemCode NotImpartial = new(
        403,
        "not-impartial",
        "Whoever acted does not judge their own act. Another moderator of this group, or an administrator, can.");
    public static readonly ProblemCode InvalidSanction = new(400, "invalid-sanction", "The kind must be warn, mute or remove.");
    public static readonly ProblemCode InvalidMinutes = new(
        400,
        "invalid-minutes",
        "A mute or removal can last 1 to 43,200 minutes (30 days); a warning has no time.");
    public static readonly ProblemCode UnknownMember = new(404, "unknown-member", "They are not in this group.");
    public static readonly ProblemCode NotAbove = new(
        403,
        "not-above",
        "Staff of a group answer to those above them, and nobody can do this to themselves.");
    public static readonly ProblemCode InvalidOutcome = new(
        400,
        "invalid-outcome",
        "The outcome must be no-action, hidden, restored, warned, muted, removed or escalated.");
    public static readonly ProblemCode AlreadyAcknowledged = new(409, "already-acknowledged", "Another clinician has this case.");
    public static readonly ProblemCode AlreadyResolved = new(409, "already-resolved", "This case is resolved.");
    public static readonly ProblemCode NotAcknowledged = new(409, "not-acknowledged", "Please acknowledge the case first.");
    public static readonly ProblemCode AcknowledgeAgain = new(
        409,
        "acknowledge-again",
        "Something new has come to this case since you took it. Please look at it and acknowledge it again first.");
    public static readonly ProblemCode NewsUnread = new(
        409,
        "news-unread",
        "Something new has come to this case since this page showed it. Nothing was closed. Please read it, then close the case.");
    public static readonly ProblemCode NoteMissing = new(400, "note-missing", "Please write a note.");
    public static readonly ProblemCode NoteTooLong = new(400, "note-too-long", "A note can have up to 8,000 characters.");
    public static readonly ProblemCode InvalidDisposition = new(
        400,
        "invalid-disposition",
        "The disposition must be no-risk, supported, referred, emergency-services or unreachable.");
    public static readonly ProblemCode InvalidLevel = new(400, "invalid-level", "The level must be Green, Amber, Red or Crisis.");
    public static readonly ProblemCode UnknownEvidence = new(404, "unknown-evidence", "This message is not part of the case.");
    public static readonly ProblemCode NothingToJudge = new(
        409,
        "nothing-to-judge",
        "There is no message in this case that the classifier judged, so there is nothing to label.");
    public static readonly ProblemCode InvalidLanguages = new(
        400,
        "invalid-languages",
        "Languages are a list of up to 20 codes, such as en or pt-BR.");
    public static readonly ProblemCode InvalidShift = new(
        400,
        "invalid-shift",
        "A shift has a start and a later end, UTC. It lasts up to 24 hours, is not over yet, and begins within a year.");
    public static readonly ProblemCode ShiftOverlaps = new(409, "shift-overlaps", "This clinician has another shift in that time.");
    public static readonly ProblemCode NotAClinician = new(409, "not-a-clinician",
        "Only a clinician with a verified credential has shifts.");
    public static readonly ProblemCode NotOnDuty = new(409, "not-on-duty",
        "There is no other clinician of this name on duty. Nothing was moved.");
    public static readonly ProblemCode NobodyOnDuty = new(
        409,
        "nobody-on-duty",
        "No other clinician is on duty, so your cases stay with you. Please reach somebody who can come.");
    public static readonly ProblemCode DrillRunning = new(
        409,
        "drill-running",
        "A drill is still waiting for its answer. Acknowledge it, then you can start another.");
    public static readonly ProblemCode InvalidPeriod = new(
        400,
        "invalid-period",
        "The period needs a beginning before its end, and lasts up to 366 days.");
    public static readonly ProblemCode InvalidFormat = new(400, "invalid-format", "The format must be json or csv.");
    public static readonly ProblemCode InvalidState = new(400, "invalid-state", "The state must be open, claimed or resolved.");
}
