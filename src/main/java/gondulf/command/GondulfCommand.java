package gondulf.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/// What stands before every command.
@Command(
    name = "gondulf",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = ProgramVersion.class,
    description = {
      "Gondulf lets people sign in with their own domain name.",
      "",
      "Without a command, the server starts. It takes Spring Boot's options, such as"
          + " --server.port=8081. Settings come from the environment.",
      ""
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:asked wrongly"})
final class GondulfCommand {}
