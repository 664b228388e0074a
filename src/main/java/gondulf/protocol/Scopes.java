package gondulf.protocol;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What an app asks to be allowed, in the order it asked.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-3.3">RFC 6749 §3.3</a>
public record Scopes(Set<String> tokens) {

  public static final Scopes NONE = new Scopes(Set.of());

  private static final int MOST = 50;

  public Scopes {
    if (tokens.size() > MOST) {
      throw new MalformedValueException("must not name more than " + MOST + " scopes");
    }
    tokens = Collections.unmodifiableSet(new LinkedHashSet<>(tokens));
  }

  /// Reads scopes that stand in one text, a space between each.
  public static Scopes parse(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    var tokens = text.split(" ", -1);
    for (var each : tokens) {
      if (!Characters.areAll(each, Scopes::isInToken)) {
        throw new MalformedValueException("must be scopes with one space between each");
      }
    }
    return of(Arrays.asList(tokens));
  }

  public static Scopes of(Collection<String> tokens) {
    return new Scopes(new LinkedHashSet<>(tokens));
  }

  public boolean contains(String token) {
    return tokens.contains(token);
  }

  public boolean containsAll(Scopes others) {
    return tokens.containsAll(others.tokens);
  }

  public boolean isEmpty() {
    return tokens.isEmpty();
  }

  /// Those of these scopes that were chosen; nothing that was not asked for comes in.
  public Scopes chosen(Collection<String> choice) {
    return of(tokens.stream().filter(choice::contains).toList());
  }

  public Scopes without(String token) {
    return of(tokens.stream().filter(each -> !each.equals(token)).toList());
  }

  public List<String> list() {
    return List.copyOf(tokens);
  }

  @Override
  public String toString() {
    return String.join(" ", tokens);
  }

  private static boolean isInToken(int character) {
    return Characters.isVisible(character) && character != '"' && character != '\\';
  }
}
