package gondulf.command;

import gondulf.terminal.SignInFailure;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says why a command has failed: one sentence instead of a stack trace.
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    if (failure instanceof SignInFailure known) {
      command.getErr().println(known.sentence());
      return known.exitCode();
    }
    var sentence = String.valueOf(failure.getMessage());
    command.getErr().println(sentence.endsWith(".") ? sentence : sentence + ".");
    return ExitCode.SOFTWARE;
  }
}
