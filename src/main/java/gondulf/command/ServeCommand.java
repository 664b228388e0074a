package gondulf.command;

import picocli.CommandLine.Command;

/// What is done where nothing else is asked. It stands among the commands for its help alone: the
/// server starts before any of them is looked at.
@Command(
    name = "serve",
    description = "Starts the server, as no command at all does. It takes Spring Boot's options.")
final class ServeCommand {}
