package gondulf.terminal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// The members of a JSON object, each of the type that it has to be. What is wrong is never quoted:
/// it may be a token.
///
/// They are read token by token: a script asks for its token often, and to load Jackson's tree
/// would take as long as all the rest.
///
/// @param members texts, whole numbers, booleans, lists, and objects as fields of their own
record AccountFields(Map<String, Object> members) {

  private static final JsonFactory STRICT =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final String BROKEN = "is not what this program has written";

  static AccountFields of(String text) {
    try (var json = STRICT.createParser(ObjectReadContext.empty(), text)) {
      if (value(json, json.nextToken()) instanceof AccountFields all && json.nextToken() == null) {
        return all;
      }
    } catch (JacksonException _) {
      // Its message quotes the text.
    }
    throw broken();
  }

  AccountFields object(String name) {
    return member(name, AccountFields.class);
  }

  String text(String name) {
    return optional(name).orElseThrow(AccountFields::broken);
  }

  /// The text, if there is a member of this name, which then has to be one.
  Optional<String> optional(String name) {
    return Optional.ofNullable(members.get(name)).map(AccountFields::printable);
  }

  List<String> texts(String name) {
    List<?> list = member(name, List.class);
    return list.stream().map(AccountFields::printable).toList();
  }

  boolean flag(String name) {
    return member(name, Boolean.class);
  }

  int number(String name) {
    return member(name, Integer.class);
  }

  private <T> T member(String name, Class<T> type) {
    return Optional.ofNullable(members.get(name))
        .filter(type::isInstance)
        .map(type::cast)
        .orElseThrow(AccountFields::broken);
  }

  private static Object value(JsonParser json, JsonToken first) {
    return switch (first) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> list(json);
      case VALUE_STRING -> json.getString();
      case VALUE_NUMBER_INT -> json.getIntValue();
      case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
      default -> throw broken();
    };
  }

  private static AccountFields object(JsonParser json) {
    var members = new HashMap<String, Object>();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      members.put(name, value(json, json.nextToken()));
    }
    return new AccountFields(members);
  }

  private static List<Object> list(JsonParser json) {
    var values = new ArrayList<>();
    for (var next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
      values.add(value(json, next));
    }
    return values;
  }

  private static String printable(Object value) {
    if (value instanceof String text && !text.isEmpty() && text.equals(Quoted.printable(text))) {
      return text;
    }
    throw broken();
  }

  private static IllegalArgumentException broken() {
    return new IllegalArgumentException(BROKEN);
  }
}
