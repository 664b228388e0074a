package gondulf.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/// The commands for a person who wants a token of their own server, or of any other.
@Command(
    name = "auth",
    scope = ScopeType.INHERIT,
    description = "Signs you in from this terminal, and keeps your token.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed in a way that has no code of its own",
      "2:asked wrongly",
      "3:not signed in, or not any more",
      "4:denied in the browser",
      "5:no answer from the browser in time",
      "6:the answer has another state: possibly an attack",
      "7:the answer is from another issuer: possibly an attack",
      "8:the server may not speak for this person",
      "9:the server gave no tokens",
      "10:the network failed",
      "11:no server found that can be used",
      "12:the port is taken",
      "13:the account's file or folder is not safe",
      "14:the server refused the request"
    })
final class AuthCommand {}
