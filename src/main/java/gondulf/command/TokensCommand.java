package gondulf.command;

import picocli.CommandLine.Command;

/// The commands for what people have allowed.
@Command(
    name = "tokens",
    description = "What people have allowed apps, with the tokens that came of it.")
final class TokensCommand {}
