package gondulf.web;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/// A short name for one failure: a person can read it out, and whoever runs the server finds it in
/// the log.
public record Reference(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;

  public static Reference random() {
    return new Reference(
        RANDOM
            .ints(LENGTH, 0, SYMBOLS.length())
            .mapToObj(at -> SYMBOLS.substring(at, at + 1))
            .collect(Collectors.joining()));
  }

  @Override
  public String toString() {
    return value;
  }
}
