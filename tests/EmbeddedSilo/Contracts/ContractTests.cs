using TherapyGroups.EmbeddedSilo.Engine;

namespace TherapyGroups.Tests.EmbeddedSilo.Contracts;

public sealed class ContractTests
{
    private const string Here = "TherapyGroups.Tests.EmbeddedSilo.Contracts.";

    [Fact]
    public void A_sound_contract_has_no_fault()
    {
        ContractRules.FaultsOf([typeof(ISoundGrain)]).Should().BeEmpty();
    }

    [Theory]
    [InlineData("IFaultyGrain.get_Name must be an ordinary method: no property, event, type parameter or static one.")]
    [InlineData("IFaultyGrain.get_Name returns String; it must return a Task or ValueTask.")]
    [InlineData("IFaultyGrain.Nothing returns Void; it must return a Task or ValueTask.")]
    [InlineData("IFaultyGrain.Generic must be an ordinary method: no property, event, type parameter or static one.")]
    [InlineData("IFaultyGrain.OneWayWithValue is one-way, so it cannot give a value.")]
    [InlineData("IFaultyGrain.TwoTokens takes more than one CancellationToken.")]
    [InlineData("IFaultyGrain.Mutable (words) is List<String>, which is not known to be unable to change and to have a serializer; "
        + "mark it [GenerateSerializer, Immutable], or use an immutable type.")]
    [InlineData("IFaultyGrain.Unmarked (record) is UnmarkedRecord, which is not known to be unable to change and to have a "
        + "serializer; mark it [GenerateSerializer, Immutable], or use an immutable type.")]
    [InlineData("InnerRecord.Unnumbered has no [Id], so Orleans would lose it or number it as it likes.")]
    [InlineData("InnerRecord has [Id(0)] on Text and Anything.")]
    [InlineData("InnerRecord.Text can be set after the object was made.")]
    [InlineData("InnerRecord.Anything is Object, which is not known to be unable to change and to have a serializer; "
        + "mark it [GenerateSerializer, Immutable], or use an immutable type.")]
    [InlineData("a case of OpenBase is ForgottenCase, which is not known to be unable to change and to have a serializer; "
        + "mark it [GenerateSerializer, Immutable], or use an immutable type.")]
    public void A_faulty_contract_is_named(string fault)
    {
        ContractRules.FaultsOf([typeof(IFaultyGrain)]).Should().Contain(fault);
    }

    [Theory]
    [InlineData(Here + "ITwinGrain is implemented by " + Here + "FirstTwin and " + Here + "SecondTwin; a grain interface has one class.")]
    [InlineData(Here + "HermitGrain is a grain class that implements no grain interface.")]
    [InlineData(Here + "IOddKeyGrain must derive from IGrainWithStringKey: there are no other keys here.")]
    public void A_faulty_class_is_named(string fault)
    {
        GrainCatalog.FaultsOf([typeof(FirstTwin), typeof(SecondTwin), typeof(HermitGrain), typeof(OddKeyGrain)]).Should().Contain(fault);
    }

    [Fact]
    public void A_grain_without_a_class_cannot_be_named()
    {
        using var simulation = new Simulation();
        var naming = () => simulation.Client.GetGrain<ITwinGrain>("a");

        naming.Should().Throw<ArgumentException>().WithMessage(
            $"No grain class implements {Here}ITwinGrain in the assemblies that the engine was given.*");
    }

    [Fact]
    public void A_setting_out_of_bounds_is_named()
    {
        var making = () => new Simulation(configure: options => options.CollectionQuantum = TimeSpan.FromHours(1));

        making.Should().Throw<InvalidOperationException>()
            .WithMessage("CollectionAge is 00:15:00; it must be from 01:00:00.0000001 to 30.00:00:00.");
    }
}
