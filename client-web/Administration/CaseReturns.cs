using TherapyGroups.Members;
using TherapyGroups.RiskCases;

namespace TherapyGroups.ClientWeb.Administration;

/// <summary>
/// Brings the open cases of somebody who is no clinician any more back to the desk, at once. What this does not get to, the sweep finds
/// within seconds.
/// </summary>
public sealed class CaseReturns(IHolderlessCases holderless, IGrainFactory grains)
{
    private const int CasesMax = 500;

    public async Task Return(MemberId clinician)
    {
        foreach (var (id, holder) in await holderless.Find(CasesMax))
        {
            if (holder == clinician)
            {
                await grains.GetGrain<IRiskCaseGrain>(id.Value).Return(holder);
            }
        }
    }
}
