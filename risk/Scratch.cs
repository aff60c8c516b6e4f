namespace TherapyGroups.Risk;

/// <summary>What is noted of each word while a message is read, and then forgotten, lies on the stack.</summary>
internal static class Scratch
{
    /// <summary>Of longer messages it lies on the heap: the stack has a bound, and they are rare.</summary>
    public const int WordsMax = 128;
}
