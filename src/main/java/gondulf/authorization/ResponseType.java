package gondulf.authorization;

import gondulf.protocol.MalformedValueException;

/// What an app wants in the answer. Always a code; `id` is how apps before 2020 said that they want
/// no token for it.
enum ResponseType {
  CODE,
  ID;

  static ResponseType of(String text) {
    return switch (text) {
      case "code" -> CODE;
      case "id" -> ID;
      default -> throw new MalformedValueException("must be code");
    };
  }
}
