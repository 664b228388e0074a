package gondulf;

import gondulf.protocol.Issuer;
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
    log.info("Gondulf is ready at {}", issuer);
  }
}
