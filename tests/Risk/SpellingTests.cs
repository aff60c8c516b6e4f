using TherapyGroups.Risk.Language;

namespace TherapyGroups.Tests.Risk;

/// <summary>What people type, and what is read. All sentences are invented.</summary>
public sealed class SpellingTests
{
    private static readonly Reader Reader = new();

    private static string Plain(string text) => string.Join(' ', Reader.Read(text).Words.Select(word => word.Text));

    [Theory]
    [InlineData("want to hurt mys£lf", "want to hurt myself")]
    [InlineData("i hav h@rmd myself", "i have harmed myself")]
    [InlineData("suicidal™ again", "suicidal again")]
    [InlineData("sewer🛝 thoughts", "suicide thoughts")]
    [InlineData("s/h again", "self harm again")]
    [InlineData("kiII myseIf", "kill myself")]
    [InlineData("tn1ght is my l@st n1ght", "tonight is my last night")]
    [InlineData("k1ll m3", "kill me")]
    [InlineData("eид it all", "end it all")]
    [InlineData("the AI on my wifi, part III", "the ai on my wifi part iii")]
    [InlineData("mp3 and h2o", "mp3 and h2o")]
    public void Symbols_for_letters_are_read_as_letters(string written, string plain) => Plain(written).Should().Be(plain);

    [Theory]
    [InlineData("su ici dal again", "suicidal again")]
    [InlineData("i hurt mysel f today", "i hurt myself today")]
    [InlineData("i have a pl an and a da te", "i have a plan and a date")]
    [InlineData("see you at the sho ps", "see you at the sho ps")]
    [InlineData("we live in a flat", "we live in a flat")]
    public void Words_torn_apart_are_mended(string written, string plain) => Plain(written).Should().Be(plain);

    [Theory]
    [InlineData("dn't wnt t b lv nymr", "do not want to be alive anymore")]
    [InlineData("wnt t kll mslf tnght", "want to kill myself tonight")]
    [InlineData("my tv is on bbc", "my tv is on bbc")]
    public void Vowels_are_put_back_where_most_words_have_none(string written, string plain) => Plain(written).Should().Be(plain);

    [Theory]
    [InlineData("kmskmskms", "kill myself")]
    [InlineData("alredy hapening", "already happening")]
    [InlineData("my lif neds to end", "my life needs to end")]
    [InlineData("i rote the leters", "i wrote the letters")]
    [InlineData("jst wana go sleep n neva wake up", "just want to go sleep and never wake up")]
    [InlineData("ppl wud b happier wifout me", "people would be happier without me")]
    [InlineData("thnkin i wold die in my sleap", "thinking i would die in my sleep")]
    [InlineData("sumfing iz rong", "something is rong")]
    [InlineData("cnt stp thnkn abt dyin", "can not stop thinking about dying")]
    [InlineData("wsh i wsnt alive nto tonite", "wish i was not alive not tonight")]
    [InlineData("the bottel iz hre", "the bottle is here")]
    [InlineData("ran 5 kms today", "ran 5 kilometres today")]
    [InlineData("cut my cell phone contract", "cut my phone contract")]
    public void Slips_repeats_and_spelling_by_ear_are_put_right(string written, string plain) => Plain(written).Should().Be(plain);

    [Theory]
    [InlineData("mi tired a life", "i am tired of life")]
    [InlineData("mi nuh wah live", "i do not want to live")]
    [InlineData("ah cannae sleep", "i can not sleep")]
    [InlineData("ah, mi amigo", "ah my amigo")]
    public void Englishes_are_read_as_they_are_meant(string written, string plain) => Plain(written).Should().Be(plain);
}
