package gondulf.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the number of a row in a list, which is easily taken for its name.
abstract class ListedNumber implements ITypeConverter<Long> {

  private final String list;

  /// @param list the command that shows them
  ListedNumber(String list) {
    this.list = list;
  }

  @Override
  public Long convert(String argument) {
    try {
      return Long.valueOf(argument);
    } catch (NumberFormatException _) {
      throw new TypeConversionException(
          "%s is not a number; `%s` shows them".formatted(argument, list));
    }
  }
}
