namespace TherapyGroups.Silo.Clustering;

/// <summary>What one process does.</summary>
public enum ClusterPart
{
    /// <summary>Grains and pages: a server by itself, or one of several alike.</summary>
    Whole,

    /// <summary>Grains alone.</summary>
    Silo,

    /// <summary>Pages and streams alone; the grains are elsewhere.</summary>
    FrontEnd,
}
