package gondulf.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityReturnValueHandler;

/// Asks [WholeAnswers] first, before all that Spring would ask.
final class AnsweringAdapter extends RequestMappingHandlerAdapter {

  private final PageConverter pages;
  private final JsonConverter json;

  AnsweringAdapter(PageConverter pages, JsonConverter json) {
    this.pages = pages;
    this.json = json;
  }

  @Override
  public void afterPropertiesSet() {
    super.afterPropertiesSet();
    var handlers = new ArrayList<HandlerMethodReturnValueHandler>();
    for (var each : usual()) {
      if (each instanceof ResponseEntityReturnValueHandler) {
        handlers.addFirst(new WholeAnswers(each, pages, json));
      } else {
        handlers.add(each);
      }
    }
    setReturnValueHandlers(handlers);
  }

  private List<HandlerMethodReturnValueHandler> usual() {
    return Optional.ofNullable(getReturnValueHandlers()).orElseGet(List::of);
  }
}
