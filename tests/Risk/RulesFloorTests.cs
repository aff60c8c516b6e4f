using TherapyGroups.Risk;
using TherapyGroups.Risk.Language;
using TherapyGroups.Risk.Rules;

namespace TherapyGroups.Tests.Risk;

/// <summary>What the rules promise whatever the model says. All sentences are invented.</summary>
public sealed class RulesFloorTests
{
    private static readonly Reader Reader = new();
    private static readonly RulesFloor Rules = new(Reader.Lexicon);

    private static RiskLevel Floor(string text) => Rules.Judge(Reader.Read(text)).Level;

    [Theory]
    [InlineData("i want to kill myself")]
    [InlineData("I keep thinking about ending my life")]
    [InlineData("i dont want to be here anymore")]
    [InlineData("wish i was dead")]
    [InlineData("honestly I'd rather be dead")]
    public void An_explicit_first_person_wish_is_red(string text) => Floor(text).Should().BeOneOf(RiskLevel.Red, RiskLevel.Crisis);

    [Theory]
    [InlineData("i want to kill myself tonight, i have the pills")]
    [InlineData("I'm going to end my life tomorrow morning")]
    [InlineData("im gonna kms tonight")]
    public void Intent_with_a_time_or_means_is_a_crisis(string text) => Floor(text).Should().Be(RiskLevel.Crisis);

    [Theory]
    [InlineData("i wanna d1e")]
    [InlineData("i w a n t to d i e")]
    [InlineData("iwanttodie")]
    [InlineData("wіsh i wаs dеаd")]
    [InlineData("I w\u200bant to d\u200bie")]
    [InlineData("i want to k*ll myself")]
    [InlineData("i want to unalive myself")]
    public void Hidden_spelling_hides_nothing(string text) => Floor(text).Should().Be(RiskLevel.Red);

    [Theory]
    [InlineData("I'm not going to kill myself")]
    [InlineData("i never said i want to die")]
    public void A_denial_is_not_raised(string text) => Floor(text).Should().Be(RiskLevel.Green);

    [Theory]
    [InlineData("I can't stop thinking about killing myself")]
    [InlineData("i won't say i'm not thinking about killing myself")]
    public void A_denial_of_a_denial_is_raised(string text) => Floor(text).Should().Be(RiskLevel.Red);

    [Fact]
    public void Another_persons_wish_is_not_the_authors() => Floor("my brother says he wants to kill himself").Should().Be(RiskLevel.Amber);

    [Fact]
    public void A_quotation_is_not_the_author() =>
        Floor("\"I want to die\" is what she shouted at me").Should().BeOneOf(RiskLevel.Green, RiskLevel.Amber);

    [Fact]
    public void A_wish_of_long_ago_is_left_to_the_model() => Floor("years ago I wanted to kill myself").Should().Be(RiskLevel.Green);

    [Fact]
    public void A_title_is_not_a_wish() => Floor("in my novel I want to kill myself off in chapter one").Should().Be(RiskLevel.Green);

    [Theory]
    [InlineData("kill the process with kill -9")]
    [InlineData("I'm dying to see you on sunday")]
    [InlineData("let's hang out after work")]
    [InlineData("cut my hair today and hate it")]
    [InlineData("that cake was to die for")]
    [InlineData("my back is killing me")]
    public void An_idiom_or_a_plain_thing_is_not_raised(string text) => Floor(text).Should().Be(RiskLevel.Green);

    [Fact]
    public void Asking_directly_is_good_practice() => Floor("are you thinking of killing yourself?").Should().Be(RiskLevel.Green);

    [Theory]
    [InlineData("haha im gonna kill myself tonight")]
    [InlineData("tried to hang myself last night and the rope snapped")]
    [InlineData("i took a whole bottle of tylenol an hour ago")]
    [InlineData("ive written my goodbye letters")]
    [InlineData("got a rote tied and ready")]
    [InlineData("gonna log off life for good 2moro")]
    [InlineData("im standing on the bridge and i dont know what to do")]
    public void Intent_preparation_or_an_attempt_is_a_crisis(string text) => Floor(text).Should().Be(RiskLevel.Crisis);

    [Theory]
    [InlineData("my family would be so much better off without me")]
    [InlineData("no one would even notice if i was gone")]
    [InlineData("whats the point of living")]
    [InlineData("i cant keep myself safe tonight")]
    [InlineData("i just want to kms lol")]
    [InlineData("i want to s€lf h@rm tonight")]
    public void A_paraphrase_of_the_wish_is_red(string text) => Floor(text).Should().Be(RiskLevel.Red);

    [Theory]
    [InlineData("i cut myself again last night")]
    [InlineData("the urge to cut is so strong rn")]
    public void Own_injury_or_a_strong_urge_is_red(string text) => Floor(text).Should().Be(RiskLevel.Red);

    [Theory]
    [InlineData("i used to self harm as a teen")]
    [InlineData("i wanted to die back then, but please call someone, it gets better")]
    [InlineData("i want to die laughing at this")]
    [InlineData("the file does not exist")]
    [InlineData("ready to go, see you soon")]
    [InlineData("will do it tonight")]
    public void The_past_supporters_and_plain_things_are_not_raised(string text) => Floor(text).Should().Be(RiskLevel.Green);

    [Theory]
    [InlineData("I had suicidal thoughts for most of my twenties. It does get better")]
    [InlineData("I nearly ended it in 2015 and I'm so glad I didn't")]
    [InlineData("part of me wanted to die too when he left. it passed")]
    [InlineData("I was there too, I wanted to end it. please call someone")]
    [InlineData("when my husband go I want only die. Today I am happy")]
    [InlineData("the wanting to die went quiet")]
    public void A_memory_told_as_help_is_left_to_the_model(string text) => Floor(text).Should().Be(RiskLevel.Green);

