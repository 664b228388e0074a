package gondulf.operation;

import gondulf.operation.ManagementAnswer.Health;
import gondulf.store.Database;
import gondulf.store.DatabaseFigures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Opens the management port when the server starts, if the operator wants one.
@Component
class Management implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Management.class);

  private final ManagementProperties properties;
  private final Observatory observatory;
  private final Database database;
  private final DatabaseFigures figures;
  private final AtomicReference<Optional<ManagementServer>> server =
      new AtomicReference<>(Optional.empty());

  Management(
      ManagementProperties properties,
      Observatory observatory,
      Database database,
      DatabaseFigures figures) {
    this.properties = properties;
    this.observatory = observatory;
    this.database = database;
    this.figures = figures;
  }

  @Override
  public void start() {
    if (!properties.isOn()) {
      return;
    }
    observatory.watch(figures);
    try {
      server.set(Optional.of(ManagementServer.open(properties.socket(), this::at)));
    } catch (IOException e) {
      PortInUseException.throwIfPortBindingException(e, properties::port);
      throw new UncheckedIOException(e);
    }
    log.info("metrics and health in detail are at port {}", properties.port());
  }

  private ManagementAnswer at(String path) {
    return switch (path) {
      case "/metrics" -> ManagementAnswer.metrics(observatory.text());
      case "/health" -> ManagementAnswer.of(health());
      default -> ManagementAnswer.NOT_FOUND;
    };
  }

  private Health health() {
    var version = Management.class.getPackage().getImplementationVersion();
    return new Health(
        database.isUsable() ? "up" : "down",
        Objects.requireNonNullElse(version, "unknown"),
        figures.bytes(),
        figures.waiting());
  }

  @Override
  public void stop() {
    server.getAndSet(Optional.empty()).ifPresent(ManagementServer::close);
  }

  @Override
  public boolean isRunning() {
    return server.get().isPresent();
  }
}
