namespace TherapyGroups.Risk.Text;

/// <summary>Written words whose plain word depends on their neighbours: "ill be gone", "want to dye", "unaliving thoughts".</summary>
internal static class InContext
{
    private static readonly HashSet<string> WillVerbs =
        ["be", "b", "kill", "end", "do", "take", "jump", "die", "never", "just", "hang", "not", "finally", "finish", "go", "miss", "kms",
        "unalive"];

    /// <summary>What is killed: with an object "unalive" is "kill", without one it is "suicide".</summary>
    private static readonly HashSet<string> Objects =
    [
        "myself", "urself", "yourself", "himself", "herself", "themselves", "themself", "me", "my", "mi", "him", "her", "them", "you", "u",
        "it", "the", "a", "his", "their", "your", "ur", "everyone", "everybody", "someone", "somebody", "people", "our", "this", "that",
        "us", "slef", "mysefl", "myslef", "mself", "ourselves", "one", "all", "some", "another",
    ];

    private static readonly HashSet<string> BeforeDying =
        ["to", "2", "i", "rather", "just", "ill", "gonna", "wanna", "wana", "sooner", "then", "id", "could", "should", "will", "might"];

    private static readonly HashSet<string> Coloured =
    [
        "my", "it", "the", "them", "her", "his", "hair", "job", "again", "some", "a", "for", "mine", "our", "your", "this", "that", "these",
        "red", "blue", "pink", "black", "blonde", "purple", "green", "clothes", "fabric", "wool", "eggs", "roots", "kit",
    ];

    private static readonly HashSet<string> Measured =
    [
        "much", "many", "late", "tired", "scared", "deep", "far", "hard", "long", "bad", "weak", "sad", "depressed", "often", "soon",
        "exhausted", "broken", "afraid", "heavy", "loud", "close", "little", "numb", "big", "good", "ashamed",
    ];

    private static readonly HashSet<string> BeforeInfinitive =
        ["want", "wnt", "need", "going", "have", "like", "love", "trying", "wanted", "used", "ready", "wish", "how", "ought", "about"];

    /// <summary>Before "kms" these count a distance.</summary>
    private static readonly HashSet<string> Counted =
        ["few", "many", "more", "extra", "two", "three", "four", "five", "ten", "twenty", "hundred"];

    /// <summary>After the Caribbean "mi" or the Scots "ah" these show that "I" is meant.</summary>
    private static readonly HashSet<string> AfterOneself =
    [
        "must", "see", "tired", "nuh", "cyaan", "feel", "want", "waan", "wah", "wish", "hope", "just", "need", "ready", "done", "can",
        "did", "do", "dont", "go", "will", "think", "know", "have", "hate", "never", "still", "cannae", "dinnae", "canny",
        "would", "could", "try", "tek", "guh", "ago", "love", "loved", "wid", "wis", "deserve", "cut", "took",
    ];

    private static readonly string[] To = ["to"];
    private static readonly string[] Too = ["too"];

    /// <summary>The plain words of the word at <paramref name="index"/>, or nothing when its neighbours do not decide.</summary>
    public static string[]? Plain(List<Token> tokens, int index)
    {
        string after = index + 1 < tokens.Count && tokens[index + 1].IsWord ? tokens[index + 1].Text : "";
        string before = index > 0 && tokens[index - 1].IsWord ? tokens[index - 1].Text : "";
        return tokens[index].Text switch
        {
            "ill" => WillVerbs.Contains(after) ? ["i", "will"] : null,
            "unalive" or "unaliving" or "unlive" or "unliving" or "unalived" => Unalive(before, after),
            "dye" or "dy" or "dyed" => Dying(tokens[index].Text, before, after),
            "too" => BeforeInfinitive.Contains(before) && !Measured.Contains(after) && after.Length > 0 ? To : Too,
            "to" or "2" => Measured.Contains(after) && after != "little" ? Too : null,
            "kms" => before.Length > 0 && (char.IsAsciiDigit(before[0]) || Counted.Contains(before)) ? ["kilometres"] : null,
            "mi" or "ah" => AfterOneself.Contains(after) ? ["i"] : null,
            _ => null,
        };
    }

    private static string[]? Unalive(string before, string after) =>
        Objects.Contains(after) ? null
        : before is "feel" or "feeling" or "so" or "very" or "am" or "im" or "i'm" ? ["suicidal"]
        : ["suicide"];

    private static string[]? Dying(string written, string before, string after) =>
        !BeforeDying.Contains(before) || Coloured.Contains(after) ? null : written == "dyed" ? ["died"] : ["die"];
}
