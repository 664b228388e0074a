package gondulf.command;

import gondulf.protocol.MalformedValueException;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Makes a value of an argument, or says which rule of its type the argument breaks.
record Reading<T>(Function<String, T> type) implements ITypeConverter<T> {

  @Override
  public T convert(String argument) {
    try {
      return type.apply(argument);
    } catch (MalformedValueException e) {
      throw new TypeConversionException(e.rule());
    }
  }
}
