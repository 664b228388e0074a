package gondulf.operation;

import gondulf.mail.Mailer;
import gondulf.network.Dns;
import gondulf.outbound.Fetcher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Puts a watch to the ways out of this server, which know nothing of it.
final class TimedParts implements BeanPostProcessor {

  private final ObjectProvider<Observatory> observatory;

  TimedParts(ObjectProvider<Observatory> observatory) {
    this.observatory = observatory;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof Mailer || bean instanceof Dns || bean instanceof Fetcher
        ? observatory.getObject().timed(bean)
        : bean;
  }
}
