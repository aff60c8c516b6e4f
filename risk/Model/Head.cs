namespace TherapyGroups.Risk.Model;

/// <summary>What the model answers: three steps of the scale, then the categories in the order of <see cref="RiskCategory"/>.</summary>
internal enum Head
{
    /// <summary>Amber or above.</summary>
    Amber,

    /// <summary>Red or above: the probability of an assessment.</summary>
    Red,

    Crisis,
    SuicidalIdeation,
    PlanOrIntent,
    SelfInjury,
    HarmToOthers,
    AbuseDisclosed,
    ConcernForOther,
    MethodDetail,
    Harassment,

    /// <summary>Not a risk but a voice: said to help another in the room, without risk of the author's own.</summary>
    Help,
}
