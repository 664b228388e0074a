package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@SpringBootTest(
    classes = TestRoom.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "gondulf.base-url=https://gondulf.example")
class WebConfigurationTests {

  private final ApplicationContext context;

  WebConfigurationTests(ApplicationContext context) {
    this.context = context;
  }

  @Test
  void bytesPagesAndRecordsAreAllThatIsAnswered() {
    var adapter = context.getBean(RequestMappingHandlerAdapter.class);

    assertThat(adapter.getMessageConverters())
        .hasExactlyElementsOfTypes(
            ByteArrayHttpMessageConverter.class, PageConverter.class, JsonConverter.class);
  }

  @Test
  void nobodyFiltersForARequestThatTheDispatcherTellsOf() {
    assertThat(context.getBeansOfType(RequestContextFilter.class)).isEmpty();
    assertThat(context.getBean("noRequestContext", FilterRegistrationBean.class).isEnabled())
        .isFalse();
  }
}
