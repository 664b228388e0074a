package gondulf.command;

import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what was asked wrongly and where the help is, which would push that sentence off the
/// screen.
final class Misuse implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException misuse, String[] arguments) {
    var command = misuse.getCommandLine();
    var errors = command.getErr();
    errors.println(misuse.getMessage());
    UnmatchedArgumentException.printSuggestions(misuse, errors);
    errors.printf("See: %s --help%n", command.getCommandSpec().qualifiedName());
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }
}
