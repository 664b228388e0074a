package gondulf.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityReturnValueHandler;

/// Asks first who can write a `ResponseEntity`, as nearly every answer of this server is one.
/// Spring asks others before, one of which works out the generic type of the method for each
/// request.
final class AnswersFirst extends RequestMappingHandlerAdapter {

  @Override
  public void afterPropertiesSet() {
    super.afterPropertiesSet();
    var handlers =
        new ArrayList<>(
            Optional.<List<HandlerMethodReturnValueHandler>>ofNullable(getReturnValueHandlers())
                .orElseGet(List::of));
    handlers.sort(
        Comparator.comparing(each -> !(each instanceof ResponseEntityReturnValueHandler)));
    setReturnValueHandlers(handlers);
  }
}
