package gondulf.command;

import picocli.CommandLine.Command;

/// The commands for the keys by which resource servers ask about tokens.
@Command(
    name = "keys",
    description = "Keys by which resource servers ask what a token is good for.")
final class KeysCommand {}
