package gondulf;

import gondulf.protocol.Issuer;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/// Tells the operator, once all is ready, who this server is.
@Component
class ReadyLine implements ApplicationListener<ApplicationReadyEvent> {

  private static final Logger log = LoggerFactory.getLogger(ReadyLine.class);

  private final Issuer issuer;

  ReadyLine(Issuer issuer) {
    this.issuer = issuer;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    var environment = event.getApplicationContext().getEnvironment();
    Optional.ofNullable(environment.getProperty("local.server.port", Integer.class))
        .filter(this::isMissedBy)
        .ifPresent(port ->
            log.warn("Gondulf listens on {}, but GONDULF_BASE_URL says {}", port, issuer.port()));
    log.info("Gondulf is ready at {}", issuer);
  }

  /// Whether nobody gets to that port by the base URL. In front of `https`, and of other machines,
  /// there is a proxy, and it knows.
  private boolean isMissedBy(int port) {
    return issuer.isLoopback() && !issuer.isHttps() && issuer.port() != port;
  }
}
