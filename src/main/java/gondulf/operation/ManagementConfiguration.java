package gondulf.operation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Puts the watch where things happen that know nothing of it: the requests, and the ways out.
@Configuration(proxyBeanMethods = false)
class ManagementConfiguration {

  @Bean
  FilterRegistrationBean<RequestTimes> requestTimes(Observatory observatory) {
    var registration = new FilterRegistrationBean<>(new RequestTimes(observatory));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registration.setEnabled(observatory.isOpen());
    return registration;
  }

  @Bean
  static TimedParts timedParts(ObjectProvider<Observatory> observatory) {
    return new TimedParts(observatory);
  }
}
