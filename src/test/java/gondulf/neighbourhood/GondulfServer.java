package gondulf.neighbourhood;

import gondulf.GondulfApplication;
import gondulf.network.AddressPolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The real server, running in this JVM with settings of its own.
///
/// It differs from production in two beans alone: its address policy knows where the homes of the
/// neighbourhood are, and asks the production one for every other address; and tests may move its
/// clock.
public final class GondulfServer implements AutoCloseable {

  private final Map<String, String> settings;
  private final UnaryOperator<AddressPolicy> homes;
  private final InstantSource clock;
  private ConfigurableApplicationContext running;

  /// @param homes makes of the production policy one that knows the neighbourhood
  public GondulfServer(
      Map<String, String> settings, UnaryOperator<AddressPolicy> homes, InstantSource clock) {
    this.settings = new HashMap<>(settings);
    this.homes = homes;
    this.clock = clock;
    this.running = started();
  }

  /// Ends the server and starts it again with the same settings: the same port, the same database.
  public void restart() {
    running.close();
    running = started();
  }

  /// The same with some settings changed.
  public void restartWith(Map<String, String> changes) {
    settings.putAll(changes);
    restart();
  }

  /// A part of the server, for what can't be seen from outside.
  public <T> T part(Class<T> type) {
    return running.getBean(type);
  }

  /// All parts of a kind.
  public <T> Collection<T> parts(Class<T> type) {
    return running.getBeansOfType(type).values();
  }

  @Override
  public void close() {
    running.close();
  }

  private ConfigurableApplicationContext started() {
    var application = new SpringApplication(GondulfApplication.class);
    application.addInitializers(context -> settleIn((GenericApplicationContext) context));
    return application.run(
        settings.entrySet().stream().map(each -> "--" + each).toArray(String[]::new));
  }

  private void settleIn(GenericApplicationContext context) {
    context.registerBean(InstantSource.class, () -> clock);
    context.registerBean(
        "neighbourhood",
        AddressPolicy.class,
        () -> homes.apply((address, port) -> inProduction(context, address, port)));
  }

  private static Optional<InetSocketAddress> inProduction(
      GenericApplicationContext context, InetAddress address, int port) {
    return context.getBeansOfType(AddressPolicy.class).entrySet().stream()
        .filter(policy -> !policy.getKey().equals("neighbourhood"))
        .flatMap(policy -> policy.getValue().admit(address, port).stream())
        .findFirst();
  }
}
