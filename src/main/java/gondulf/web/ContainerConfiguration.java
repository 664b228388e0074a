package gondulf.web;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Puts [ContainerErrors] where Tomcat's own error page would be.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ContainerConfiguration implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final PageConverter pages;
  private final SecurityHeaders headers;

  ContainerConfiguration(PageConverter pages, SecurityHeaders headers) {
    this.pages = pages;
    this.headers = headers;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(this::answerErrors);
  }

  private void answerErrors(Context context) {
    if (context.getParent() instanceof StandardHost host) {
      host.getPipeline().addValve(new ContainerErrors(pages, headers));
    }
  }
}
