package gondulf.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import gondulf.terminal.Callback;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Consumer;

/// The address that a person copies out of a browser on another machine.
record Paste(InputStream input, AccountChoice account) {

  /// Reads until a line is such an address. Where there is nobody to type, nothing comes.
  void read(Consumer<Callback> found) {
    try (var lines = new BufferedReader(new InputStreamReader(input, UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var answer = answer(line.strip());
        if (answer.isPresent()) {
          found.accept(new PastedCallback(answer.orElseThrow()));
          return;
        }
        if (!line.isBlank()) {
          account.explain(
              "That is not the address of the page. It begins with http and has state= in it:");
        }
      }
    } catch (IOException _) {
      account.tell("Nothing can be pasted here.");
    }
  }

  private static Optional<URI> answer(String line) {
    try {
      var url = new URI(line);
      var query = Optional.ofNullable(url.getRawQuery()).orElse("");
      return url.getHost() != null && query.contains("state=")
          ? Optional.of(url)
          : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
