package gondulf.outbound;

import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/// Reads what a first fetch needs, once the server is ready: neither its start waits for it then,
/// nor its first visitor.
@Component
class HeadStart implements ApplicationListener<ApplicationReadyEvent> {

  private static final Logger log = LoggerFactory.getLogger(HeadStart.class);

  private final Supplier<SSLContext> tls;
  private final PublicSuffixes suffixes;

  @Autowired
  HeadStart(PublicSuffixes suffixes) {
    this(PlainClient::trust, suffixes);
  }

  HeadStart(Supplier<SSLContext> tls, PublicSuffixes suffixes) {
    this.tls = tls;
    this.suffixes = suffixes;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    begin();
  }

  /// On no virtual thread: it computes all the while, and would keep a processor from visitors.
  Thread begin() {
    return Thread.ofPlatform().name("head-start").daemon().start(this::read);
  }

  private void read() {
    try {
      var _ = tls.get();
      var _ = suffixes.registrableDomain("domain.example");
    } catch (RuntimeException e) {
      log.error("no website can be read", e);
    }
  }
}
