package gondulf.protocol;

import static gondulf.protocol.OAuthError.invalidRequest;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The parameters of a request, read by the rules of RFC 6749 §3.1: an empty one counts as absent,
/// a repeated one is an error.
///
/// This is the one door where foreign text becomes a value or an `invalid_request`.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-3.1">RFC 6749 §3.1</a>
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#appendix-B">RFC 6749 appendix B</a>
public record Parameters(Map<String, List<String>> values) {

  private static final int MOST = 200;

  /// Reads a query or a form as it came over the wire.
  ///
  /// @param encoded `application/x-www-form-urlencoded` text
  public static Parameters parse(String encoded) {
    var values = new LinkedHashMap<String, List<String>>();
    var pairs = encoded.isEmpty() ? new String[0] : encoded.split("&", MOST + 1);
    if (pairs.length > MOST) {
      throw invalidRequest("the request has too many parameters").asException();
    }
    for (var pair : pairs) {
      var equals = pair.indexOf('=');
      var name = equals < 0 ? pair : pair.substring(0, equals);
      var value = equals < 0 ? "" : pair.substring(equals + 1);
      values.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
    }
    return new Parameters(values);
  }

  /// Those with these names, as if nothing else had been sent.
  public Parameters only(Set<String> names) {
    var some = new LinkedHashMap<>(values);
    some.keySet().retainAll(names);
    return new Parameters(some);
  }

  /// The same with one value more. It must not contradict those that were sent.
  public Parameters with(String name, String value) {
    if (!single(name).map(value::equals).orElse(true)) {
      throw invalidRequest(name + " is said in two ways").asException();
    }
    var more = new LinkedHashMap<>(values);
    more.put(name, List.of(value));
    return new Parameters(more);
  }

  /// Whether a parameter was sent and is not empty, as a checked box is.
  public boolean has(String name) {
    return all(name).anyMatch(value -> !value.isEmpty());
  }

  public <T> T required(String name, Function<String, T> type) {
    return optional(name, type)
        .orElseThrow(() -> invalidRequest(name + " is required").asException());
  }

  public <T> Optional<T> optional(String name, Function<String, T> type) {
    return optional(name, type, OAuthError::invalidRequest);
  }

  /// Reads a parameter that may be absent.
  ///
  /// @param breach the error to answer with where the text breaks a rule of its type
  public <T> Optional<T> optional(
      String name, Function<String, T> type, Function<String, OAuthError> breach) {
    try {
      return single(name).map(type);
    } catch (MalformedValueException e) {
      throw breach.apply(name + " " + e.rule()).asException();
    }
  }

  /// Every value of a parameter that may be repeated.
  public <T> List<T> repeated(
      String name, Function<String, T> type, Function<String, OAuthError> breach) {
    try {
      return all(name).map(type).toList();
    } catch (MalformedValueException e) {
      throw breach.apply(name + " " + e.rule()).asException();
    }
  }

  /// Refuses a request in which any parameter but the named ones stands twice.
  public void refuseRepeats(Set<String> repeatable) {
    values.forEach((name, all) -> {
      if (all.size() > 1 && !repeatable.contains(name)) {
        throw invalidRequest("a parameter is repeated").asException();
      }
    });
  }

  /// Refuses a request in which any of the named parameters stands twice, read or not.
  public void refuseRepeatsOf(Set<String> names) {
    names.forEach(this::refuseRepeat);
  }

  private Optional<String> single(String name) {
    refuseRepeat(name);
    return Optional.ofNullable(values.get(name))
        .map(List::getFirst)
        .filter(value -> !value.isEmpty());
  }

  private void refuseRepeat(String name) {
    if (values.getOrDefault(name, List.of()).size() > 1) {
      throw invalidRequest(name + " is repeated").asException();
    }
  }

  private Stream<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream().filter(value -> !value.isEmpty());
  }

  /// The names alone: among the values are codes and tokens.
  @Override
  public String toString() {
    return "Parameters" + values.keySet();
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    var encoded = text.getBytes(UTF_8);
    var bytes = new ByteArrayOutputStream(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] == '%') {
        bytes.write(hex(encoded, i + 1) * 16 + hex(encoded, i + 2));
        i += 2;
      } else {
        bytes.write(encoded[i] == '+' ? ' ' : encoded[i]);
      }
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (CharacterCodingException _) {
      throw invalidRequest("a parameter is not UTF-8").asException();
    }
  }

  private static int hex(byte[] text, int at) {
    var digit = at < text.length ? Character.digit(text[at], 16) : -1;
    if (digit < 0) {
      throw invalidRequest("a parameter has a broken percent-encoding").asException();
    }
    return digit;
  }
}
