using System.CommandLine;

namespace TherapyGroups.Bench.Rooms;

/// <summary><c>bench rooms</c>: what a room costs in memory in which nobody is.</summary>
internal static class RoomsCommand
{
    public static Command Create()
    {
        var rooms = new Option<int>("--rooms") { DefaultValueFactory = _ => 2000 };
        var seats = new Option<int>("--seats") { Description = "Members with a seat in each.", DefaultValueFactory = _ => 12 };
        var command = new Command("rooms", "Measures the memory of rooms in which nobody is, in this process and on SQLite.")
        {
            rooms, seats,
        };
        command.SetAction(async parsed =>
        {
            await IdleRooms.Measure(parsed.GetValue(rooms), parsed.GetValue(seats));
            return 0;
        });
        return command;
    }
}
