package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@SpringBootTest(
    classes = TestRoom.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "gondulf.base-url=https://gondulf.example")
class AnsweringAdapterTests {

  private final ApplicationContext context;

  AnsweringAdapterTests(ApplicationContext context) {
    this.context = context;
  }

  @Test
  void theWriterOfNearlyAllAnswersIsAskedFirstAndNoOtherIsLost() {
    var usual = new RequestMappingHandlerAdapter();
    usual.setApplicationContext(context);
    usual.afterPropertiesSet();
    var ours = context.getBean(RequestMappingHandlerAdapter.class).getReturnValueHandlers();

    assertThat(ours)
        .hasSameSizeAs(usual.getReturnValueHandlers())
        .first()
        .isInstanceOf(WholeAnswers.class);
  }
}
