package gondulf.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jstach.jstachio.JStachio;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/// Writes a [Page] as HTML. It is rendered whole before its first byte goes out, so that a failure
/// can still become another answer.
@Component
class PageConverter extends AbstractHttpMessageConverter<Page> {

  private final JStachio templates = JStachio.of();

  PageConverter() {
    super(Page.HTML);
  }

  String render(Page page) {
    return templates.execute(page);
  }

  @Override
  protected boolean supports(Class<?> type) {
    return Page.class.isAssignableFrom(type);
  }

  @Override
  protected Page readInternal(Class<? extends Page> type, HttpInputMessage input) {
    throw new HttpMessageNotReadableException("pages are only written", input);
  }

  @Override
  protected void writeInternal(Page page, HttpOutputMessage output) throws IOException {
    var html = render(page).getBytes(UTF_8);
    var headers = output.getHeaders();
    headers.setContentLength(html.length);
    headers.set(HttpHeaders.CONTENT_LANGUAGE, page.lang());
    headers.add(HttpHeaders.VARY, SpokenLanguage.VARY);
    output.getBody().write(html);
  }
}
