namespace TherapyGroups.Risk.Features;

/// <summary>The groups of features, for ablation.</summary>
[Flags]
internal enum FeatureGroups
{
    None = 0,

    /// <summary>Word sequences of one to three, with one gap allowed, denied words marked.</summary>
    Words = 1,

    /// <summary>Character sequences of three to five inside a word.</summary>
    Characters = 2,

    /// <summary>Sequences of word clusters: words that are used alike share a cluster.</summary>
    WordClasses = 4,

    /// <summary>Each word with whom it is said of and whether it is denied.</summary>
    Scope = 8,

    /// <summary>Sequences in which an expression of the lexicon stands as its class.</summary>
    Abstract = 16,

    /// <summary>Lexicon class × person × polarity × tense × quotation × manner, and pairs of classes.</summary>
    Lexicon = 32,

    /// <summary>Length, questions, pronouns, and what the rules said.</summary>
    Message = 64,

    /// <summary>The author's messages before this one.</summary>
    Context = 128,

    All = 255,
}
