package gondulf.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Joins this room's parts to Spring MVC.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final List<HandlerMethodArgumentResolver> resolvers;
  private final SameOrigin sameOrigin;
  private final RequestLimit requestLimit;

  WebConfiguration(
      List<HandlerMethodArgumentResolver> resolvers,
      SameOrigin sameOrigin,
      RequestLimit requestLimit) {
    this.resolvers = resolvers;
    this.sameOrigin = sameOrigin;
    this.requestLimit = requestLimit;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> all) {
    all.addAll(resolvers);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(requestLimit);
    registry.addInterceptor(sameOrigin);
  }

  /// JSON to apps whatever they say they accept; pages name their own type.
  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
    negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
  }
}
