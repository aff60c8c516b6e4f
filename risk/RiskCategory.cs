namespace TherapyGroups.Risk;

/// <summary>What a message may be about. A message can belong to several, or to none.</summary>
/// <remarks>The wording follows the Columbia-Suicide Severity Rating Scale (Posner et al., Am J Psychiatry 2011;168:1266), for
/// description only: a C-SSRS answer is given by a clinician who asks, never by a classifier.</remarks>
public enum RiskCategory
{
    /// <summary>First person, present or unresolved: a wish to be dead, or thoughts of suicide.</summary>
    SuicidalIdeation,

    /// <summary>Intent, decision, time, preparation, goodbye, means obtained, an attempt under way or days ago.</summary>
    PlanOrIntent,

    /// <summary>First person hurting themselves, lately or about to, without or beside a wish to die.</summary>
    SelfInjury,

    /// <summary>A wish, threat or plan to hurt another person.</summary>
    HarmToOthers,

    /// <summary>The author is being hurt, controlled, threatened or exploited by somebody near.</summary>
    AbuseDisclosed,

    /// <summary>Another person may be at risk.</summary>
    ConcernForOther,

    /// <summary>Names, seeks or compares means in a way that could guide someone.</summary>
    MethodDetail,

    /// <summary>An insult, slur, threat or humiliation aimed at somebody here.</summary>
    Harassment,
}
