package gondulf.command;

import gondulf.terminal.SignInFailure;
import org.springframework.core.NestedRuntimeException;
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
    var sentence = sentence(failure);
    command.getErr().println(sentence.endsWith(".") ? sentence : sentence + ".");
    return ExitCode.SOFTWARE;
  }

  /// Of a statement that the database did not take, what the database says, and not the statement.
  private static String sentence(Exception failure) {
    return failure instanceof NestedRuntimeException statement
        ? "Nothing was changed: " + statement.getMostSpecificCause().getMessage()
        : String.valueOf(failure.getMessage());
  }
}