    [Theory]
    [InlineData("me too, I want to die every night")]
    [InlineData("I told my mum I want to die and she said get over it")]
    [InlineData("i used to want to die. i want to die again now")]
    [InlineData("I wanted to kill myself last night")]
    [InlineData("my medication stopped working and I want to die")]
    [InlineData("i took all my pills. please tell my kids im sorry")]
    public void Present_risk_is_raised_whatever_is_told_beside_it(string text) =>
        Floor(text).Should().BeOneOf(RiskLevel.Red, RiskLevel.Crisis);

    [Theory]
    [InlineData("Suicide isn't the only way out.")]
    [InlineData("Suicidal thoughts are more common than you think.")]
    [InlineData("wanting to die after what you saw isn't cowardice")]
    [InlineData("I've never been suicidal")]
    [InlineData("I have no wish to die")]
    [InlineData("I haven't hurt myself in fourteen months")]
    [InlineData("one year clean of self-harm today")]
    public void Talk_of_people_at_large_and_denials_are_not_raised(string text) => Floor(text).Should().Be(RiskLevel.Green);

    [Theory]
    [InlineData("Been at the DMV for two hours, I don't want to be here anymore")]
    [InlineData("I want to end it but I don't know how to tell him")]
    [InlineData("i want to die i called my teacher mum")]
    [InlineData("I won't be here next week, I'm on holiday")]
    [InlineData("The washing line rope snapped")]
    [InlineData("I can't stop thinking about my mum dying")]
    public void A_place_an_affair_or_a_small_shame_is_not_raised(string text) => Floor(text).Should().Be(RiskLevel.Green);

    [Theory]
    [InlineData("i dont wanna be here anymore. not just this party like at all")]
    [InlineData("I don't want to be here anymore, life is too loud")]
    [InlineData("I've lost the will to live, and I don't mean the meeting")]
    public void The_same_words_meant_in_earnest_are_red(string text) => Floor(text).Should().Be(RiskLevel.Red);

    [Theory]
    [InlineData("I think my friend is suicidal", RiskCategory.ConcernForOther)]
    [InlineData("my daughter says she wants to die", RiskCategory.ConcernForOther)]
    [InlineData("my husband locks me in the house when he goes to work", RiskCategory.AbuseDisclosed)]
    [InlineData("he won't let me see my family", RiskCategory.AbuseDisclosed)]
    [InlineData("I'm going to stab him tonight", RiskCategory.HarmToOthers)]
    [InlineData("you are a pathetic waste of space", RiskCategory.Harassment)]
    [InlineData("nobody likes you here, leave", RiskCategory.Harassment)]
    public void A_plain_statement_about_others_is_amber_in_its_category(string text, RiskCategory category)
    {
        var floor = Rules.Judge(Reader.Read(text));
        floor.Level.Should().Be(RiskLevel.Amber);
        floor.Categories.Should().Contain(category);
    }

    [Theory]
    [InlineData("he's outside with a knife")]
    [InlineData("she texted goodbye and won't answer")]
    public void A_life_in_danger_now_is_red(string text) => Floor(text).Should().Be(RiskLevel.Red);

    [Theory]
    [InlineData("my sister killed herself in May")]
    [InlineData("my ex used to hit me, I'm safe now")]
    [InlineData("my wife beats me at chess every time")]
    [InlineData("we had a massive row about the dishes")]
    [InlineData("I could strangle him lol")]
    [InlineData("he has never hit me")]
    [InlineData("do you want to kill yourself?")]
    public void Grief_past_abuse_rows_and_banter_are_green(string text) => Floor(text).Should().Be(RiskLevel.Green);

    [Theory]
    [InlineData("being dead would be better than another week like this")]
    [InlineData("my life has to end, i am sure of it")]
    [InlineData("i dont feel safe around myself")]
    [InlineData("i am a danger to myself and i know it")]
    [InlineData("i'm feeling suicidal again")]
    [InlineData("k!ll mys£lf is all i think")]
    [InlineData("i plan to be dead by then")]
    [InlineData("not going to be alive for the second date")]
    [InlineData("every day i think to make suicide")]
    [InlineData("i think i will just uninstall life")]
    public void The_wish_in_plainer_and_in_slanted_words_is_red(string text) =>
        Floor(text).Should().BeOneOf(RiskLevel.Red, RiskLevel.Crisis);

    [Theory]
    [InlineData("clean from sh 30 days, now back to 0")]
    [InlineData("sh urges and i gave in")]
    [InlineData("took it out on my own skin again")]
    public void What_was_given_way_to_is_red(string text) => Floor(text).Should().Be(RiskLevel.Red);

    [Theory]
    [InlineData("It's been six years since I wanted to end my life")]
    [InlineData("three years ago today I didn't want to live")]
    [InlineData("the doctor asked if i have thoughts of suicide. i said no, i only miss my bed")]
    [InlineData("the rope snapped on the tent in the night")]
    [InlineData("I have zero intention of hurting myself")]
    [InlineData("wish I'd never been born into this family")]
    [InlineData("ran 8 kms tonight, new record")]
    [InlineData("I don't trust myself with chocolate in the house")]
    [InlineData("a nap is better than this")]
    [InlineData("uninstall the app and log off for the weekend")]
    public void What_is_over_denied_or_of_other_things_is_not_raised(string text) => Floor(text).Should().Be(RiskLevel.Green);

    [Fact]
    public void A_no_that_is_taken_back_is_no_denial() =>
        Floor("dr asked if i want to die and i said no. i lied").Should().Be(RiskLevel.Red);
}
