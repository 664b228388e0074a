package gondulf.authorization;

import gondulf.protocol.MalformedValueException;

/// What the person said.
enum Decision {
  ALLOW,
  DENY;

  static Decision of(String text) {
    return switch (text) {
      case "allow" -> ALLOW;
      case "deny" -> DENY;
      default -> throw new MalformedValueException("must be allow or deny");
    };
  }
}
