package gondulf.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32C;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/// Joins this room's parts to Spring MVC and to Tomcat.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final List<HandlerMethodArgumentResolver> resolvers;
  private final List<HandlerInterceptor> interceptors;
  private final PageConverter pages;
  private final JsonConverter json;

  /// @param interceptors in the order in which they look at a request
  WebConfiguration(
      List<HandlerMethodArgumentResolver> resolvers,
      List<HandlerInterceptor> interceptors,
      PageConverter pages,
      JsonConverter json) {
    this.resolvers = resolvers;
    this.interceptors = interceptors;
    this.pages = pages;
    this.json = json;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> all) {
    all.addAll(resolvers);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    interceptors.forEach(registry::addInterceptor);
  }

  /// JSON to apps whatever they say they accept; pages name their own type.
  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
    negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
  }

  /// Bytes, pages and records are all that is answered. What Spring would add finds the older
  /// Jackson, which only passkeys use, and makes converters of it.
  @Override
  public void configureMessageConverters(ServerBuilder converters) {
    converters
        .disableDefaults()
        .configureMessageConvertersList(all -> {
          all.clear();
          all.addAll(List.of(new ByteArrayHttpMessageConverter(), pages, json));
        });
  }

  /// A browser asks each time whether a file has changed. Its age would not tell: in a reproducible
  /// jar every file is equally old.
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/**")
        .addResourceLocations("classpath:/static/")
        .setUseLastModified(false)
        .setEtagGenerator(WebConfiguration::etag)
        .setCacheControl(CacheControl.noCache());
  }

  private static String etag(Resource file) {
    try {
      var sum = new CRC32C();
      sum.update(file.getContentAsByteArray());
      return "W/\"" + Long.toHexString(sum.getValue()) + "\"";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Spring's dispatcher tells the same to whoever asks for it, and nobody asks earlier.
  @Bean
  static FilterRegistrationBean<RequestContextFilter> noRequestContext() {
    var registration = new FilterRegistrationBean<>(new RequestContextFilter());
    registration.setEnabled(false);
    return registration;
  }

  @Bean
  static WebMvcRegistrations answeringAdapter(PageConverter pages, JsonConverter json) {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new AnsweringAdapter(pages, json);
      }
    };
  }

  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat(
      PageConverter pages, SecurityHeaders headers, SpokenLanguage languages) {
    return factory -> {
      factory.setProtocol(FrugalHttp.class.getName());
      factory.addContextCustomizers(context -> {
        var pipeline = context.getParent().getPipeline();
        pipeline.addValve(headers);
        pipeline.addValve(new ContainerErrors(pages, headers, languages));
      });
    };
  }
}
