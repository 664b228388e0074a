package gondulf.help;

import static java.nio.charset.StandardCharsets.UTF_8;

import gondulf.protocol.Issuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// The guides that the build has packed. Each is made into HTML when somebody first asks for it,
/// and kept: nobody waits for that at the start.
@Component
class Guides {

  /// The one that leads to all others; code hosts show it for its directory.
  private static final String FIRST = "README";

  private static final Pattern NAME = Pattern.compile("[a-z]{1,20}(-[a-z]{1,20}){0,5}");

  private final Map<String, Guide> known = new ConcurrentHashMap<>();
  private final Issuer issuer;

  Guides(Issuer issuer) {
    this.issuer = issuer;
  }

  Guide first() {
    return at(FIRST).orElseThrow();
  }

  Optional<Guide> named(String name) {
    return NAME.matcher(name).matches() ? at(name) : Optional.empty();
  }

  private Optional<Guide> at(String name) {
    var guide = known.get(name);
    return guide == null ? read(name) : Optional.of(guide);
  }

  private Optional<Guide> read(String name) {
    try (var file = Guides.class.getResourceAsStream(name + ".md")) {
      if (file == null) {
        return Optional.empty();
      }
      return Optional.of(keep(name, file.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Guide keep(String name, byte[] file) {
    var guide = new Markdown(new String(file, UTF_8), issuer).guide();
    known.put(name, guide);
    return guide;
  }
}
