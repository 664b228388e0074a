package gondulf.command;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Asks the running server whether it works. It needs no shell, and no other program.
@Command(
    name = "healthcheck",
    description = "Asks the server that runs on this machine, with these settings, how it is.")
final class HealthCheck implements Callable<Integer> {

  private static final int PATIENCE = Math.toIntExact(Duration.ofSeconds(4).toMillis());
  private static final String DEFAULT_PORT = "8080";
  private static final String DEFAULT_ADDRESS = "127.0.0.1";

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  HealthCheck(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, URISyntaxException {
    var url = url(surroundings.settings().get());
    var status = status(url);
    var isUp = status.filter(each -> each == HttpURLConnection.HTTP_OK).isPresent();
    if (!isUp) {
      var answer = status.map(each -> "answers " + each).orElse("does not answer");
      spec.commandLine().getErr().printf("The server at %s %s.%n", url, answer);
    }
    return isUp ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static URI url(Map<String, String> variables) throws IOException, URISyntaxException {
    var port = given(variables, "SERVER_PORT").orElse(DEFAULT_PORT);
    if (!port.matches("\\d{1,5}")) {
      throw new IllegalArgumentException("SERVER_PORT must be a number from 1 to 65535");
    }
    var address = InetAddress.getByName(given(variables, "SERVER_ADDRESS").orElse(DEFAULT_ADDRESS));
    var host = address.isAnyLocalAddress() ? ownAddress(address) : address.getHostAddress();
    return new URI("http", null, host, Integer.parseInt(port), "/health", null, null);
  }

  private static Optional<String> given(Map<String, String> variables, String name) {
    return Optional.of(variables.getOrDefault(name, "")).filter(value -> !value.isBlank());
  }

  /// Who listens at every address listens at this one too.
  private static String ownAddress(InetAddress any) {
    return any instanceof Inet6Address ? "::1" : DEFAULT_ADDRESS;
  }

  private static Optional<Integer> status(URI url) throws IOException {
    if (!(url.toURL().openConnection(Proxy.NO_PROXY) instanceof HttpURLConnection connection)) {
      return Optional.empty();
    }
    connection.setConnectTimeout(PATIENCE);
    connection.setReadTimeout(PATIENCE);
    try {
      return Optional.of(connection.getResponseCode());
    } catch (IOException _) {
      return Optional.empty();
    } finally {
      connection.disconnect();
    }
  }
}
