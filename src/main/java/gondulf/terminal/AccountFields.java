package gondulf.terminal;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The members of a JSON object, each of the type that it has to be. What is wrong is never quoted:
/// it may be a token.
record AccountFields(JsonNode json) {

  private static final String BROKEN = "is not what this program has written";

  static AccountFields of(String text) {
    var strict =
        JsonMapper.shared()
            .reader()
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    try {
      return new AccountFields(strict.readTree(text));
    } catch (JacksonException _) {
      throw broken();
    }
  }

  AccountFields object(String name) {
    return new AccountFields(json.path(name));
  }

  String text(String name) {
    return optional(name).orElseThrow(AccountFields::broken);
  }

  /// The text, if there is a member of this name, which then has to be one.
  Optional<String> optional(String name) {
    return Optional.ofNullable(json.get(name)).map(AccountFields::printable);
  }

  List<String> texts(String name) {
    var list = json.path(name);
    if (!list.isArray()) {
      throw broken();
    }
    return list.valueStream().map(AccountFields::printable).toList();
  }

  boolean flag(String name) {
    var value = json.path(name);
    if (!value.isBoolean()) {
      throw broken();
    }
    return value.booleanValue();
  }

  int number(String name) {
    var value = json.path(name);
    if (!value.isInt()) {
      throw broken();
    }
    return value.intValue();
  }

  private static String printable(JsonNode value) {
    var text = value.isString() ? value.stringValue() : "";
    if (text.isEmpty() || !text.equals(Quoted.printable(text))) {
      throw broken();
    }
    return text;
  }

  private static IllegalArgumentException broken() {
    return new IllegalArgumentException(BROKEN);
  }
}
